package org.councilratings.imports;

import org.councilratings.codelist.CodeListValue;

/** What to do when the file differs from the stored value. */
public enum OnConflict implements CodeListValue {
    KEEP("Keep the stored value. The report shows the difference"),
    REPLACE("Replace the stored value with the file's");

    private final String label;

    OnConflict(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
