package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** How a row of a file compares with the stored record. */
public enum Verdict implements CodeListValue {
    NEW("New record: added"),
    UNCHANGED("Same as the stored record"),
    DIFFERS("Differs from the stored record: onConflict decides which is kept"),
    NOT_INSPECTED("The council has not been inspected yet, or the row has only a council"),
    REJECTED("The row cannot be read or is not valid. None of it is saved");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
