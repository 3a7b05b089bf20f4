package org.councilratings.rating;

import java.util.Collection;
import java.util.List;

import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;

/**
 * Which outcomes are shown.
 *
 * @param grades only grades with these codes, or none for any, and for outcomes without a grade
 * @param statuses only these statuses, or none for any
 */
public record OutcomeChoice(Collection<String> grades, Collection<JudgementStatus> statuses) {

    /** All outcomes. */
    public static final OutcomeChoice ANY = new OutcomeChoice(List.of(), List.of());

    boolean isAny() {
        return grades.isEmpty() && statuses.isEmpty();
    }

    boolean includes(Outcome outcome) {
        return (grades.isEmpty() || outcome.isGraded() && grades.contains(outcome.grade()))
                && (statuses.isEmpty() || statuses.contains(outcome.status()));
    }

    /** Whether no outcome at all can be shown: only what is graded has a grade. */
    boolean isImpossible() {
        return !grades.isEmpty() && !statuses.isEmpty() && !statuses.contains(JudgementStatus.GRADED);
    }
}
