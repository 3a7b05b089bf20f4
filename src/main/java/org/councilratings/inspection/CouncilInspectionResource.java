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
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Conditions;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One council's inspections. */
@Path("/v1/councils/{code}/inspections")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Inspections")
public class CouncilInspectionResource {

    @Inject
    DatasetState dataset;

    @Inject
    InspectionRepository inspections;

    @Inject
    Addresses addresses;

    @Inject
    Councils councils;

    @Inject
    CurrentCodeLists codeLists;

    @GET
    @Operation(operationId = "listCouncilInspections", summary = "List a council's inspections", description = "The council's own full inspections, newest first. A predecessor's inspections are found under the predecessor.")
    public Listing<InspectionRecord> list(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("judgement") @Parameter(description = "Only inspections that gave a grade in one of these judgements.", example = "care_leavers") List<Judgement> judgement,
            @QueryParam("framework") @Parameter(description = "Only inspections under these framework versions.", example = "ILACS_2023") List<Framework> framework,
            @BeanParam ServiceFilter of, @BeanParam PageRequest page) {
        Council council = councils.named(code);
        CodeLists lists = codeLists.inTransaction();
        ServiceChoice choice = of.in(lists).judgements(judgement).frameworks(framework);
        List<Service> services = choice.services();
        Conditions conditions = InspectionFilter.addOutcome(new Conditions()
                .where("r.council.ofstedUrn = :council", "council", council.ofstedUrn)
                .where("r.service in :services", "services", InspectionFilter.codes(services))
                .where("r.framework in :frameworks", "frameworks", InspectionFilter.codes(framework)), services, judgement,
                List.of());
        return Listing.of(inspections.matching(conditions, InspectionSort.NEWEST_FIRST.order(),
                inspection -> InspectionRecord.inList(inspection, lists, addresses)), page, council.slug + "-inspections")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }
}
