package org.councilratings.rating;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** A council's rating history: the story that its inspections tell. */
@Path("/v1/councils/{code}/rating-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ratings")
public class RatingHistoryResource {

    @Inject
    DatasetState dataset;

    @Inject
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "getRatingHistory", summary = "Get a council's rating history", description = "The periods in which a grade was in force, by judgement and oldest first. There is one period for each inspection, with the change from the one before. A judgement that an inspection did not make has a period with the status not_in_framework or not_judged: overall effectiveness under ILACS_2026, for example.")
    public Listing<HistoryRecord> history(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("judgement") @Parameter(description = "Only these judgements (default: all of the service).", example = "overall_effectiveness") List<Judgement> judgement,
            @QueryParam("includePredecessors") @DefaultValue("false") @Parameter(description = "Whether to show the periods of the council's predecessors as well, marked as inherited.", example = "false") boolean includePredecessors,
            @BeanParam ServiceFilter services, @BeanParam PageRequest page) {
        RatingIndex index = ratings.index();
        ServiceChoice choice = services.in(index.codeLists()).judgements(judgement);
        List<Service> chosen = choice.services();
        CouncilTimeline council = ratings.named(code, null, index);
        RatingHistory history = RatingHistory.of(council, index, includePredecessors);
        return Listing.of(Rows.of(history.periods(chosen, judgement,
                exchange.todayUnlessSettled(day -> history.isSettledOn(day, chosen)))), page,
                council.council().slug() + "-rating-history").showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
