package org.councilratings.store;

/** The data cannot be read at the moment. It is nobody's fault who asks, and may be over soon. */
public class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String message) {
        super(message);
    }
}
