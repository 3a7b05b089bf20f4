package org.councilratings.inspection;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Councils;
import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Focused and monitoring visits: all of them, or one council's. */
@Path("/v1")
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
public class VisitResource {

    @Inject
    VisitRepository visits;

    @Inject
    Councils councils;

    @Inject
    Coverage.Source coverage;

    @GET
    @Path("visits")
    @Operation(operationId = "listVisits", summary = "List visits", description = "Focused and monitoring visits, newest first. They are complete only for the days that coverage gives, and publication dates are unknown for about half of them.")
    public Listing<VisitRecord> list(@BeanParam VisitFilter filter, @BeanParam PageRequest page) {
        return answer(filter.conditions(councils.filtered(filter.council)), filter.sort, page);
    }

    @GET
    @Path("councils/{code}/visits")
    @Operation(operationId = "listCouncilVisits", summary = "List a council's visits", description = "The council's own focused and monitoring visits, newest first. They are complete only for the days that coverage gives.")
    public Listing<VisitRecord> ofCouncil(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("type") @Parameter(description = "Only these types of visit.", example = "monitoring_visit") List<VisitType> type,
            @BeanParam PageRequest page) {
        Conditions conditions = new Conditions()
                .where("c = :council", "council", councils.named(code))
                .where("v.type in :types", "types", type);
        return answer(conditions, VisitSort.NEWEST_FIRST, page);
    }

    private Listing<VisitRecord> answer(Conditions conditions, VisitSort sort, PageRequest page) {
        var matching = visits.matching(conditions, sort);
        List<VisitRecord> items = matching.page(page.forDatabase()).stream().map(VisitRecord::of).toList();
        return Listing.of(items, page, matching.count(), coverage.coverage());
    }
}
