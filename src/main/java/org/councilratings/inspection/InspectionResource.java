package org.councilratings.inspection;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Councils;
import org.councilratings.web.Addresses;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.problem.ProblemException;
import org.councilratings.web.problem.ProblemType;
import org.councilratings.web.revision.Basis;
import org.councilratings.web.revision.OneRevision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inspections: all of them, or one by its id. */
@Path("/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@OneRevision
@Tag(name = "Inspections")
public class InspectionResource {

    @Inject
    InspectionQuery query;

    @Inject
    InspectionRepository inspections;

    @Inject
    Councils councils;

    @Inject
    Addresses addresses;

    @Inject
    Basis basis;

    @GET
    @Operation(operationId = "listInspections", summary = "List inspections", description = "All full inspections, newest publication first. An inspection without an overall judgement (ILACS_2026) is found by its other judgements: anyJudgement=inadequate finds every failing one.")
    public Listing<InspectionRecord> list(@BeanParam InspectionFilter filter, @BeanParam PageRequest page) {
        return Listing.of(query.meeting(filter.conditions(councils.filtered(filter.council)), filter.sort), page,
                "inspections");
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getInspection", summary = "Get one inspection", description = "Every judgement with its grade or status, dates, lead inspector, report, findings as far as recorded, what must follow, and the council's response.")
    public InspectionRecord one(
            @PathParam("id") @Parameter(description = "The inspection's id.", example = "peterborough-2023-11-27", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120)) String id) {
        Inspection inspection = inspections.findWithCouncil(id)
                .orElseThrow(() -> ProblemException.unknown(ProblemType.UNKNOWN_INSPECTION, "id",
                        "No inspection has the id '" + id + "'", List.of()));
        basis.isRecord(inspection.version);
        return InspectionRecord.of(inspection, addresses);
    }
}
