package org.councilratings.store;

/** The service is too busy or cannot reach the database, and work on a change has not started: nothing was saved. */
public class NotStartedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message a sentence for the client
     */
    public NotStartedException(String message) {
        super(message);
    }
}
