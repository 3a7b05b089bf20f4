package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** Which of two facts stays where a file states something else than is held. */
public enum OnConflict implements CodeListValue {
    KEEP("What is held stays; the report says what differs"),
    REPLACE("What the file states replaces it");

    private final String label;

    OnConflict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
