package org.councilratings.framework;

import java.util.function.Function;

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

import org.councilratings.framework.CodeListFacts.OfFramework;
import org.councilratings.framework.CodeListFacts.OfImprovementTheme;
import org.councilratings.framework.CodeListFacts.OfInspectorate;
import org.councilratings.framework.CodeListFacts.OfJudgement;
import org.councilratings.framework.CodeListFacts.OfScale;
import org.councilratings.framework.CodeListFacts.OfService;
import org.councilratings.http.access.Roles;
import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.input.JsonBody;
import org.councilratings.journal.EditService;
import org.councilratings.journal.Reason;
import org.councilratings.journal.SeenVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One value of a code list, as editors state it. A value is checked against all others and against the stored inspections, so
 * that a new framework, judgement or service is a record and no new release.
 */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
public class CodeListValueResource {

    @Inject
    CodeListWriter writer;

    @Inject
    EditService editor;

    @Inject
    Exchange exchange;

    // --- Services

    @GET
    @ConsistentRead
    @Path("services/{code}")
    @Operation(operationId = "getInspectedService", summary = "Get one service", description = "A service as editors state it.")
    public OfService service(
            @PathParam("code") @Parameter(description = "Its code.", example = "area_send", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code) {
        return shown(OfService.class).apply(writer.of(OfService.class).named(code));
    }

    @POST
    @Path("services")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the service.", content = @Content(schema = @Schema(implementation = OfService.class)))
    @Operation(operationId = "createInspectedService", summary = "Add a service", description = "Adds a service. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<OfService> createService(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer.of(OfService.class), shown(OfService.class), body, reason);
    }

    @PUT
    @Path("services/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the service.", content = @Content(schema = @Schema(implementation = OfService.class)))
    @Operation(operationId = "replaceInspectedService", summary = "Change a service", description = "Replaces what is stored about a service. Get the record, change it and send it back with its ETag as If-Match. Its code never changes. A change that would make other values or stored inspections wrong is a conflict.")
    public RestResponse<OfService> replaceService(
            @PathParam("code") @Parameter(description = "Its code.", example = "area_send", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(writer.of(OfService.class), shown(OfService.class), code, body, change);
    }

    @DELETE
    @Path("services/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeInspectedService", summary = "Remove a service", description = "Removes a service that nothing refers to. Its URL then returns 410 with a link to its history.")
    public RestResponse<Void> removeService(
            @PathParam("code") @Parameter(description = "Its code.", example = "area_send", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            @BeanParam SeenVersion change) {
        return editor.remove(writer.of(OfService.class), shown(OfService.class), code, change);
    }

    // --- Inspectorates

    @GET
    @ConsistentRead
    @Path("inspectorates/{code}")
    @Operation(operationId = "getInspectorate", summary = "Get one inspectorate", description = "An inspectorate as editors state it.")
    public OfInspectorate inspectorate(
            @PathParam("code") @Parameter(description = "Its code.", example = "cqc", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code) {
        return shown(OfInspectorate.class).apply(writer.of(OfInspectorate.class).named(code));
    }

    @POST
    @Path("inspectorates")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the inspectorate.", content = @Content(schema = @Schema(implementation = OfInspectorate.class)))
    @Operation(operationId = "createInspectorate", summary = "Add an inspectorate", description = "Adds an inspectorate. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<OfInspectorate> createInspectorate(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer.of(OfInspectorate.class), shown(OfInspectorate.class), body, reason);
    }

    @PUT
    @Path("inspectorates/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the inspectorate.", content = @Content(schema = @Schema(implementation = OfInspectorate.class)))
    @Operation(operationId = "replaceInspectorate", summary = "Change an inspectorate", description = "Replaces what is stored about an inspectorate. Get the record, change it and send it back with its ETag as If-Match. Its code never changes. A change that would make other values or stored inspections wrong is a conflict.")
    public RestResponse<OfInspectorate> replaceInspectorate(
            @PathParam("code") @Parameter(description = "Its code.", example = "cqc", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(writer.of(OfInspectorate.class), shown(OfInspectorate.class), code, body, change);
    }

    @DELETE
    @Path("inspectorates/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeInspectorate", summary = "Remove an inspectorate", description = "Removes an inspectorate that nothing refers to. Its URL then returns 410 with a link to its history.")
    public RestResponse<Void> removeInspectorate(
            @PathParam("code") @Parameter(description = "Its code.", example = "cqc", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            @BeanParam SeenVersion change) {
        return editor.remove(writer.of(OfInspectorate.class), shown(OfInspectorate.class), code, change);
    }

    // --- Scales

    @GET
    @ConsistentRead
    @Path("scales/{code}")
    @Operation(operationId = "getScale", summary = "Get one scale", description = "A scale as editors state it.")
    public OfScale scale(
            @PathParam("code") @Parameter(description = "Its code.", example = "area_send_2023", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code) {
        return shown(OfScale.class).apply(writer.of(OfScale.class).named(code));
    }

    @POST
    @Path("scales")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the scale.", content = @Content(schema = @Schema(implementation = OfScale.class)))
    @Operation(operationId = "createScale", summary = "Add a scale", description = "Adds a scale. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<OfScale> createScale(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer.of(OfScale.class), shown(OfScale.class), body, reason);
    }

    @PUT
    @Path("scales/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the scale.", content = @Content(schema = @Schema(implementation = OfScale.class)))
    @Operation(operationId = "replaceScale", summary = "Change a scale", description = "Replaces what is stored about a scale. Get the record, change it and send it back with its ETag as If-Match. Its code never changes. A change that would make other values or stored inspections wrong is a conflict.")
    public RestResponse<OfScale> replaceScale(
            @PathParam("code") @Parameter(description = "Its code.", example = "area_send_2023", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(writer.of(OfScale.class), shown(OfScale.class), code, body, change);
    }

    @DELETE
    @Path("scales/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeScale", summary = "Remove a scale", description = "Removes a scale that nothing refers to. Its URL then returns 410 with a link to its history.")
    public RestResponse<Void> removeScale(
            @PathParam("code") @Parameter(description = "Its code.", example = "area_send_2023", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            @BeanParam SeenVersion change) {
        return editor.remove(writer.of(OfScale.class), shown(OfScale.class), code, change);
    }

    // --- Judgements

    @GET
    @ConsistentRead
    @Path("judgements/{code}")
    @Operation(operationId = "getJudgement", summary = "Get one judgement", description = "A judgement as editors state it.")
    public OfJudgement judgement(
            @PathParam("code") @Parameter(description = "Its code.", example = "care_leavers", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code) {
        return shown(OfJudgement.class).apply(writer.of(OfJudgement.class).named(code));
    }

    @POST
    @Path("judgements")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the judgement.", content = @Content(schema = @Schema(implementation = OfJudgement.class)))
    @Operation(operationId = "createJudgement", summary = "Add a judgement", description = "Adds a judgement. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<OfJudgement> createJudgement(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer.of(OfJudgement.class), shown(OfJudgement.class), body, reason);
    }

    @PUT
    @Path("judgements/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the judgement.", content = @Content(schema = @Schema(implementation = OfJudgement.class)))
    @Operation(operationId = "replaceJudgement", summary = "Change a judgement", description = "Replaces what is stored about a judgement. Get the record, change it and send it back with its ETag as If-Match. Its code never changes. A change that would make other values or stored inspections wrong is a conflict.")
    public RestResponse<OfJudgement> replaceJudgement(
            @PathParam("code") @Parameter(description = "Its code.", example = "care_leavers", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(writer.of(OfJudgement.class), shown(OfJudgement.class), code, body, change);
    }

    @DELETE
    @Path("judgements/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeJudgement", summary = "Remove a judgement", description = "Removes a judgement that nothing refers to. Its URL then returns 410 with a link to its history.")
    public RestResponse<Void> removeJudgement(
            @PathParam("code") @Parameter(description = "Its code.", example = "care_leavers", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            @BeanParam SeenVersion change) {
        return editor.remove(writer.of(OfJudgement.class), shown(OfJudgement.class), code, change);
    }

    // --- Frameworks

    @GET
    @ConsistentRead
    @Path("frameworks/{code}")
    @Operation(operationId = "getFramework", summary = "Get one framework version", description = "A framework version as editors state it.")
    public OfFramework framework(
            @PathParam("code") @Parameter(description = "Its code.", example = "ILACS_2026", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code) {
        return shown(OfFramework.class).apply(writer.of(OfFramework.class).named(code));
    }

    @POST
    @Path("frameworks")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the framework version.", content = @Content(schema = @Schema(implementation = OfFramework.class)))
    @Operation(operationId = "createFramework", summary = "Add a framework version", description = "Adds a framework version. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<OfFramework> createFramework(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer.of(OfFramework.class), shown(OfFramework.class), body, reason);
    }

    @PUT
    @Path("frameworks/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the framework version.", content = @Content(schema = @Schema(implementation = OfFramework.class)))
    @Operation(operationId = "replaceFramework", summary = "Change a framework version", description = "Replaces what is stored about a framework version. Get the record, change it and send it back with its ETag as If-Match. Its code never changes. A change that would make other values or stored inspections wrong is a conflict.")
    public RestResponse<OfFramework> replaceFramework(
            @PathParam("code") @Parameter(description = "Its code.", example = "ILACS_2026", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(writer.of(OfFramework.class), shown(OfFramework.class), code, body, change);
    }

    @DELETE
    @Path("frameworks/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeFramework", summary = "Remove a framework version", description = "Removes a framework version that nothing refers to. Its URL then returns 410 with a link to its history.")
    public RestResponse<Void> removeFramework(
            @PathParam("code") @Parameter(description = "Its code.", example = "ILACS_2026", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            @BeanParam SeenVersion change) {
        return editor.remove(writer.of(OfFramework.class), shown(OfFramework.class), code, change);
    }

    // --- Themes of areas for improvement

    @GET
    @ConsistentRead
    @Path("improvement-themes/{code}")
    @Operation(operationId = "getImprovementTheme", summary = "Get one theme of areas for improvement", description = "A theme of areas for improvement as editors state it.")
    public OfImprovementTheme theme(
            @PathParam("code") @Parameter(description = "Its code.", example = "early_help", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code) {
        return shown(OfImprovementTheme.class).apply(writer.of(OfImprovementTheme.class).named(code));
    }

    @POST
    @Path("improvement-themes")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the theme of areas for improvement.", content = @Content(schema = @Schema(implementation = OfImprovementTheme.class)))
    @Operation(operationId = "createImprovementTheme", summary = "Add a theme of areas for improvement", description = "Adds a theme of areas for improvement. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<OfImprovementTheme> createTheme(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer.of(OfImprovementTheme.class), shown(OfImprovementTheme.class), body, reason);
    }

    @PUT
    @Path("improvement-themes/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the theme of areas for improvement.", content = @Content(schema = @Schema(implementation = OfImprovementTheme.class)))
    @Operation(operationId = "replaceImprovementTheme", summary = "Change a theme of areas for improvement", description = "Replaces what is stored about a theme of areas for improvement. Get the record, change it and send it back with its ETag as If-Match. Its code never changes. A change that would make other values or stored inspections wrong is a conflict.")
    public RestResponse<OfImprovementTheme> replaceTheme(
            @PathParam("code") @Parameter(description = "Its code.", example = "early_help", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            JsonBody body, @BeanParam SeenVersion change) {
        return editor.replace(writer.of(OfImprovementTheme.class), shown(OfImprovementTheme.class), code, body, change);
    }

    @DELETE
    @Path("improvement-themes/{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeImprovementTheme", summary = "Remove a theme of areas for improvement", description = "Removes a theme of areas for improvement that nothing refers to. Its URL then returns 410 with a link to its history.")
    public RestResponse<Void> removeTheme(
            @PathParam("code") @Parameter(description = "Its code.", example = "early_help", schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 60)) String code,
            @BeanParam SeenVersion change) {
        return editor.remove(writer.of(OfImprovementTheme.class), shown(OfImprovementTheme.class), code, change);
    }

    private <F extends CodeListFacts> Function<StoredCodeListValue, F> shown(Class<F> factsType) {
        return stored -> {
            exchange.showRecord();
            return writer.facts(stored, factsType);
        };
    }
}
