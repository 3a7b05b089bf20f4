package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A council beside the councils that are most like it. */
@Path("/v1/councils/{code}/neighbours")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class NeighbourResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listNeighbours", summary = "Compare a council with its statistical neighbours", description = "A council and the ten councils most like it according to the Department for Education, closest first, with their ratings on a day. The department published sets in April 2021 and May 2025; each row names its set. A set has no neighbours for councils that are newer or were abolished before it. Some neighbours of 2021 have since been abolished.")
    public Listing<NeighbourRecord> list(
            @PathParam("code") @Parameter(ref = "code") String code,
            @BeanParam ServiceFilter services, @BeanParam NeighbourFilter filter,
            @BeanParam PageRequest page) {
        RatingIndex index = ratings.index();
        ServiceChoice choice = services.in(index.codeLists()).judgements(filter.judgement);
        List<Service> chosen = choice.services();
        CouncilTimeline council = ratings.named(code, filter.asOf, index);
        LocalDate day = exchange.dayOrToday(filter.asOf);
        return Listing.of(Rows.of(() -> filter.compare(council, index, chosen, day), row -> row), page,
                council.council().slug() + "-neighbours-" + day).showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
