package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Statistics as a picture. */
@Path("/v1/statistics")
@Tag(name = "Ratings")
public class StatisticsChartResource {

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @GET
    @Path("ratings.svg")
    @Produces(ChartResponse.SVG)
    @Operation(operationId = "getRatingStatisticsChart", summary = "Get a chart of rating counts", description = "Stacked shares of councils with each grade in one judgement, or with no grade and why. With from and every, it shows a series; otherwise groups on one day. Its title and description say the same in words.")
    public RestResponse<String> svg(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @BeanParam SnapshotFilter on, @BeanParam StatisticsFilter filter,
            @BeanParam StatisticsChartOptions options) {
        return ChartResponse.svg(picture(services, of, on, filter, options));
    }

    @GET
    @Path("ratings.png")
    @Produces(ChartResponse.PNG)
    @Operation(operationId = "getRatingStatisticsChartAsPng", summary = "Get a chart of rating counts as PNG", description = ChartResponse.AS_PNG)
    public RestResponse<byte[]> png(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @BeanParam SnapshotFilter on, @BeanParam StatisticsFilter filter,
            @BeanParam StatisticsChartOptions options) {
        return ChartResponse.png(picture(services, of, on, filter, options), exchange);
    }

    private Picture picture(ServiceFilter services, RatedCouncilFilter of, SnapshotFilter on, StatisticsFilter filter,
            StatisticsChartOptions options) {
        Optional<DaySeries> series = filter.series(on.asOf, exchange);
        if (series.isPresent() && filter.groupBy != null) {
            throw ProblemException.invalid("groupBy", "groupBy: a picture shows a series or groups, not both",
                    List.of("groupBy without from, to and every"));
        }
        RatingIndex index = ratings.index();
        Service service = services.in(index.codeLists()).judgements(asked(options.judgement)).frameworks(on.framework)
                .onlyService();
        LocalDate checkedTo = service.coverage(dataset.coverage()).checkedTo();
        List<LocalDate> days = series.map(DaySeries::days).orElseGet(() -> List.of(exchange.dayOrToday(on.asOf))).stream()
                .map(day -> index.knownTo(day, service, checkedTo)).distinct().toList();
        Judgement drawn = options.judgement == null ? service.headlines(days.get(days.size() - 1)).get(0)
                : index.codeLists().judgement(options.judgement.code());
        List<CouncilTimeline> named = ratings.named(of.council, on.asOf, index);
        List<CouncilTimeline> councils = of.among(named).toList();
        ScopeInWords scope = ScopeInWords.of(of, named, checkedTo);
        List<GradeCount> counts = new ArrayList<>();
        filter.count(councils.stream(), days, Map.of(service, List.of(drawn)), on.counting())
                .forEach(OutcomeChoice.ANY, row -> counts.add(new GradeCount(row.asOf(), group(row, scope, filter),
                        outcome(row), row.councils())));
        Heading heading = new SharesHeading(service, drawn, days, isPast(days, on, filter, service, checkedTo),
                lastJudged(councils, service, drawn, days, on), scope, on, filter.groupBy).over(counts);
        return series.isPresent()
                ? GradeSharesChart.overTime(heading, service, drawn, counts, checkedTo, options.theme, options.width)
                : GradeSharesChart.byGroup(heading, service, drawn, counts, checkedTo, options.theme, options.width);
    }

    /** Whether the last day is not the last that is known, was asked for and will soon not be, or was the last of a service. */
    private static boolean isPast(List<LocalDate> days, SnapshotFilter on, StatisticsFilter filter, Service service,
            LocalDate checkedTo) {
        return on.asOf != null || filter.to != null || days.get(days.size() - 1).isBefore(checkedTo)
                || service.isOver(checkedTo.plusDays(1));
    }

    /** The newest report by the last day that gave one of some councils a grade; null without one. */
    private static LocalDate lastJudged(List<CouncilTimeline> councils, Service service, Judgement judgement,
            List<LocalDate> days, SnapshotFilter on) {
        return councils.stream().map(one -> one.ratings(service).counting(on.counting()))
                .flatMap(one -> one.lastGraded(judgement, days.get(days.size() - 1)).stream()).max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What a group is called; all councils together are England, unless the request chooses some. */
    private static String group(StatisticsRecord row, ScopeInWords scope, StatisticsFilter filter) {
        return row.group() == null && scope.inShort() != null ? scope.inShort() : filter.label(row.group());
    }

    private static List<Judgement> asked(Judgement judgement) {
        return judgement == null ? List.of() : List.of(judgement);
    }

    private static Outcome outcome(StatisticsRecord row) {
        return new Outcome(row.grade() == null ? null : row.grade().code(), row.status());
    }
}
