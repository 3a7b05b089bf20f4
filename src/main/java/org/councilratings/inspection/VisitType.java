package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/** The kinds of visit. None is graded. */
public enum VisitType implements CodeListValue {
    FOCUSED_VISIT("Focused visit"),
    MONITORING_VISIT("Monitoring visit");

    private final String label;

    VisitType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
