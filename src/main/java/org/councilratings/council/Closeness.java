package org.councilratings.council;

import org.councilratings.codelist.CodeListValue;

/** How alike a council and its statistical neighbour are, in the Department for Education's words. */
public enum Closeness implements CodeListValue {
    EXTREMELY_CLOSE("Extremely close"),
    VERY_CLOSE("Very close"),
    CLOSE("Close"),
    SOMEWHAT_CLOSE("Somewhat close"),
    NOT_CLOSE("Not close");

    private final String label;

    Closeness(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
