package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.framework.Judgement;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
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
    CurrentRatings ratings;

    @Inject
    Exchange exchange;

    @GET
    @Operation(operationId = "listNeighbours", summary = "Compare a council with its statistical neighbours", description = "A council and the ten councils most like it (Department for Education, April 2021), closest first, with their ratings on a day. Newer councils have no neighbours. Some neighbours have since been abolished.")
    public Listing<NeighbourRecord> list(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("judgement") @Parameter(description = "The judgements to compare (default: overall_effectiveness).", example = "overall_effectiveness") List<JudgementChoice> judgement,
            @QueryParam("asOf") @PastOrPresent @Parameter(description = "The day for which the ratings are shown, as published by then; today in London by default.", example = "2026-08-22") LocalDate asOf,
            @BeanParam PageRequest page) {
        RatingIndex index = ratings.index();
        CouncilTimeline council = ratings.named(code, index);
        LocalDate day = exchange.dayOrToday(asOf);
        return Listing.of(Rows.of(compare(council, index, JudgementChoice.judgements(judgement), day)), page,
                council.council().slug() + "-neighbours-" + day);
    }

    private static List<NeighbourRecord> compare(CouncilTimeline council, RatingIndex index, Set<Judgement> judgements,
            LocalDate day) {
        List<NeighbourRecord> rows = new ArrayList<>();
        for (Judgement judgement : judgements) {
            rows.add(NeighbourRecord.itself(council, judgement, day));
            council.neighbours().forEach(one -> rows.add(NeighbourRecord.of(one, index.withUrn(one.urn()), judgement, day)));
        }
        return rows;
    }
}
