package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.timeline.CountingRule;
import org.councilratings.rating.timeline.RatingTimeline;

/** Counts where councils stand on some days, each council as it comes by. Only the counters are kept. */
final class RatingStatistics {

    private final List<LocalDate> days;
    private final Map<Service, List<Judgement>> judgements;
    private final CountingRule rule;
    /** Of each group the counts by day, service and judgement, the judgements of a day together. */
    private final SortedMap<String, OutcomeCounts[]> groups;

    /**
     * Begins to count.
     *
     * @param days the days, in order
     * @param judgements the judgements by service, in order
     * @param rule which inspections count
     * @param order the order of the groups
     */
    RatingStatistics(List<LocalDate> days, Map<Service, List<Judgement>> judgements, CountingRule rule,
            Comparator<String> order) {
        this.days = days;
        this.judgements = judgements;
        this.rule = rule;
        this.groups = new TreeMap<>(Comparator.nullsFirst(order));
    }

    /** Shows a group even if no council comes by that is in it. The group of all councils is null. */
    void show(String group) {
        groups.computeIfAbsent(group, first -> days.stream().flatMap(day -> judgements.entrySet().stream())
                .flatMap(of -> of.getValue().stream().map(judgement -> new OutcomeCounts(of.getKey(), judgement)))
                .toArray(OutcomeCounts[]::new));
    }

    /** Counts a council on every day on which it existed, by its ratings of a service. */
    void add(String group, Function<Service, RatingTimeline> council) {
        show(group);
        OutcomeCounts[] counts = groups.get(group);
        int perDay = counts.length / days.size();
        int first = 0;
        for (Map.Entry<Service, List<Judgement>> of : judgements.entrySet()) {
            RatingTimeline counting = council.apply(of.getKey()).counting(rule);
            for (int day = 0; day < days.size(); day++) {
                if (counting.isActiveOn(days.get(day))) {
                    Function<Judgement, Outcome> outcomes = counting.outcomes(days.get(day));
                    for (int number = 0; number < of.getValue().size(); number++) {
                        counts[day * perDay + first + number].add(outcomes.apply(of.getValue().get(number)));
                    }
                }
            }
            first += of.getValue().size();
        }
    }

    /** Hands over the rows by day, group, judgement and outcome, zeros too. */
    void forEach(OutcomeChoice shown, Consumer<? super StatisticsRecord> receiver) {
        for (int day = 0; day < days.size(); day++) {
            for (Map.Entry<String, OutcomeCounts[]> group : groups.entrySet()) {
                int perDay = group.getValue().length / days.size();
                for (int number = day * perDay; number < (day + 1) * perDay; number++) {
                    hand(days.get(day), group.getKey(), group.getValue()[number], shown, receiver);
                }
            }
        }
    }

    private static void hand(LocalDate day, String group, OutcomeCounts counts, OutcomeChoice shown,
            Consumer<? super StatisticsRecord> receiver) {
        counts.outcomes().stream().filter(shown::includes)
                .forEach(outcome -> receiver.accept(StatisticsRecord.of(day, group, outcome, counts)));
    }
}
