package org.councilratings.rating;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
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

    /** Where the judgement has only the name of those it is about, a headline must not say that they declined. */
    private static final Set<Judgement> NAMED_AFTER_PEOPLE = EnumSet.of(Judgement.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
            Judgement.CHILDREN_IN_CARE, Judgement.CARE_LEAVERS, Judgement.CHILDREN_LOOKED_AFTER);

    /** The change as a part of a headline: "overall effectiveness declined from good to inadequate". */
    String headline() {
        return (NAMED_AFTER_PEOPLE.contains(judgement) ? "services for " : "") + name() + " " + change();
    }

    /** The change as a sentence: "Overall effectiveness: declined from good to inadequate." */
    String sentence() {
        return capitalised(name()) + ": " + change() + reason() + ".";
    }

    /** The code reads well, and stands for the judgement under every framework, which the label does not. */
    private String name() {
        return judgement == Judgement.LSCB ? judgement.label() : judgement.code().replace('_', ' ');
    }

    private String change() {
        return switch (direction) {
            case IMPROVED, DECLINED -> direction.code() + " from " + quoted(before.grade()) + " to " + quoted(now.grade());
            case UNCHANGED -> "unchanged at " + quoted(now.grade());
            case FIRST -> "judged " + quoted(now.grade()) + ", the first grade on record";
            case NOT_COMPARABLE -> now.isGraded()
                    ? "judged " + quoted(now.grade()) + ", not comparable with the inspection before"
                    : ungraded() + gradeBefore();
        };
    }

    /** Why a grade cannot be compared. Headlines are long enough without it. */
    private String reason() {
        if (direction != Direction.NOT_COMPARABLE || !now.isGraded()) {
            return "";
        }
        return before.status() == JudgementStatus.NOT_JUDGED ? ", which gave no grade" : ", which did not make this judgement";
    }

    private String ungraded() {
        return now.status() == JudgementStatus.NOT_JUDGED ? "not judged in this inspection"
                : "no longer judged under " + framework.shortName();
    }

    private String gradeBefore() {
        return switch (before.status()) {
            case GRADED -> "; it was " + quoted(before.grade()) + " before";
            case NOT_JUDGED -> "; it had no grade before";
            default -> "";
        };
    }

    /** A label of several words would run together with the words around it. */
    private static String quoted(Grade grade) {
        String label = grade.label().toLowerCase(Locale.ROOT);
        return label.contains(" ") ? "‘" + label + "’" : label;
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
