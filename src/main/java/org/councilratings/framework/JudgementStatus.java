package org.councilratings.framework;

import org.councilratings.codelist.CodeListValue;

/** graded, or the reason there is no grade. A grade exists if and only if the status is {@link #GRADED}. */
public enum JudgementStatus implements CodeListValue {
    GRADED("Graded"),
    NOT_JUDGED("Not judged: the framework makes this judgement, but this inspection gave no grade"),
    NOT_IN_FRAMEWORK("Not in framework: this framework version does not make this judgement"),
    NOT_INSPECTED("Not inspected: the council existed and had no full inspection yet"),
    NOT_ACTIVE("Not active: the council did not exist on this day"),
    NOT_RECORDED("Not recorded: no inspection is stored, and there may have been one");

    private final String label;

    JudgementStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
