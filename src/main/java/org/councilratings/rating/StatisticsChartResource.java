package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.Councils;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.http.exchange.OneRevision;
import org.councilratings.http.exchange.Today;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.chart.GradeCount;
import org.councilratings.rating.chart.GradeSharesChart;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Statistics as a picture. */
@Path("/v1/statistics/ratings.svg")
@Produces(ChartResponse.SVG)
@OneRevision
@Tag(name = "Ratings")
public class StatisticsChartResource {

    @Inject
    StatisticsQuery query;

    @Inject
    Councils councils;

    @Inject
    DatasetState dataset;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "getRatingStatisticsChart", summary = "Count ratings, as a picture", description = "How many councils have each grade in one judgement, or have none and why, as stacks of shares: over time with from and every, else by group on one day. Its title and description tell the same in words.")
    public RestResponse<String> chart(@BeanParam StatisticsFilter filter,
            @QueryParam("judgement") @DefaultValue("overall_effectiveness") @Parameter(description = "The judgement to draw.", example = "overall_effectiveness") Judgement judgement,
            @BeanParam Paper paper) {
        Optional<DaySeries> series = filter.series(today);
        if (series.isPresent() && filter.groupBy != null) {
            throw ProblemException.invalid("groupBy", "groupBy: a picture shows a series or groups, not both",
                    List.of("groupBy without from, to and every"));
        }
        List<LocalDate> days = series.map(DaySeries::days).orElseGet(() -> List.of(today.unless(filter.asOf)));
        List<GradeCount> counts = counts(filter, days, judgement);
        Heading heading = new SharesHeading(judgement, days, filter).over(counts);
        LocalDate checkedTo = dataset.coverage().checkedTo();
        return ChartResponse.of(series.isPresent()
                ? GradeSharesChart.overTime(heading, counts, checkedTo, paper.theme, paper.width)
                : GradeSharesChart.byGroup(heading, counts, checkedTo, paper.theme, paper.width));
    }

    private List<GradeCount> counts(StatisticsFilter filter, List<LocalDate> days, Judgement judgement) {
        List<GradeCount> counts = new ArrayList<>();
        Collection<Judgement> one = List.of(judgement);
        query.count(filter.conditions(councils.filtered(filter.council)), filter, days, one).forEach(OutcomeChoice.ANY,
                row -> counts.add(new GradeCount(row.asOf(), filter.label(row.group()),
                        new Outcome(row.grade(), row.status()), row.councils())));
        return counts;
    }
}
