package org.councilratings.rating.chart;

import java.util.Map;

import org.councilratings.framework.Outcome;

/**
 * How many councils have a grade of the better half.
 *
 * @param better how many, of those that have any grade
 * @param all how many there are
 */
public record GradedShare(Share better, long all) {

    public static GradedShare of(BetterHalf half, Map<Outcome, Long> counts) {
        long better = 0;
        long graded = 0;
        long all = 0;
        for (Map.Entry<Outcome, Long> count : counts.entrySet()) {
            better += half.has(count.getKey()) ? count.getValue() : 0;
            graded += count.getKey().isGraded() ? count.getValue() : 0;
            all += count.getValue();
        }
        return new GradedShare(new Share(better, graded), all);
    }

    /** How many have any grade. */
    public long graded() {
        return better.whole();
    }

    /** Whether it tells something of all councils: most of them have a grade. */
    public boolean isOfMost() {
        return 2 * graded() > all;
    }
}
