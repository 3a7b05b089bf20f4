package org.councilratings.council;

import org.councilratings.codelist.CodeListValue;

/** How certain it is that another council takes over. */
public enum LegalStatus implements CodeListValue {
    IN_FORCE("Made by law, even if it takes effect later"),
    ANNOUNCED("Announced, but not yet law");

    private final String label;

    LegalStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
