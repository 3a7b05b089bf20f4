package org.councilratings.imports.schedule;

/** A file could not be fetched. The message is for people, and does not say from where. */
final class FetchFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean mayPass;

    /**
     * A failure.
     *
     * @param mayPass whether it may go otherwise the next time
     */
    FetchFailure(String message, boolean mayPass, Throwable cause) {
        super(message, cause);
        this.mayPass = mayPass;
    }

    boolean mayPass() {
        return mayPass;
    }

    /** For the operator: also what caused it, which may show from where the file was to come. */
    String forLog() {
        return getCause() == null ? getMessage() : getMessage() + " (" + getCause() + ")";
    }
}
