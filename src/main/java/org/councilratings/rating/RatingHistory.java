package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilReference;
import org.councilratings.council.SuccessionRepository;
import org.councilratings.framework.Judgement;
import org.councilratings.web.Today;

/** Reads councils' inspections and lays them out in time. */
@ApplicationScoped
public class RatingHistory {

    private static final Comparator<HistoryRecord> STORY = Comparator.comparing(HistoryRecord::judgement)
            .thenComparing(HistoryRecord::from).thenComparing(period -> period.council().slug());

    @Inject
    JudgedInspectionQuery inspections;

    @Inject
    SuccessionRepository successions;

    @Inject
    Today today;

    /** The timelines of some councils, found in one statement. */
    public Map<Council, RatingTimeline> timelines(Collection<Council> councils) {
        Map<Integer, List<JudgedInspection>> byUrn = inspections
                .of(councils.stream().map(council -> council.ofstedUrn).toList());
        return councils.stream().collect(Collectors.toMap(council -> council,
                council -> new RatingTimeline(council.activeFrom, council.activeTo,
                        byUrn.getOrDefault(council.ofstedUrn, List.of()))));
    }

    /** A council's periods by judgement, the oldest first, with its predecessors' among them if asked for. */
    List<HistoryRecord> of(Council council, Set<Judgement> judgements, boolean includePredecessors) {
        List<Council> councils = new ArrayList<>(List.of(council));
        if (includePredecessors) {
            councils.addAll(predecessors(council));
        }
        LocalDate day = today.inLondon();
        return timelines(councils).entrySet().stream()
                .flatMap(entry -> periods(entry.getKey(), entry.getValue(), judgements, day, entry.getKey() != council))
                .sorted(STORY).toList();
    }

    private List<Council> predecessors(Council council) {
        return successions.involving(List.of(council)).stream().filter(succession -> succession.successor == council)
                .map(succession -> succession.predecessor).toList();
    }

    private static Stream<HistoryRecord> periods(Council council, RatingTimeline timeline, Set<Judgement> judgements,
            LocalDate day, boolean inherited) {
        CouncilReference reference = CouncilReference.to(council);
        return judgements.stream().flatMap(judgement -> timeline.periods(judgement, day).stream())
                .map(period -> HistoryRecord.of(reference, period, inherited));
    }
}
