package org.councilratings.imports.schedule;

/** The result of a run. */
enum RunOutcome {
    /** A file was imported; its report says more. */
    IMPORTED,
    /** The file is still the one that was imported last. */
    SAME,
    /** No file could be fetched, or it could not be read or imported. */
    FAILED
}
