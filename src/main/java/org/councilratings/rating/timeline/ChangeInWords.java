package org.councilratings.rating.timeline;

import java.util.Locale;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;

/**
 * What an inspection changed in one judgement, in words for people. Grades are said by their labels, and where there is none,
 * the words say why. "On record" is what this service holds: there were inspections before 2013.
 *
 * @param judgement the judgement
 * @param framework the version that the inspection was made under
 * @param before the outcome of the inspection just before; not in framework if there is none
 * @param now the outcome of the inspection
 * @param direction how the judgement moved
 */
record ChangeInWords(Judgement judgement, Framework framework, Outcome before, Outcome now, Direction direction) {

    /** The change as a part of a headline: "overall effectiveness declined from good to inadequate". */
    String headline() {
        return judgement.inHeadline() + " " + change();
    }

    /** The change as a sentence: "Overall effectiveness: declined from good to inadequate." */
    String sentence() {
        return capitalised(judgement.inText()) + ": " + change() + reason() + ".";
    }

    private String change() {
        return switch (direction) {
            case IMPROVED, DECLINED -> direction.code() + " from " + quoted(before) + " to " + quoted(now);
            case UNCHANGED -> "unchanged at " + quoted(now);
            case FIRST -> "judged " + quoted(now) + ", the first grade on record";
            case NOT_COMPARABLE -> now.isGraded()
                    ? "judged " + quoted(now) + ", not comparable with the inspection before"
                    : ungraded() + gradeBefore();
        };
    }

    /** Why a grade cannot be compared. Headlines are long enough without it. */
    private String reason() {
        if (direction != Direction.NOT_COMPARABLE || !now.isGraded()) {
            return "";
        }
        if (before.isGraded()) {
            return ", which followed another framework";
        }
        return before.status() == JudgementStatus.NOT_JUDGED ? ", which gave no grade" : ", which did not make this judgement";
    }

    private String ungraded() {
        return now.status() == JudgementStatus.NOT_JUDGED ? "not judged in this inspection"
                : "no longer judged under " + framework.shortName();
    }

    private String gradeBefore() {
        return switch (before.status()) {
            case GRADED -> "; it was " + quoted(before) + " before";
            case NOT_JUDGED -> "; it had no grade before";
            default -> "";
        };
    }

    private String quoted(Outcome outcome) {
        return judgement.grade(outcome).quoted();
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
