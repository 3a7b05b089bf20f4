package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.Councils;
import org.councilratings.council.Succession;
import org.councilratings.council.SuccessionRepository;
import org.councilratings.web.Addresses;
import org.councilratings.web.Today;
import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.Listing;
import org.councilratings.web.page.PageRequest;
import org.councilratings.web.page.Rows;
import org.councilratings.web.page.StoredRows;
import org.councilratings.web.query.Conditions;
import org.councilratings.web.query.KeptCounts;
import org.councilratings.web.revision.Basis;
import org.councilratings.web.revision.OneRevision;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Councils with their ratings on a day. They stand in this room because a rating is what makes a council's record. */
@Path("/v1/councils")
@Produces(MediaType.APPLICATION_JSON)
@OneRevision
@Tag(name = "Councils")
public class CouncilResource {

    @Inject
    CouncilRepository repository;

    @Inject
    Councils councils;

    @Inject
    SuccessionRepository successions;

    @Inject
    CouncilTimelines timelines;

    @Inject
    Coverage.Source coverage;

    @Inject
    Today today;

    @Inject
    Addresses addresses;

    @Inject
    Basis basis;

    @Inject
    KeptCounts counts;

    @GET
    @Operation(operationId = "listCouncils", summary = "List councils", description = "The councils that existed on a day, with all their codes and their rating in every judgement on that day.")
    public Listing<CouncilRecord> list(@BeanParam CouncilFilter filter, @BeanParam PageRequest page) {
        LocalDate asOf = today.unless(filter.asOf);
        Conditions conditions = filter.conditions(asOf);
        Rows<CouncilRecord> rows = StoredRows.oneOfEach(counts.of(Council.class, conditions),
                () -> repository.urnsMatching(conditions, filter.sort.order()),
                urns -> records(repository.withUrns(urns), asOf));
        return Listing.of(rows, page, "councils-" + asOf);
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getCouncil", summary = "Get one council", description = "A council by any of its codes, past ones too, with its predecessors and successors and its rating in every judgement on a day. An abolished council answers as well. Content-Location gives the canonical address.")
    public RestResponse<CouncilRecord> one(
            @PathParam("code") @Parameter(ref = "code") String code,
            @QueryParam("asOf") @PastOrPresent @Parameter(description = "The day for which the ratings are shown, as published by then; today in London by default.", example = "2026-08-22") LocalDate asOf) {
        Council council = councils.named(code);
        basis.isRecord(council.version);
        CouncilRecord answer = records(List.of(council), today.unless(asOf)).get(0);
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CONTENT_LOCATION, "/v1/councils/" + council.gssCode).build();
    }

    private List<CouncilRecord> records(List<Council> found, LocalDate asOf) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Succession> related = successions.involving(found);
        Map<Integer, CouncilTimeline> rated = timelines.of(found.stream().map(council -> council.ofstedUrn).toList());
        LocalDate checkedTo = coverage.coverage().checkedTo();
        return found.stream().map(council -> CouncilRecord.of(council, related, rated.get(council.ofstedUrn).ratings(), asOf,
                checkedTo, addresses)).toList();
    }
}
