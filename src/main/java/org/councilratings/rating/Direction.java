package org.councilratings.rating;

import org.councilratings.web.Coded;

/** How a judgement moved from one inspection to the next. */
public enum Direction implements Coded {
    IMPROVED("Improved"),
    DECLINED("Declined"),
    UNCHANGED("Unchanged"),
    FIRST("The council's first inspection that made this judgement"),
    NOT_COMPARABLE("Not comparable: this inspection or the one just before it has no grade");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
