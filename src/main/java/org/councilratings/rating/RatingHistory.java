package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    /** Whether the history is the same on a day and on all that follow it, unless the data change. */
    boolean isSettledOn(LocalDate day) {
        return Stream.concat(Stream.of(own), predecessors.stream()).allMatch(council -> council.ratings().isSettledOn(day));
    }

    /** All periods that began by a day, by judgement and the oldest first. */
    List<HistoryRecord> periods(Collection<Judgement> judgements, LocalDate today) {
        Stream<HistoryRecord> all = predecessors.stream().flatMap(council -> periods(council, judgements, today, true));
        return Stream.concat(periods(own, judgements, today, false), all).sorted(STORY).toList();
    }

    private static Stream<HistoryRecord> periods(CouncilTimeline of, Collection<Judgement> judgements, LocalDate today,
            boolean inherited) {
        return judgements.stream().flatMap(judgement -> of.ratings().periods(judgement, today).stream())
                .map(period -> HistoryRecord.of(of.council(), period, inherited));
    }
}
