package org.councilratings.imports.schedule;

/** What became of a run. */
enum RunOutcome {
    /** A file was imported; its report says more. */
    TAKEN,
    /** The file is still the one that was imported last. */
    SAME,
    /** No file could be had, or it could not be read or taken. */
    FAILED
}
