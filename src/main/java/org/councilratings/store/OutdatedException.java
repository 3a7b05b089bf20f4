package org.councilratings.store;

/** The database and what is in memory are of different revisions, so that the transaction must be retried. */
public class OutdatedException extends UnavailableException {

    private static final long serialVersionUID = 1L;

    private final transient Runnable preparation;

    private OutdatedException(String message, Runnable preparation) {
        super(message);
        this.preparation = preparation;
    }

    /** The database is behind a revision that clients have already seen. */
    public static OutdatedException ofDatabase(long found, long shown) {
        return new OutdatedException("The database has revision " + found + ", but clients have already seen " + shown, () -> {
        });
    }

    /**
     * What is in memory is behind the database.
     *
     * @param renewal renews it; it needs a connection of its own, so it must run when the transaction has ended
     */
    public static OutdatedException ofMemory(long found, Runnable renewal) {
        return new OutdatedException("What is in memory is older than revision " + found, renewal);
    }

    /** To be called before the retry, outside the transaction. */
    public void prepareRetry() {
        preparation.run();
    }
}
