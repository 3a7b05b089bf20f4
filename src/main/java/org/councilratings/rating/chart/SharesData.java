package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;

/**
 * Counts laid out as stacks: one for each day or group, in the order in which they came, each with all outcomes that occur
 * anywhere.
 *
 * @param judgement what is graded
 * @param names what the stacks are called
 * @param outcomes in the order of a stack, from the top or from the left
 * @param counts for each stack the councils by outcome
 */
record SharesData(Judgement judgement, List<String> names, List<Outcome> outcomes, List<Map<Outcome, Long>> counts) {

    /** The grades first, the best first. */
    private static Comparator<Outcome> along(Scale scale) {
        return Comparator.comparing(Outcome::status).thenComparing(outcome -> rank(scale, outcome));
    }

    /** From the top down. The worst grade is at the bottom, where bars are easiest to compare; no grade is at the top. */
    private static Comparator<Outcome> down(Scale scale) {
        return Comparator.comparing(Outcome::isGraded).thenComparing(Outcome::status, Comparator.reverseOrder())
                .thenComparing(outcome -> rank(scale, outcome));
    }

    private static int rank(Scale scale, Outcome outcome) {
        return outcome.isGraded() ? scale.grade(outcome.grade()).rank() : 0;
    }

    static SharesData byDay(Judgement judgement, Collection<GradeCount> rows) {
        List<GradeCount> inOrder = rows.stream().sorted(Comparator.comparing(GradeCount::asOf)).toList();
        return of(judgement, inOrder, GradeCount::asOf, DayInWords::of, down(judgement.scale()));
    }

    /** The group with the greatest share of better grades first. */
    static SharesData byGroup(Judgement judgement, Collection<GradeCount> rows) {
        return of(judgement, rows, row -> row.group() == null ? "England" : row.group(), Function.identity(),
                along(judgement.scale())).bestFirst();
    }

    private SharesData bestFirst() {
        List<Integer> order = IntStream.range(0, size()).boxed()
                .sorted(Comparator.comparing(stack -> share(stack).graded() == 0 ? 1 : -share(stack).better().exactly()))
                .toList();
        return new SharesData(judgement, order.stream().map(names::get).toList(), outcomes,
                order.stream().map(counts::get).toList());
    }

    private static <T> SharesData of(Judgement judgement, Collection<GradeCount> rows, Function<GradeCount, T> key,
            Function<T, String> name,
            Comparator<Outcome> order) {
        Map<T, Map<Outcome, Long>> stacks = new LinkedHashMap<>();
        for (GradeCount row : rows) {
            stacks.computeIfAbsent(key.apply(row), first -> new LinkedHashMap<>()).merge(row.outcome(), row.councils(),
                    Long::sum);
        }
        List<Outcome> outcomes = rows.stream().filter(row -> row.councils() > 0).map(GradeCount::outcome).distinct()
                .sorted(order).toList();
        return new SharesData(judgement, stacks.keySet().stream().map(name).toList(), outcomes, List.copyOf(stacks.values()));
    }

    static List<LocalDate> days(Collection<GradeCount> rows) {
        return rows.stream().map(GradeCount::asOf).distinct().sorted().toList();
    }

    int size() {
        return names.size();
    }

    long count(int stack, Outcome outcome) {
        return counts.get(stack).getOrDefault(outcome, 0L);
    }

    /** How many councils of a stack have a grade of the better half. */
    GradedShare share(int stack) {
        return GradedShare.of(new BetterHalf(judgement.scale()), counts.get(stack));
    }

    long total(int stack) {
        return counts.get(stack).values().stream().mapToLong(Long::longValue).sum();
    }

    /** A share of a stack from 0 to 1; none of an empty stack. */
    double share(int stack, Outcome outcome) {
        return total(stack) == 0 ? 0 : (double) count(stack, outcome) / total(stack);
    }

    /** The share of everything that is named before an outcome. */
    double before(int stack, Outcome outcome) {
        return outcomes.subList(0, outcomes.indexOf(outcome)).stream().mapToDouble(earlier -> share(stack, earlier)).sum();
    }

    /** A stack in words. */
    String words(int stack) {
        if (total(stack) == 0) {
            return names.get(stack) + ": no councils.";
        }
        return outcomes.stream().filter(outcome -> count(stack, outcome) > 0)
                .map(outcome -> OutcomeInWords.inText(judgement, outcome) + " " + count(stack, outcome))
                .collect(Collectors.joining(", ", names.get(stack) + ": ", "."));
    }

    String name(Outcome outcome) {
        return OutcomeInWords.label(judgement, outcome);
    }
}
