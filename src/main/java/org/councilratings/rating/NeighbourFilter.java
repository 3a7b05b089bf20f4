package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.NeighbourSet;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingTimeline;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In what, on which day and in which set a request compares councils with their statistical neighbours. */
public class NeighbourFilter {

    @QueryParam("judgement")
    @Parameter(description = "The judgements to compare. Default: overall_effectiveness, and in other services the headline judgement of the council's inspection.", example = "overall_effectiveness")
    public List<JudgementChoice> judgement;

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The day for which the ratings are shown, as published by then; today in London by default.", example = "2026-08-22")
    public LocalDate asOf;

    @QueryParam("set")
    @Parameter(description = "The set of statistical neighbours. Default: the newest one on that day. Only the months of publication are known, so a set counts from the first day of its month; april_2021 also counts for all days before.", example = "may_2025")
    public NeighbourSet set;

    /** A council and its neighbours, by service and judgement and the closest first. */
    Stream<NeighbourRecord> compare(CouncilTimeline council, RatingIndex index, List<Service> services, LocalDate day) {
        NeighbourSet of = set == null ? NeighbourSet.on(day) : set;
        List<CouncilTimeline.Neighbour> neighbours = council.neighbours(of);
        return services.stream().flatMap(service -> judgements(council.ratings(service), day).stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(NeighbourRecord.of(council, of, null, council, service, one, day)),
                        neighbours.stream().map(neighbour -> NeighbourRecord.of(council, of, neighbour,
                                index.withUrn(neighbour.urn()), service, one, day)))));
    }

    private Collection<Judgement> judgements(RatingTimeline timeline, LocalDate day) {
        return judgement.isEmpty() ? timeline.headlines(day) : ServiceChoice.chosen(judgement, timeline.service());
    }
}
