package org.councilratings.inspection;

import java.util.Collection;
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

import org.councilratings.council.Council;
import org.councilratings.council.Councils;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.web.Addresses;
import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.problem.ProblemException;
import org.councilratings.web.problem.ProblemType;
import org.councilratings.web.query.Conditions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Inspections: all of them, one council's, or one by its id. */
@Path("/v1")
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionResource {

    @Inject
    InspectionRepository inspections;

    @Inject
    Councils councils;

    @Inject
    Coverage.Source coverage;

    @Inject
    Addresses addresses;

    @GET
    @Path("inspections")
    @Operation(operationId = "listInspections", summary = "List inspections", description = "All full inspections, newest publication first. An inspection without an overall judgement (ILACS_2026) is found by its other judgements: anyJudgement=inadequate finds every failing one.")
    public Listing<InspectionRecord> list(@BeanParam InspectionFilter filter, @BeanParam PageRequest page) {
        Collection<Council> only = councils.filtered(filter.council);
        return answer(filter.conditions(only), filter.sort, page);
    }

    @GET
    @Path("councils/{code}/inspections")
    @Operation(operationId = "listCouncilInspections", summary = "List a council's inspections", description = "The council's own full inspections, newest first. A predecessor's inspections are found under the predecessor.")
    public Listing<InspectionRecord> ofCouncil(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("judgement") @Parameter(description = "Only inspections that gave a grade in one of these judgements.", example = "care_leavers") List<Judgement> judgement,
            @QueryParam("framework") @Parameter(description = "Only inspections under these framework versions.", example = "ILACS_2023") List<Framework> framework,
            @BeanParam PageRequest page) {
        Conditions conditions = new Conditions()
                .where("c = :council", "council", councils.named(code))
                .where("i.framework in :frameworks", "frameworks", framework);
        return answer(OutcomeFilter.add(conditions, judgement, List.of()), InspectionSort.NEWEST_FIRST, page);
    }

    @GET
    @Path("inspections/{id}")
    @Operation(operationId = "getInspection", summary = "Get one inspection", description = "Every judgement with its grade or status, dates, lead inspector, report, findings as far as recorded, what must follow, and the council's response.")
    public InspectionRecord one(
            @PathParam("id") @Parameter(description = "The inspection's id.", example = "peterborough-2023-11-27") String id) {
        return inspections.findWithCouncil(id).map(inspection -> InspectionRecord.of(inspection, addresses))
                .orElseThrow(() -> ProblemException.unknown(ProblemType.UNKNOWN_INSPECTION, "id",
                        "No inspection has the id '" + id + "'", List.of()));
    }

    private Listing<InspectionRecord> answer(Conditions conditions, InspectionSort sort, PageRequest page) {
        var matching = inspections.matching(conditions, sort);
        List<InspectionRecord> items = matching.page(page.forDatabase()).stream()
                .map(inspection -> InspectionRecord.of(inspection, addresses)).toList();
        return Listing.of(items, page, matching.count(), coverage.coverage());
    }
}
