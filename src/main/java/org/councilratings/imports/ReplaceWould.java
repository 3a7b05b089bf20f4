package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** What onConflict=replace would do with a row that differs. */
public enum ReplaceWould implements CodeListValue {

    CHANGE("What the file states would replace what is stored"),
    REJECT("The row would be rejected, for the reasons given");

    private final String label;

    ReplaceWould(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
