package org.councilratings.store;

/** What can be read is older than what was shown already. */
public class OutdatedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param found the revision that can be read
     * @param shown the revision that was shown
     */
    public OutdatedException(long found, long shown) {
        super("The database has revision " + found + ", but " + shown + " was shown already");
    }
}
