package org.councilratings.web.revision;

/** Knows which revision the data set has. */
public interface Revisions {

    /** The newest revision that this process has seen. It never goes back. */
    Revision known();

    /**
     * The revision that the current transaction reads, all of whose statements see the same state. Whatever would be changed in
     * it is not written.
     *
     * @throws OutdatedException if it is older than one that this process has seen, and so must not be answered from
     */
    Revision ofReadingTransaction();

    /** Whether the database confirmed the known revision recently enough for kept answers to be given. */
    boolean isTrusted();

    /** Whether the database answered the last time it was asked. */
    boolean isReachable();
}
