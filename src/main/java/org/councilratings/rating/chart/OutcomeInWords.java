package org.councilratings.rating.chart;

import java.util.Locale;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;

/** What outcomes are called in pictures: a grade as it is printed, and why there is none in words that people know. */
public final class OutcomeInWords {

    private OutcomeInWords() {
    }

    /** The label of a grade, or why there is none: "No overall grade". */
    public static String label(Judgement judgement, Outcome outcome) {
        return outcome.isGraded() ? judgement.grade(outcome).label() : label(judgement, outcome.status());
    }

    private static String label(Judgement judgement, JudgementStatus status) {
        return switch (status) {
            case GRADED -> "Graded";
            case NOT_JUDGED -> "No grade given";
            case NOT_IN_FRAMEWORK -> isOverall(judgement) ? "No overall grade" : "Not part of the inspection";
            case NOT_INSPECTED -> "Not inspected";
            case NOT_ACTIVE -> "Not a council then";
            case NOT_RECORDED -> "Not recorded";
        };
    }

    /** The same in a sentence. */
    static String inText(Judgement judgement, Outcome outcome) {
        return label(judgement, outcome).toLowerCase(Locale.UK);
    }

    /** Whether it is the one grade for everything, which an inspection without it has in parts. */
    public static boolean isOverall(Judgement judgement) {
        return judgement.code().equals(ChildrensServices.OVERALL_EFFECTIVENESS);
    }
}
