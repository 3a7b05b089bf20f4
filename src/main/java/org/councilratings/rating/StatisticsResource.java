package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Councils;
import org.councilratings.http.exchange.OneRevision;
import org.councilratings.http.exchange.Today;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Conditions;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statistics: how many councils have each grade, or none and why. */
@Path("/v1/statistics/ratings")
@Produces(MediaType.APPLICATION_JSON)
@OneRevision
@Tag(name = "Ratings")
public class StatisticsResource {

    @Inject
    StatisticsQuery query;

    @Inject
    Councils councils;

    @Inject
    Today today;

    @GET
    @Operation(operationId = "getRatingStatistics", summary = "Count ratings", description = "For each day, group and judgement how many councils have each of the four grades, and how many have none and why: always seven rows, zeros too, with their shares. Councils are those that existed on the day. For a series give from and every instead of asOf.")
    public Listing<StatisticsRecord> count(@BeanParam StatisticsFilter filter, @BeanParam RowFilter shown,
            @BeanParam PageRequest page) {
        Optional<DaySeries> series = filter.series(today);
        List<LocalDate> days = series.map(DaySeries::days).orElseGet(() -> List.of(today.unless(filter.asOf)));
        String period = series.map(range -> range.from() + "-to-" + range.to()).orElseGet(() -> days.get(0).toString());
        OutcomeChoice outcomes = shown.shown();
        Conditions conditions = filter.conditions(councils.filtered(filter.council));
        Rows<StatisticsRecord> rows = receiver -> query.count(conditions, filter, days, shown.judgements()).forEach(outcomes,
                receiver);
        return Listing.of(rows, page, "statistics-ratings-" + period);
    }
}
