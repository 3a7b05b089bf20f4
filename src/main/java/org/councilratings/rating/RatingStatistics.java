package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;

/** Counts where councils stand on some days, each council as it comes by. Only the counters are kept. */
final class RatingStatistics {

    private final List<LocalDate> days;
    private final Collection<Judgement> judgements;
    private final CountingRule rule;
    private final SortedMap<String, Map<Place, OutcomeCounts>> groups;

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
        this.judgements = judgements;
        this.rule = rule;
        this.groups = new TreeMap<>(Comparator.nullsFirst(order));
    }

    /** Shows a group even if no council comes by that is in it. The group of all councils is null. */
    void show(String group) {
        groups.computeIfAbsent(group, first -> new HashMap<>());
    }

    /** Counts a council on every day on which it existed. */
    void add(String group, RatingTimeline timeline) {
        show(group);
        RatingTimeline counting = timeline.counting(rule);
        for (LocalDate day : days) {
            if (counting.isActiveOn(day)) {
                judgements.forEach(judgement -> counts(group, day, judgement).add(counting.outcome(day, judgement)));
            }
        }
    }

    private OutcomeCounts counts(String group, LocalDate day, Judgement judgement) {
        return groups.get(group).computeIfAbsent(new Place(day, judgement), first -> new OutcomeCounts());
    }

    /** Hands over the rows by day, group, judgement and outcome, zeros too. */
    void forEach(OutcomeChoice shown, Consumer<? super StatisticsRecord> receiver) {
        List<Outcome> outcomes = OutcomeCounts.OUTCOMES.stream().filter(shown::includes).toList();
        for (LocalDate day : days) {
            for (String group : groups.keySet()) {
                for (Judgement judgement : judgements) {
                    OutcomeCounts counts = counts(group, day, judgement);
                    outcomes.forEach(
                            outcome -> receiver.accept(StatisticsRecord.of(day, group, judgement, outcome, counts)));
                }
            }
        }
    }

    private record Place(LocalDate day, Judgement judgement) {
    }
}
