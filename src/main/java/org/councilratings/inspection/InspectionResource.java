package org.councilratings.inspection;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Councils;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.Addresses;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.journal.EditService;
import org.councilratings.journal.Reason;
import org.councilratings.journal.SeenVersion;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Inspections: all of them, or one by its id. */
@Path("/v1/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspections")
public class InspectionResource {

    @Inject
    DatasetState dataset;

    @Inject
    InspectionRepository repository;

    @Inject
    InspectionWriter inspections;

    @Inject
    EditService editor;

    @Inject
    Councils councils;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @Inject
    CurrentCodeLists codeLists;

    @GET
    @ConsistentRead
    @Operation(operationId = "listInspections", summary = "List inspections", description = "All full inspections, newest publication first. Inspections under ILACS_2026 have no overall judgement. To find inadequate grades under every framework, use anyJudgement=inadequate. The CSV has columns for the judgements of the services shown.")
    public Listing<InspectionRecord> list(@BeanParam ServiceFilter of, @BeanParam InspectionFilter filter,
            @BeanParam PageRequest page) {
        CodeLists lists = codeLists.inTransaction();
        ServiceChoice choice = filter.in(of, lists);
        List<Service> services = choice.services();
        return Listing.of(repository.matching(filter.conditions(councils.filtered(filter.council, null), services),
                filter.sort.order(), inspection -> InspectionRecord.inList(inspection, lists, addresses)), page, "inspections")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    @GET
    @ConsistentRead
    @Path("{id}")
    @Operation(operationId = "getInspection", summary = "Get one inspection", description = "Every judgement with its grade or status, dates, lead inspector, report, recorded findings, follow-up and the council's response.")
    public InspectionRecord one(@BeanParam InspectionPath path) {
        return record(inspections.named(path.id));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the inspection. The example is made up.", content = @Content(schema = @Schema(implementation = InspectionFacts.class)))
    @Operation(operationId = "createInspection", summary = "Add an inspection", description = "Adds a published full inspection. If anything is invalid, for example under its framework, the response lists all errors and nothing is saved.")
    public RestResponse<InspectionRecord> create(JsonBody body, @BeanParam Reason reason) {
        return editor.create(inspections, this::record, body, reason);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the inspection.", content = @Content(schema = @Schema(implementation = InspectionFacts.class)))
    @Operation(operationId = "replaceInspection", summary = "Correct or complete an inspection", description = "Replaces what is stored about an inspection. Get the record, change it and send it back with its ETag as If-Match. If a published fact changes, correctedAt is set. Events record the earlier values. Its id and council never change.")
    public RestResponse<InspectionRecord> replace(@BeanParam InspectionPath path, JsonBody body,
            @BeanParam SeenVersion change) {
        return editor.replace(inspections, this::record, path.id, body, change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeInspection", summary = "Remove an inspection", description = "Removes an inspection that was added by mistake. Its URL then returns 410 with a link to its history, and its id is not reused.")
    public RestResponse<Void> remove(@BeanParam InspectionPath path,
            @BeanParam SeenVersion change) {
        return editor.remove(inspections, this::record, path.id, change);
    }

    private InspectionRecord record(Inspection inspection) {
        exchange.showRecord();
        return InspectionRecord.of(inspection, codeLists.inTransaction(), addresses);
    }

    /** The inspection that a path names. */
    public static class InspectionPath {

        @PathParam("id")
        @Parameter(description = "The inspection's id.", example = "peterborough-2023-11-27", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
        public String id;
    }
}
