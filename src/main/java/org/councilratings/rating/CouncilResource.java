package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.CouncilWriter;
import org.councilratings.council.Councils;
import org.councilratings.council.Succession;
import org.councilratings.council.SuccessionRepository;
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
import org.councilratings.journal.RecordType;
import org.councilratings.journal.SeenVersion;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.Coverage;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Rows;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Councils with their ratings on a day. They are in this package because a council's record includes its ratings. */
@Path("/v1/councils")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Councils")
public class CouncilResource {

    @Inject
    CouncilRepository repository;

    @Inject
    CouncilWriter writer;

    @Inject
    EditService editor;

    @Inject
    Councils councils;

    @Inject
    SuccessionRepository successions;

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Addresses addresses;

    @Inject
    Exchange exchange;

    @GET
    @ConsistentRead
    @Operation(operationId = "listCouncils", summary = "List councils", description = "The councils that existed on a day, with all their codes and their rating in every judgement on that day. The CSV has columns for the judgements of the service, childrens_services by default.")
    public Listing<CouncilRecord> list(@BeanParam ServiceFilter of, @BeanParam CouncilFilter filter,
            @BeanParam PageRequest page) {
        LocalDate asOf = exchange.dayOrToday(filter.asOf);
        RatingIndex index = ratings.indexInTransaction();
        ServiceChoice choice = filter.in(of, index.codeLists());
        List<Service> services = choice.services();
        Stream<CouncilTimeline> found = filter.q == null ? index.councils().stream()
                : councils.search(filter.q, asOf).stream().map(index::withUrn);
        List<Integer> urns = filter.among(found, services, asOf).stream().map(CouncilTimeline::urn).toList();
        if (filter.q != null) {
            page.suggest(councils.suggestions(filter.q, asOf, urns), urns.isEmpty() ? councils.hint(filter.q) : null);
        }
        Rows<CouncilRecord> rows = StoredRows.byKeys(urns,
                some -> records(repository.withUrns(some), index, services, asOf, true));
        return Listing.of(rows, page, "councils-" + asOf).showing(choice.values(), choice.coverage(dataset.coverage()));
    }

    @GET
    @ConsistentRead
    @Path("{code}")
    @APIResponse(responseCode = "200", headers = @Header(name = "Content-Location", required = true, description = "The canonical URL of the council, with its newest GSS code and the requested day.", schema = @Schema(type = SchemaType.STRING)))
    @Operation(operationId = "getCouncil", summary = "Get one council", description = "A council, found by any present or past code, with its predecessors, successors and rating in every judgement on a day. Abolished councils are included. Content-Location gives the canonical URL.")
    public RestResponse<CouncilRecord> one(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("asOf") @PastOrPresent @Parameter(description = "The day for which the ratings are shown, as published by then; today in London by default.", example = "2026-08-22") LocalDate asOf) {
        Council council = councils.named(code, asOf);
        CouncilRecord answer = record(council, exchange.dayOrToday(asOf));
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LOCATION, canonical(council, asOf)).build();
    }

    @POST
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The facts about the council. The codes in the example are made up: East Surrey has none yet.", content = @Content(schema = @Schema(implementation = CouncilFacts.class)))
    @Operation(operationId = "createCouncil", summary = "Add a council", description = "Adds a council with its codes and its predecessors. Set the last day of each predecessor separately. If anything is invalid, the response lists all errors and nothing is saved.")
    public RestResponse<CouncilRecord> create(JsonBody body, @BeanParam Reason reason) {
        return editor.create(writer, this::record, body, reason);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(required = true, description = "The complete new facts about the council.", content = @Content(schema = @Schema(implementation = CouncilFacts.class)))
    @Operation(operationId = "replaceCouncil", summary = "Change a council", description = "Replaces what is stored about a council, its codes and its predecessors. Get the record, change it and send it back with its ETag as If-Match. To end a council, set its last day, activeTo. Its slug and Ofsted URN never change.")
    public RestResponse<CouncilRecord> replace(@PathParam("code") @Parameter(ref = "code") String code, JsonBody body,
            @BeanParam SeenVersion change) {
        return editor.replace(writer, this::record, code, body, change);
    }

    @DELETE
    @Path("{code}")
    @RolesAllowed(Roles.EDITOR)
    @Tag(name = "Editing")
    @Operation(operationId = "removeCouncil", summary = "Remove a council", description = "Removes a council that was added by mistake and that no other record refers to. All its codes then return 410 with a link to its history, and none is reused. Do not remove an abolished council: set its last day.")
    public RestResponse<Void> remove(@PathParam("code") @Parameter(ref = "code") String code, @BeanParam SeenVersion change) {
        return editor.remove(writer, this::record, code, change);
    }

    /** One address for what all codes of a council lead to, on the day that was asked for. */
    private String canonical(Council council, LocalDate asked) {
        String address = addresses.of(RecordType.COUNCIL.path(council.gssCode));
        return asked == null ? address : address + "?asOf=" + asked;
    }

    private CouncilRecord record(Council council) {
        return record(council, exchange.today());
    }

    private CouncilRecord record(Council council, LocalDate asOf) {
        exchange.showRecord();
        RatingIndex index = ratings.indexInTransaction();
        return records(List.of(council), index, List.of(index.codeLists().defaultService()), asOf, false).get(0);
    }

    private List<CouncilRecord> records(List<Council> found, RatingIndex index, List<Service> services, LocalDate asOf,
            boolean isInList) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Succession> related = successions.involving(found);
        Coverage coverage = dataset.coverage();
        LocalDate checkedTo = coverage.of(services.stream().map(one -> one.coverage(coverage)).toList()).checkedTo();
        return found.stream()
                .map(council -> CouncilRecord.of(council, related, index.withUrn(council.ofstedUrn), index.codeLists(),
                        services, asOf, checkedTo, coverage, addresses, isInList))
                .toList();
    }
}
