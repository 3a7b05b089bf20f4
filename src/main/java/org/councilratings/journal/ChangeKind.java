package org.councilratings.journal;

import org.councilratings.codelist.CodeListValue;

/** What happened to a record. */
public enum ChangeKind implements CodeListValue {
    CREATED("The record is new"),
    CHANGED("Something was added to the record, or what is not from the report was changed"),
    CORRECTED("A published fact of the record, a grade or a date, was replaced by another one"),
    REMOVED("The record was removed; its name is not given to another one"),
    RESTORED("A record that had been removed is back under its own name");

    private final String label;

    ChangeKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
