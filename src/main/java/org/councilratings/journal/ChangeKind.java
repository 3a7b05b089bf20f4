package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** The kind of change to a record. */
public enum ChangeKind implements CodeListValue {
    CREATED("The record was added"),
    CHANGED("Facts were added to the record, or facts that are not from a report were changed"),
    CORRECTED("A published grade or date in the record was corrected"),
    REMOVED("The record was removed. Its id is not used again"),
    RESTORED("A removed record was restored under its own id");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
