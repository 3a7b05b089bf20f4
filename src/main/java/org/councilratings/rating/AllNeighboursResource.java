package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All councils beside the councils that are most like them. */
@Path("/v1/neighbours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class AllNeighboursResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listAllNeighbours", summary = "Compare all councils with their statistical neighbours", description = "Every council that existed on a day, each with its ten statistical neighbours and their ratings: what /v1/councils/{code}/neighbours has, of all councils in one list.")
    public Listing<NeighbourRecord> list(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @BeanParam NeighbourFilter filter,
            @BeanParam PageRequest page) {
        LocalDate day = exchange.dayOrToday(filter.asOf);
        RatingIndex index = ratings.index();
        ServiceChoice choice = services.in(index.codeLists()).judgements(filter.judgement);
        List<Service> chosen = choice.services();
        List<CouncilTimeline> councils = of.among(ratings.named(of.council, filter.asOf, index))
                .filter(council -> council.active().contains(day)).toList();
        return Listing.of(
                Rows.of(() -> councils.stream().flatMap(council -> filter.compare(council, index, chosen, day)), row -> row),
                page, "neighbours-" + day).showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
