package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** The progress of an import. */
public enum ImportState implements CodeListValue {
    RUNNING("The file is being compared. Nothing is saved yet"),
    DONE("The import is complete. Any changes are one revision"),
    FAILED("The import failed. Nothing was saved"),
    INTERRUPTED("The service stopped during the import. Nothing was saved");

    private final String label;

    ImportState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
