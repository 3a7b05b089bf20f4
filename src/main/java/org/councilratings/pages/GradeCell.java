package org.councilratings.pages;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.OutcomeInWords;

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
                : new GradeCell(OutcomeInWords.label(judgement, outcome), 0);
    }

    /** Scales of other lengths are spread over the steps, their ends on the ends. */
    private static int step(Judgement judgement, Outcome outcome) {
        int last = judgement.scale().grades().size() - 1;
        int rank = judgement.grade(outcome).rank() - 1;
        return last == 0 ? 1 : 1 + (int) Math.round(rank * (STEPS - 1.0) / last);
    }

    /** The class of its colour. */
    public String style() {
        return "grade grade-" + rank;
    }
}
