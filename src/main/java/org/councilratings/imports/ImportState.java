package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** How far an import has come. */
public enum ImportState implements CodeListValue {
    RUNNING("It is being read and compared; nothing of it shows yet"),
    DONE("Everything that was to be taken was taken, under one revision"),
    FAILED("It was given up, and nothing of it was taken"),
    INTERRUPTED("The service ended while it ran, and nothing of it was taken");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
