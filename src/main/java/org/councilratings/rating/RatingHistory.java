package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingTimeline;

/**
 * A council's rating history as callers see it.
 *
 * @param own the council
 * @param predecessors the councils before it whose periods are shown as well
 */
record RatingHistory(CouncilTimeline own, List<CouncilTimeline> predecessors) {

    private static final Comparator<HistoryRecord> STORY = Comparator
            .comparingInt((HistoryRecord one) -> one.judgement().order()).thenComparing(HistoryRecord::from)
            .thenComparing(period -> period.council().slug());

    /**
     * A council's history.
     *
     * @param includePredecessors whether to show the periods of the councils before it as well
     */
    static RatingHistory of(CouncilTimeline council, RatingIndex index, boolean includePredecessors) {
        return new RatingHistory(council, includePredecessors ? index.predecessors(council) : List.of());
    }

    /** The judgements of a service that a request asks for: all if it names none. */
    private static Collection<Judgement> judgements(Collection<Judgement> asked, Service service) {
        return asked.isEmpty() ? service.judgements() : service.judgements().stream().filter(asked::contains).toList();
    }

    /** Whether the history is the same on a day and on all that follow it, unless the data change. */
    boolean isSettledOn(LocalDate day, List<Service> services) {
        return Stream.concat(Stream.of(own), predecessors.stream()).allMatch(
                council -> services.stream().allMatch(service -> council.ratings(service).isSettledOn(day)));
    }

    /** Whether no day after this one begins or ends a period, unless the data change. */
    boolean isCompleteOn(LocalDate day, Service service) {
        return Stream.concat(Stream.of(own), predecessors.stream())
                .allMatch(council -> council.ratings(service).isCompleteOn(day));
    }

    /**
     * All periods that began by a day, by service and judgement and the oldest first.
     *
     * @param judgements the judgements shown, or none for all
     */
    List<HistoryRecord> periods(List<Service> services, Collection<Judgement> judgements, LocalDate today) {
        return services.stream().flatMap(service -> Stream.concat(Stream.of(own), predecessors.stream())
                .flatMap(council -> periods(council, service, judgements(judgements, service), today)).sorted(STORY)).toList();
    }

    private Stream<HistoryRecord> periods(CouncilTimeline of, Service service, Collection<Judgement> judgements,
            LocalDate today) {
        RatingTimeline timeline = of.ratings(service);
        return judgements.stream().flatMap(judgement -> timeline.periods(judgement, today).stream())
                .map(period -> HistoryRecord.of(own, of, service, period));
    }
}
