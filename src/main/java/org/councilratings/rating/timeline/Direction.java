package org.councilratings.rating.timeline;

import org.councilratings.codelist.CodeListValue;

/** How a judgement moved from one inspection to the next. */
public enum Direction implements CodeListValue {
    IMPROVED("Improved", Direction.FROM_END_TO_END),
    DECLINED("Declined", Direction.FROM_END_TO_END),
    UNCHANGED("Unchanged", 0),
    FIRST("The council's first inspection that made this judgement", Direction.NO_STEPS),
    NOT_COMPARABLE("Not comparable: this inspection or the one just before it has no grade", Direction.NO_STEPS);

    private static final int FROM_END_TO_END = Integer.MAX_VALUE;
    private static final int NO_STEPS = -1;

    private final String label;
    private final int mostSteps;

    Direction(String label, int mostSteps) {
        this.label = label;
        this.mostSteps = mostSteps;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether a change in this direction can move at least so many grades; first and not_comparable move none, not even 0. */
    public boolean canMove(int steps) {
        return steps <= mostSteps;
    }
}
