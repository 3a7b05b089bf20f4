package org.councilratings.rating.chart;

import java.util.Map;

import org.councilratings.framework.Outcome;

/**
 * How many councils have a grade of the better half.
 *
 * @param better how many
 * @param graded how many have any grade
 * @param all how many there are
 */
public record GradedShare(long better, long graded, long all) {

    public static GradedShare of(BetterHalf half, Map<Outcome, Long> counts) {
        long better = 0;
        long graded = 0;
        long all = 0;
        for (Map.Entry<Outcome, Long> count : counts.entrySet()) {
            better += half.has(count.getKey()) ? count.getValue() : 0;
            graded += count.getKey().isGraded() ? count.getValue() : 0;
            all += count.getValue();
        }
        return new GradedShare(better, graded, all);
    }

    /** From 0 to 1, of the councils that have a grade, of which there must be one. */
    double exactly() {
        return (double) better / graded;
    }

    /** Of the councils that have a grade, of which there must be one. */
    public long percent() {
        return Math.round(100 * exactly());
    }

    /** The same in words: "72%". */
    public String inWords() {
        return percent() + "%";
    }

    /** Whether it tells something of all councils: most of them have a grade. */
    public boolean isOfMost() {
        return 2 * graded > all;
    }
}
