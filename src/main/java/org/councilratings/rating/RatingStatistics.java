package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/** Counts where councils stand on some days, each council as it comes by. Only the counters are kept. */
final class RatingStatistics {

    private final List<LocalDate> days;
    private final List<Judgement> judgements;
    private final CountingRule rule;
    /** Of each group the counts by day and judgement, the judgements of a day together. */
    private final SortedMap<String, OutcomeCounts[]> groups;

    /**
     * Begins to count.
     *
     * @param days the days, in order
     * @param judgements the judgements, in order
     * @param rule which inspections count
     * @param order the order of the groups
     */
    RatingStatistics(List<LocalDate> days, Collection<Judgement> judgements, CountingRule rule, Comparator<String> order) {
        this.days = days;
        this.judgements = List.copyOf(judgements);
        this.rule = rule;
        this.groups = new TreeMap<>(Comparator.nullsFirst(order));
    }

    /** Shows a group even if no council comes by that is in it. The group of all councils is null. */
    void show(String group) {
        groups.computeIfAbsent(group, first -> Stream.generate(OutcomeCounts::new).limit((long) days.size() * judgements.size())
                .toArray(OutcomeCounts[]::new));
    }

    /** Counts a council on every day on which it existed. */
    void add(String group, RatingTimeline timeline) {
        show(group);
        OutcomeCounts[] counts = groups.get(group);
        RatingTimeline counting = timeline.counting(rule);
        for (int day = 0; day < days.size(); day++) {
            if (counting.isActiveOn(days.get(day))) {
                Function<Judgement, Outcome> outcomes = counting.outcomes(days.get(day));
                for (int number = 0; number < judgements.size(); number++) {
                    counts[day * judgements.size() + number].add(outcomes.apply(judgements.get(number)));
                }
            }
        }
    }

    /** Hands over the rows by day, group, judgement and outcome, zeros too. */
    void forEach(OutcomeChoice shown, Consumer<? super StatisticsRecord> receiver) {
        List<Outcome> outcomes = OutcomeCounts.OUTCOMES.stream().filter(shown::includes).toList();
        for (int day = 0; day < days.size(); day++) {
            for (Map.Entry<String, OutcomeCounts[]> group : groups.entrySet()) {
                for (int number = 0; number < judgements.size(); number++) {
                    OutcomeCounts counts = group.getValue()[day * judgements.size() + number];
                    hand(days.get(day), group.getKey(), judgements.get(number), counts, outcomes, receiver);
                }
            }
        }
    }

    private static void hand(LocalDate day, String group, Judgement judgement, OutcomeCounts counts, List<Outcome> outcomes,
            Consumer<? super StatisticsRecord> receiver) {
        outcomes.forEach(outcome -> receiver.accept(StatisticsRecord.of(day, group, judgement, outcome, counts)));
    }
}
