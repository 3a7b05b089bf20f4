package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** What a row of a file is, compared with what is stored. */
public enum Verdict implements CodeListValue {
    NEW("New record: added"),
    UNCHANGED("Everything it states is stored already"),
    DIFFERS("It states something else than is stored; onConflict says which of them stays"),
    NOT_INSPECTED("It says that the council was not inspected yet, or leaves everything but the council blank"),
    REJECTED("It cannot be understood, or cannot be true; nothing of it is stored");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
