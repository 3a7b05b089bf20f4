package org.councilratings.inspection;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Council;
import org.councilratings.council.Councils;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One council's focused and monitoring visits. */
@Path("/v1/councils/{code}/visits")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Visits")
public class CouncilVisitResource {

    @Inject
    VisitRepository visits;

    @Inject
    Councils councils;

    @GET
    @Operation(operationId = "listCouncilVisits", summary = "List a council's visits", description = "The council's own focused and monitoring visits, newest first. They are complete only for the days that coverage gives.")
    public Listing<VisitRecord> list(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("type") @Parameter(description = "Only these types of visit.", example = "monitoring_visit") List<VisitType> type,
            @BeanParam PageRequest page) {
        Council council = councils.named(code);
        Conditions conditions = new Conditions()
                .where("r.council.ofstedUrn = :council", "council", council.ofstedUrn)
                .where("r.type in :types", "types", type);
        return Listing.of(visits.matching(conditions, VisitSort.NEWEST_FIRST.order(), Visit::shown), page,
                council.slug + "-visits");
    }
}
