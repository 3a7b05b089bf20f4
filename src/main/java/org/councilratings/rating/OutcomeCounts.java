package org.councilratings.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.BetterHalf;
import org.councilratings.rating.chart.GradedShare;

/** How many councils have each outcome in a judgement. A share of nothing is null. */
public final class OutcomeCounts {

    private final Service service;
    private final Judgement judgement;
    private final int grades;
    private final List<Outcome> outcomes;
    private final long[] counts;

    /** Begins to count. */
    public OutcomeCounts(Service service, Judgement judgement) {
        this.service = service;
        this.judgement = judgement;
        grades = judgement.scale().grades().size();
        outcomes = new ArrayList<>(judgement.scale().graded());
        outcomes.addAll(List.of(Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK));
        outcomes.addAll(service.withoutInspection());
        counts = new long[outcomes.size()];
    }

    Service service() {
        return service;
    }

    /** The judgement that is counted. */
    public Judgement judgement() {
        return judgement;
    }

    /** Every outcome that a council which exists can have: the grades, the best first, then the reasons for having none. */
    public List<Outcome> outcomes() {
        return outcomes;
    }

    /** Counts a council that exists. */
    public void add(Outcome outcome) {
        counts[position(outcome)]++;
    }

    /** Counting looks this up millions of times, nearly always with one of these very objects. */
    private int position(Outcome outcome) {
        for (int position = 0; position < counts.length; position++) {
            if (outcomes.get(position) == outcome) {
                return position;
            }
        }
        return outcomes.indexOf(outcome);
    }

    /** How many councils have a grade of the better half. */
    public GradedShare better() {
        return GradedShare.of(new BetterHalf(judgement.scale()),
                outcomes.stream().collect(Collectors.toMap(Function.identity(), this::councils)));
    }

    /** How many councils have an outcome. */
    public long councils(Outcome outcome) {
        return counts[position(outcome)];
    }

    /** The share of all councils. */
    Double share(Outcome outcome) {
        return share(councils(outcome), sumOfFirst(counts.length));
    }

    /** The share of the councils that have a grade; null for an outcome that is none. */
    Double shareOfGraded(Outcome outcome) {
        return outcome.isGraded() ? share(councils(outcome), sumOfFirst(grades)) : null;
    }

    /**
     * The share of those with this grade or a better one, of the councils that have a grade; null for an outcome that is none.
     */
    public Double shareAtLeast(Outcome outcome) {
        return outcome.isGraded() ? share(sumOfFirst(position(outcome) + 1), sumOfFirst(grades)) : null;
    }

    private long sumOfFirst(int some) {
        return Arrays.stream(counts, 0, some).sum();
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
