package org.councilratings.inspection;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Councils;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.revision.OneRevision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Focused and monitoring visits. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@OneRevision
@Tag(name = "Visits")
public class VisitResource {

    @Inject
    VisitQuery query;

    @Inject
    Councils councils;

    @GET
    @Operation(operationId = "listVisits", summary = "List visits", description = "Focused and monitoring visits, newest first. They are complete only for the days that coverage gives, and publication dates are unknown for about half of them.")
    public Listing<VisitRecord> list(@BeanParam VisitFilter filter, @BeanParam PageRequest page) {
        return Listing.of(query.meeting(filter.conditions(councils.filtered(filter.council)), filter.sort), page, "visits");
    }
}
