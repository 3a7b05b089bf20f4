package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Outcome;

/**
 * Counts laid out as stacks: one for each day or group, in the order in which they came, each with all outcomes that occur
 * anywhere.
 *
 * @param names what the stacks are called
 * @param outcomes in the order of a stack, from the top or from the left
 * @param counts for each stack the councils by outcome
 */
record SharesData(List<String> names, List<Outcome> outcomes, List<Map<Outcome, Long>> counts) {

    /** The grades first, the best first. */
    private static final Comparator<Outcome> ALONG = Comparator.comparing(Outcome::status)
            .thenComparing(Outcome::grade, Comparator.nullsLast(Comparator.naturalOrder()));

    /** From the top down. The worst grade is at the bottom, where bars are easiest to compare; no grade is at the top. */
    private static final Comparator<Outcome> DOWN = Comparator.comparing(Outcome::isGraded)
            .thenComparing(Outcome::status, Comparator.reverseOrder())
            .thenComparing(Outcome::grade, Comparator.nullsLast(Comparator.naturalOrder()));

    static SharesData byDay(Collection<GradeCount> rows) {
        List<GradeCount> inOrder = rows.stream().sorted(Comparator.comparing(GradeCount::asOf)).toList();
        return of(inOrder, GradeCount::asOf, DayInWords::of, DOWN);
    }

    static SharesData byGroup(Collection<GradeCount> rows) {
        return of(rows, row -> row.group() == null ? "England" : row.group(), Function.identity(), ALONG);
    }

    private static <T> SharesData of(Collection<GradeCount> rows, Function<GradeCount, T> key, Function<T, String> name,
            Comparator<Outcome> order) {
        Map<T, Map<Outcome, Long>> stacks = new LinkedHashMap<>();
        for (GradeCount row : rows) {
            stacks.computeIfAbsent(key.apply(row), first -> new LinkedHashMap<>()).merge(row.outcome(), row.councils(),
                    Long::sum);
        }
        List<Outcome> outcomes = rows.stream().filter(row -> row.councils() > 0).map(GradeCount::outcome).distinct()
                .sorted(order).toList();
        return new SharesData(stacks.keySet().stream().map(name).toList(), outcomes, List.copyOf(stacks.values()));
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
                .map(outcome -> name(outcome).toLowerCase(Locale.UK) + " " + count(stack, outcome))
                .collect(Collectors.joining(", ", names.get(stack) + ": ", "."));
    }

    static String name(Outcome outcome) {
        if (outcome.isGraded()) {
            return outcome.grade().label();
        }
        String label = outcome.status().label();
        return label.contains(":") ? label.substring(0, label.indexOf(':')) : label;
    }

}
