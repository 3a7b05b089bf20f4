package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** What onConflict=replace would do with a row that differs. */
public enum ReplaceWould implements CodeListValue {

    CHANGE("The stored values would be replaced by the file's"),
    REJECT("The row would be rejected for the reasons shown");

    private final String label;

    ReplaceWould(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
