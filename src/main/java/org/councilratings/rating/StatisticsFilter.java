package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.DayRange;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.CountingRule;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** In which groups, and on which days a request wants councils counted. */
public class StatisticsFilter {

    /** Marks the parameters that exclude another one, which therefore have no example to be tried beside it. */
    private static final String INSTEAD_OF = "x-instead-of";
    private static final String AS_OF = "asOf";

    @QueryParam("groupBy")
    @Parameter(description = "Counts councils in groups, by the group they are in today.", example = "region")
    public Grouping groupBy;

    @QueryParam("from")
    @PastOrPresent
    @Parameter(description = "Instead of asOf, and with every: the first day of a series, such as 2014-03-31.", extensions = @Extension(name = INSTEAD_OF, value = AS_OF))
    public LocalDate from;

    @QueryParam("to")
    @PastOrPresent
    @Parameter(description = "Instead of asOf, and with from and every: the last possible day of the series; today in London by default.", extensions = @Extension(name = INSTEAD_OF, value = AS_OF))
    public LocalDate to;

    @QueryParam("every")
    @Parameter(description = "Instead of asOf, and with from: the interval between the days of the series. Days are counted from the first day. If that is the last day of a month, every day is the last of its month.", extensions = @Extension(name = INSTEAD_OF, value = AS_OF))
    public SeriesInterval every;

    /** The group that a council is counted in; null if councils are not grouped. */
    private String group(CouncilTimeline council) {
        return groupBy == null ? null : groupBy.group(council);
    }

    /** The judgements that are counted, by service: those chosen or, if none is, those that can stand for an inspection. */
    static Map<Service, List<Judgement>> judgements(List<Service> services, Collection<JudgementChoice> chosen) {
        Map<Service, List<Judgement>> judgements = new LinkedHashMap<>();
        services.forEach(service -> judgements.put(service,
                chosen.isEmpty() ? service.headlines() : List.copyOf(ServiceChoice.chosen(chosen, service))));
        return judgements;
    }

    /** What a group is called; null if councils are not grouped. */
    String label(String group) {
        return groupBy == null ? null : groupBy.label(group);
    }

    /** Counts councils on some days. Without groups there is an answer even if there are no councils. */
    RatingStatistics count(Stream<CouncilTimeline> councils, List<LocalDate> days,
            Map<Service, List<Judgement>> judgements, CountingRule counting) {
        Comparator<String> order = groupBy == null ? Comparator.naturalOrder() : groupBy.order();
        RatingStatistics statistics = new RatingStatistics(days, judgements, counting, order);
        if (groupBy == null) {
            statistics.show(null);
        }
        councils.forEach(council -> statistics.add(group(council), council::ratings));
        return statistics;
    }

    /**
     * The series that is asked for, if one is.
     *
     * @param asOf a single day that is asked for as well, or null
     * @param exchange asked for today only where the series has no last day: a series of past days does not change at midnight
     * @throws ProblemException 400 if its parameters do not fit together
     */
    Optional<DaySeries> series(LocalDate asOf, Exchange exchange) {
        if (from == null && to == null && every == null) {
            return Optional.empty();
        }
        checkSeries(asOf);
        LocalDate end = exchange.dayOrToday(to);
        DayRange.check("from", from, "to", end);
        return Optional.of(new DaySeries(from, end, every));
    }

    private void checkSeries(LocalDate asOf) {
        if (asOf != null) {
            throw ProblemException.invalid(AS_OF, "asOf: a series of days has from, to and every instead",
                    List.of("asOf alone", "from, to and every without asOf"));
        }
        if (every == null) {
            throw ProblemException.invalid("every", "every: is required with from and to",
                    Arrays.stream(SeriesInterval.values()).map(SeriesInterval::code).toList());
        }
        if (from == null) {
            throw ProblemException.invalid("from", "from: is required with every",
                    List.of("YYYY-MM-DD up to today"));
        }
    }
}
