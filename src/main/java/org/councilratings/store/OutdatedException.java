package org.councilratings.store;

/** The database is behind a revision that clients have already seen. */
public class OutdatedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    public OutdatedException(long found, long shown) {
        super("The database has revision " + found + ", but clients have already seen " + shown);
    }
}
