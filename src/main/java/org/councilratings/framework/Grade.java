package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;

/**
 * The four grades of Ofsted's scale since 2013, best first. The earlier grade "adequate" is not one of them, and is not the
 * same as "requires improvement".
 */
public enum Grade implements CodeListValue {
    OUTSTANDING("Outstanding", "The best of the four grades."),
    GOOD("Good", "The second of the four grades."),
    REQUIRES_IMPROVEMENT("Requires improvement to be good",
            "The third of the four grades. It replaced \"adequate\" in 2013, which is not the same."),
    INADEQUATE("Inadequate", "The lowest of the four grades.");

    private final String label;
    private final String description;

    Grade(String label, String description) {
        this.label = label;
        this.description = description;
    }

    /** The grade as Ofsted prints it. */
    @Override
    public String label() {
        return label;
    }

    public String description() {
        return description;
    }

    /** 1 for the best grade to 4 for the lowest. */
    public int rank() {
        return ordinal() + 1;
    }
}
