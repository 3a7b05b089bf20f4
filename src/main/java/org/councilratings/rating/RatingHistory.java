package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.framework.Judgement;

/**
 * A council's rating history as callers see it.
 *
 * @param own the council
 * @param predecessors the councils before it whose periods are shown as well
 */
record RatingHistory(CouncilTimeline own, List<CouncilTimeline> predecessors) {

    private static final Comparator<HistoryRecord> STORY = Comparator.comparing(HistoryRecord::judgement)
            .thenComparing(HistoryRecord::from).thenComparing(period -> period.council().slug());

    /**
     * A council's history.
     *
     * @param includePredecessors whether to show the periods of the councils before it as well
     */
    static RatingHistory of(CouncilTimeline council, RatingIndex index, boolean includePredecessors) {
        return new RatingHistory(council, includePredecessors ? index.predecessors(council) : List.of());
    }

    /** The judgements that a request asks for: all if it names none. */
    static Set<Judgement> judgements(Collection<Judgement> asked) {
        return asked.isEmpty() ? EnumSet.allOf(Judgement.class) : EnumSet.copyOf(asked);
    }

    /** Whether the history is the same on a day and on all that follow it, unless the data change. */
    boolean isSettledOn(LocalDate day) {
        return Stream.concat(Stream.of(own), predecessors.stream()).allMatch(council -> council.ratings().isSettledOn(day));
    }

    /** All periods that began by a day, by judgement and the oldest first. */
    List<HistoryRecord> periods(Collection<Judgement> judgements, LocalDate today) {
        return Stream.concat(Stream.of(own), predecessors.stream())
                .flatMap(council -> periods(council, judgements, today)).sorted(STORY).toList();
    }

    private Stream<HistoryRecord> periods(CouncilTimeline of, Collection<Judgement> judgements, LocalDate today) {
        return judgements.stream().flatMap(judgement -> of.ratings().periods(judgement, today).stream())
                .map(period -> HistoryRecord.of(own, of, period));
    }
}
