package org.councilratings.imports.schedule;

/** A file could not be fetched. The message is for people, and does not say from where. */
final class FetchFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean isTemporary;

    /**
     * A failure.
     *
     * @param isTemporary whether the next attempt may succeed
     */
    FetchFailure(String message, boolean isTemporary, Throwable cause) {
        super(message, cause);
        this.isTemporary = isTemporary;
    }

    boolean isTemporary() {
        return isTemporary;
    }

    /** For the operator: with the cause, which may show where the file comes from. */
    String forLog() {
        return getCause() == null ? getMessage() : getMessage() + " (" + getCause() + ")";
    }
}
