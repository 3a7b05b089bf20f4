package org.councilratings.pages;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;

/**
 * An outcome in a table.
 *
 * @param words the grade, or why there is none
 * @param rank the place of the grade on a scale of four steps, 1 for the best; 0 without a grade
 */
public record GradeCell(String words, int rank) {

    private static final int STEPS = 4;

    /** The outcome of a judgement. */
    static GradeCell of(Judgement judgement, Outcome outcome) {
        return outcome.isGraded() ? new GradeCell(judgement.grade(outcome).shortLabel(), step(judgement, outcome))
                : new GradeCell(why(outcome.status()), 0);
    }

    /** Scales of other lengths are spread over the steps, their ends on the ends. */
    private static int step(Judgement judgement, Outcome outcome) {
        int last = judgement.scale().grades().size() - 1;
        int rank = judgement.grade(outcome).rank() - 1;
        return last == 0 ? 1 : 1 + (int) Math.round(rank * (STEPS - 1.0) / last);
    }

    /** In few words. Labels of statuses explain more than a table has room for. */
    private static String why(JudgementStatus status) {
        return switch (status) {
            case NOT_JUDGED -> "No grade given";
            case NOT_IN_FRAMEWORK -> "Not judged";
            default -> status.label().replaceFirst(":.*", "");
        };
    }

    /** The class of its colour. */
    public String style() {
        return "grade grade-" + rank;
    }
}
