package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.QueryParam;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.DayRange;
import org.councilratings.rating.RatedCouncilFilter;
import org.councilratings.rating.ScopeInWords;
import org.councilratings.rating.timeline.CodedArea;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingIndex.Published;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Whose reports, and which of them, a request asks for. A repeated parameter means any of its values. */
public class ReportFilter extends RatedCouncilFilter {

    @QueryParam("framework")
    @Parameter(description = "Only inspections under these framework versions.", example = "ILACS_2023")
    public List<Framework> framework;

    @QueryParam("judgement")
    @Parameter(description = "The judgement whose grades are shown, filtered by grade or grouped by. Default: overall_effectiveness, and in other services their headline judgement.", example = "care_leavers")
    public Judgement judgement;

    @QueryParam("grade")
    @Parameter(description = "Only inspections that gave one of these grades in the judgement.", example = "inadequate")
    public List<Grade> grade;

    @QueryParam("publishedFrom")
    @Parameter(description = "Only inspections published on this day or later.", example = "2023-01-01")
    public LocalDate publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "Only inspections published on this day or earlier.", example = "2026-08-22")
    public LocalDate publishedTo;

    @QueryParam("concerns")
    @Parameter(description = "Only items that concern one of these judgements.", example = "care_leavers")
    public List<Judgement> concerns;

    /** What the request names of services. */
    ServiceChoice in(ServiceFilter services, CodeLists lists) {
        return services.in(lists).frameworks(framework).judgements(judgement == null ? List.of() : List.of(judgement))
                .grades("grade", grade).judgements("concerns", concerns);
    }

    /**
     * The reports that the request asks for, the newest first.
     *
     * @param named the councils that {@link #council} names, or all
     * @param last no report published after this day
     */
    Stream<Published> reports(RatingIndex index, List<CouncilTimeline> named, ServiceChoice choice, LocalDate last) {
        DayRange.check("publishedFrom", publishedFrom, "publishedTo", publishedTo);
        return index.published(among(named).toList(), choice.services())
                .filter(one -> one.isBetween(publishedFrom, last) && isUnder(one) && gave(one, grade));
    }

    /** Counts the themes of the reports that the request asks for, and of those they are compared with. */
    ThemeStatistics count(RatingIndex index, List<CouncilTimeline> named, ServiceChoice choice, ThemeStatisticsFilter filter,
            Exchange exchange) {
        filter.check();
        LocalDate last = exchange.dayUpToToday(publishedTo);
        ThemeStatistics statistics = new ThemeStatistics(this, filter, last);
        List<Published> reports = reports(index, named, choice, last).toList();
        choice.services().forEach(service -> statistics.count(service,
                reports.stream().filter(one -> one.service().equals(service)).toList()));
        if (filter.compares()) {
            LocalDate lastCompared = filter.lastCompared(this, exchange);
            statistics.compare(index.published(among(named).toList(), choice.services())
                    .filter(one -> filter.isCompared(one, this, lastCompared)));
        }
        return statistics;
    }

    /** Whose reports, under which framework versions, and which of their items. */
    ScopeInWords scope(Collection<CouncilTimeline> named, LocalDate today) {
        return ScopeInWords.of(this, named, today).under(framework).with("only items that concern ", "judgements", concerns,
                Judgement::inText);
    }

    /** The grades in words: "Inadequate in care leavers". */
    ScopeInWords withGrades(ScopeInWords scope) {
        return scope.with("", "grades", grade, one -> one.label() + (judgement == null ? "" : " in " + judgement.inText()));
    }

    boolean isLimited() {
        return !grade.isEmpty() || publishedFrom != null || publishedTo != null;
    }

    /** Which reports, by grade and day, in words. */
    String reportsInWords() {
        return inWords(grade, publishedFrom, publishedTo);
    }

    /** Reports of some grades and days, in words: "Inadequate, from 1 January 2023". */
    String inWords(List<Grade> grades, LocalDate from, LocalDate to) {
        List<String> parts = new ArrayList<>(grades.stream().map(Grade::label).toList());
        if (!grades.isEmpty() && judgement != null) {
            parts.add(judgement.labelInText());
        }
        if (from != null && to != null) {
            parts.add(DayInWords.of(from) + " to " + DayInWords.of(to));
        } else if (from != null || to != null) {
            parts.add(from != null ? "from " + DayInWords.of(from) : "to " + DayInWords.of(to));
        }
        return parts.isEmpty() ? "all reports" : String.join(", ", parts);
    }

    boolean isUnder(Published one) {
        return framework.isEmpty() || framework.contains(one.inspection().framework());
    }

    /** Whether an inspection gave one of some grades in the judgement of the request. */
    boolean gave(Published one, List<Grade> some) {
        Outcome outcome = outcome(one);
        return some.isEmpty()
                || outcome.isGraded() && some.stream().anyMatch(asked -> asked.code().equals(outcome.grade()));
    }

    /** The outcome of an inspection in the judgement of the request. */
    Outcome outcome(Published one) {
        return one.inspection().outcome(judgement(one));
    }

    /** The judgement of the request, or the one that stands for inspections of the service. */
    Judgement judgement(Published one) {
        return judgement == null ? one.service().headlines().get(0)
                : one.service().judgements().get(one.service().judgements().indexOf(judgement));
    }

    /** Whether an item concerns one of the judgements that are asked for. */
    boolean concerns(CodedArea area) {
        return concerns.isEmpty() || area.concerns().stream().anyMatch(concerns::contains);
    }
}
