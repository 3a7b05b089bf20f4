package org.councilratings.rating;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.rating.chart.OutcomeInWords;
import org.councilratings.rating.chart.Share;

/**
 * How many councils have some grades of a judgement, in a sentence.
 *
 * @param judgement the judgement
 * @param isPast whether the sentence is about a past day
 */
record GradesInWords(Judgement judgement, boolean isPast) {

    /** Grades of shorter scales are outcomes that a council has, not words for what it is. */
    private static final int GRADES = 4;

    String none() {
        return "no council " + has() + " " + grade();
    }

    /** The only grade: that of the only council, or of one of all. */
    String only(Grade one, long all) {
        if (all == 1) {
            return one.inText() + (OutcomeInWords.isOverall(judgement) ? " overall" : "");
        }
        return "one council " + has() + " " + grade() + ", " + one.inText();
    }

    /**
     * How many have some grades: "11 of 142 councils with an overall grade are inadequate".
     *
     * @param some those that have them, of those that have any grade
     * @param all all councils
     * @param grades the grades
     */
    String some(Share some, long all, String grades) {
        return of(some, councils(some, all)) + have(some, all, grades);
    }

    /** The same as a share: "75% of the 142 councils with an overall grade are good or outstanding". */
    String share(Share some, long all, String grades) {
        return some.inWords() + " of the " + some.whole() + " " + councils(some, all)
                + have(new Share(Math.max(2, some.part()), some.whole()), all, grades);
    }

    private static String of(Share some, String councils) {
        if (some.whole() == 2) {
            return (some.part() == 2 ? "both " : some.part() == 1 ? "one of the two " : "neither of the two ") + councils;
        }
        if (some.part() == some.whole()) {
            return "all " + some.whole() + " " + councils;
        }
        return (some.part() == 0 ? "none" : some.part()) + " of " + some.whole() + " " + councils;
    }

    private String councils(Share some, long all) {
        return some.whole() == all ? "councils" : "councils with " + grade();
    }

    private String have(Share some, long all, String grades) {
        boolean isOne = some.part() <= 1;
        if (judgement.scale().grades().size() < GRADES) {
            return (isPast ? " had" : isOne ? " has" : " have") + " the outcome ‘" + grades + "’";
        }
        String are = isPast ? isOne ? " was " : " were " : isOne ? " is " : " are ";
        return are + grades + (OutcomeInWords.isOverall(judgement) && some.whole() == all ? " overall" : "");
    }

    private String has() {
        return isPast ? "had" : "has";
    }

    private String grade() {
        return OutcomeInWords.isOverall(judgement) ? "an overall grade" : "a grade";
    }
}
