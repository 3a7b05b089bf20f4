package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.Judgement;
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

/** The rating histories of all councils in one list. */
@Path("/v1/rating-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class AllRatingHistoriesResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listRatingHistories", summary = "List all rating histories", description = "The periods in which a grade was in force: what /v1/councils/{code}/rating-history has, of all councils in one list, by council, service, judgement and day. Includes abolished councils.")
    public Listing<HistoryRecord> list(@BeanParam ServiceFilter services, @BeanParam RatedCouncilFilter of,
            @QueryParam("judgement") @Parameter(description = "Only these judgements (default: all of the service).", example = "overall_effectiveness") List<Judgement> judgement,
            @QueryParam("includePredecessors") @DefaultValue("false") @Parameter(description = "Whether to show with each council the periods of its predecessors as well, marked as inherited. A predecessor's periods then appear more than once: historyOf says whose history a row belongs to.", example = "false") boolean includePredecessors,
            @BeanParam PageRequest page) {
        LocalDate today = exchange.today();
        RatingIndex index = ratings.index();
        ServiceChoice choice = services.in(index.codeLists()).judgements(judgement);
        List<Service> chosen = choice.services();
        List<CouncilTimeline> councils = of.among(ratings.named(of.council, null, index)).toList();
        return Listing.of(Rows.of(() -> councils.stream()
                .map(council -> RatingHistory.of(council, index, includePredecessors))
                .flatMap(history -> history.periods(chosen, judgement, today).stream()), row -> row), page, "rating-history")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
