package org.councilratings.inspection;

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
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.journal.EditService;
import org.councilratings.journal.Reason;
import org.councilratings.journal.SeenVersion;
import org.councilratings.store.Conditions;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Focused and monitoring visits. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
public class VisitResource {

    @Inject
    VisitRepository repository;

    @Inject
    Councils councils;

    @Inject
    VisitWriter visits;

    @Inject
    EditService editor;

    @Inject
    Exchange exchange;

    @Inject
    CurrentCodeLists codeLists;

    @Inject
    DatasetState dataset;

    @GET
    @ConsistentRead
    @Operation(operationId = "listVisits", summary = "List visits", description = "Focused and monitoring visits, newest first. They are complete only for the days that coverage gives, and publication dates are unknown for about half of them.")
    public Listing<VisitRecord> list(@BeanParam ServiceFilter of, @BeanParam VisitFilter filter,
            @BeanParam PageRequest page) {
        ServiceChoice choice = of.in(codeLists.inTransaction());
        Conditions conditions = filter.conditions(councils.filtered(filter.council, null));
        if (choice.services().stream().noneMatch(service -> service.code().equals(ChildrensServices.CODE))) {
            conditions.always("1 = 0");
        }
        return Listing.of(repository.matching(conditions, filter.sort.order(), Visit::shown), page, "visits")
                .showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    @GET
    @ConsistentRead
    @Path("{id}")
    @Operation(operationId = "getVisit", summary = "Get one visit", description = "A focused or monitoring visit: its council, dates and theme.")
    public VisitRecord one(@BeanParam VisitPath path) {
        return record(visits.named(path.id));
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the visit. The example is made up.", content = @Content(schema = @Schema(implementation = VisitFacts.class)))
    @Operation(operationId = "createVisit", summary = "Add a visit", description = "Adds a focused or monitoring visit. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<VisitRecord> create(JsonBody body, @BeanParam Reason reason) {
        return editor.create(visits, this::record, body, reason);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the visit.", content = @Content(schema = @Schema(implementation = VisitFacts.class)))
    @Operation(operationId = "replaceVisit", summary = "Correct or complete a visit", description = "Replaces what is stored about a visit. Get the record, change it and send it back with its ETag as If-Match. Events record the earlier values. Its id and council never change.")
    public RestResponse<VisitRecord> replace(@BeanParam VisitPath path, JsonBody body,
            @BeanParam SeenVersion change) {
        return editor.replace(visits, this::record, path.id, body, change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeVisit", summary = "Remove a visit", description = "Removes a visit that was added by mistake. Its URL then returns 410 with a link to its history, and its id is not reused.")
    public RestResponse<Void> remove(@BeanParam VisitPath path, @BeanParam SeenVersion change) {
        return editor.remove(visits, this::record, path.id, change);
    }

    private VisitRecord record(Visit visit) {
        exchange.showRecord();
        return visit.shown();
    }

    /** The visit that a path names. */
    public static class VisitPath {

        @PathParam("id")
        @Parameter(description = "The visit's id.", example = "peterborough-2025-01-21", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 120))
        public String id;
    }
}
