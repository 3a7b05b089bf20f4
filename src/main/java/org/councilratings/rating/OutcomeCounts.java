package org.councilratings.rating;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Outcome;

/** How many councils have each outcome. A share of nothing is null. */
final class OutcomeCounts {

    /** Every outcome that a council which exists can have: the grades, the best first, then the reasons for having none. */
    static final List<Outcome> OUTCOMES = Stream.concat(Arrays.stream(Grade.values()).map(Outcome::graded),
            Stream.of(Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK, Outcome.NOT_INSPECTED)).toList();

    private static final int GRADES = Grade.values().length;

    private final long[] counts = new long[OUTCOMES.size()];

    void add(Outcome outcome) {
        counts[position(outcome)]++;
    }

    /** Its place among {@link #OUTCOMES}, which counting looks up millions of times. */
    private static int position(Outcome outcome) {
        return outcome.isGraded() ? outcome.grade().ordinal() : OUTCOMES.indexOf(outcome);
    }

    long councils(Outcome outcome) {
        return counts[position(outcome)];
    }

    /** The share of all councils. */
    Double share(Outcome outcome) {
        return share(councils(outcome), sumOfFirst(counts.length));
    }

    /** The share of the councils that have a grade; null for an outcome that is none. */
    Double shareOfGraded(Outcome outcome) {
        return outcome.isGraded() ? share(councils(outcome), sumOfFirst(GRADES)) : null;
    }

    /**
     * The share of those with this grade or a better one, of the councils that have a grade; null for an outcome that is none.
     */
    Double shareAtLeast(Outcome outcome) {
        return outcome.isGraded() ? share(sumOfFirst(outcome.grade().rank()), sumOfFirst(GRADES)) : null;
    }

    private long sumOfFirst(int outcomes) {
        return Arrays.stream(counts, 0, outcomes).sum();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
