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

import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statistics: how many councils have each grade, or none and why. */
@Path("/v1/statistics/ratings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class StatisticsResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "getRatingStatistics", summary = "Count ratings", description = "The number and share of councils with each grade of the scale, or with no grade and why. Each day, group and judgement has a row for each grade and for each reason for having none, including zeros. Counts councils that existed on the day. For a series, use from and every instead of asOf.")
    public Listing<StatisticsRecord> count(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @BeanParam SnapshotFilter on, @BeanParam StatisticsFilter filter, @BeanParam RowFilter shown,
            @BeanParam PageRequest page) {
        Optional<DaySeries> series = filter.series(on.asOf, exchange);
        List<LocalDate> days = series.map(DaySeries::days).orElseGet(() -> List.of(exchange.dayOrToday(on.asOf)));
        String period = series.map(range -> range.from() + "-to-" + range.to()).orElseGet(() -> days.get(0).toString());
        OutcomeChoice outcomes = shown.shown();
        RatingIndex index = ratings.index();
        ServiceChoice choice = shown.in(services, index.codeLists()).frameworks(on.framework);
        RatingStatistics statistics = filter.count(of.among(ratings.named(of.council, on.asOf, index)), days,
                StatisticsFilter.judgements(choice.services(), shown.judgement), on.counting());
        Listing<StatisticsRecord> counts = Listing.of(receiver -> statistics.forEach(outcomes, receiver), page,
                "statistics-ratings-" + period);
        return counts.showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
