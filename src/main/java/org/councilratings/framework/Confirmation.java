package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;

/** How well a grade from old tables is confirmed. */
public enum Confirmation implements CodeListValue {
    LATER_REPORT("A later report states the same grade"),
    ONE_SOURCE("Only one of Ofsted's tables states it");

    private final String label;

    Confirmation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
