package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingTimeline;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which councils a request asks for, on which day, and in what order. A repeated parameter means any of its values. */
public class CouncilFilter {

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Search: any name, code or acronym. Exact names come first, then names with the same words, then names with words that begin with or contain the text. One typing error is tolerated. If nothing is found, the page has suggestions.", example = "peter")
    public String q;

    @QueryParam("region")
    @Parameter(description = "Only councils in these ONS regions, by code or name.", example = "E12000006")
    public List<Region> region;

    @QueryParam("type")
    @Parameter(description = "Only these types of council.", example = "unitary")
    public List<CouncilType> type;

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The day for which councils and ratings are shown, as published by then. Default: today in London.", example = "2026-08-22")
    public LocalDate asOf;

    @QueryParam("includeAbolished")
    @DefaultValue("false")
    @Parameter(description = "Whether to show councils that had ceased to exist by that day.", example = "false")
    public boolean includeAbolished;

    @QueryParam("judgement")
    @Parameter(description = "With grade: the judgements that must have the grade (default: overall_effectiveness). Without grade: only councils that have a grade in one of these judgements.", example = "overall_effectiveness")
    public List<Judgement> judgement;

    @QueryParam("grade")
    @Parameter(description = "Only councils that have one of these grades in the judgement on that day.", example = "inadequate")
    public List<Grade> grade;

    @QueryParam("sort")
    @Parameter(description = "The order of the list (default: name; with q, the best match first). The slug breaks ties.", example = "name")
    public CouncilSort sort;

    /**
     * The councils that are asked for, in the order asked for.
     *
     * @param councils those that the search finds, the best first; without a search, all
     */
    List<CouncilTimeline> among(Stream<CouncilTimeline> councils, List<Service> services, LocalDate day) {
        Stream<CouncilTimeline> asked = councils
                .filter(one -> isAskedFor(one) && exists(one, day)
                        && services.stream().anyMatch(service -> isRated(one.ratings(service), day)));
        return sort == null ? asked.toList() : asked.sorted(sort.order()).toList();
    }

    private boolean isAskedFor(CouncilTimeline one) {
        return (type.isEmpty() || type.contains(one.council().type()))
                && (region.isEmpty() || region.contains(one.region()));
    }

    private boolean exists(CouncilTimeline council, LocalDate day) {
        return council.active().contains(day) || includeAbolished && council.active().endsBefore(day);
    }

    private boolean isRated(RatingTimeline council, LocalDate day) {
        if (judgement.isEmpty() && grade.isEmpty()) {
            return true;
        }
        Collection<Judgement> judgements = judgement.isEmpty() ? council.headlines(day)
                : council.service().judgements().stream().filter(judgement::contains).toList();
        Set<String> grades = grade.stream().map(Grade::code).collect(Collectors.toSet());
        return judgements.stream().map(one -> council.outcome(day, one))
                .anyMatch(outcome -> outcome.isGraded() && (grade.isEmpty() || grades.contains(outcome.grade())));
    }

    /** What the request names of services. */
    ServiceChoice in(ServiceFilter services, CodeLists lists) {
        return services.in(lists).judgements(judgement).grades("grade", grade);
    }
}
