package org.councilratings.council;

import java.time.LocalDate;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.exchange.ConsistentRead;
import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Conditions;
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All GSS codes, to join other tables to councils by a code from any year. */
@Path("/v1/gss-codes")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Councils")
public class GssCodeResource {

    @Inject
    CouncilRepository repository;

    @Inject
    Councils councils;

    @GET
    @Operation(operationId = "listGssCodes", summary = "List GSS codes", description = "Every GSS code of every council, including past codes and abolished councils, with the dates it was valid. Use it to join other tables by GSS code from any year.")
    public Listing<GssCodeRecord> list(@BeanParam CouncilScope scope, @BeanParam PageRequest page) {
        Conditions conditions = scope.scope("c", councils.filtered(scope.council, null));
        return Listing.of(StoredRows.of(() -> repository.codesMatching(conditions), Function.identity()), page, "gss-codes");
    }

    /** A GSS code and its council as the API shows them. */
    @Schema(name = "CouncilCode", description = "A GSS code, its council and the dates the code was valid.")
    public record GssCodeRecord(
            @Key @Schema(description = "The code.", examples = "E06000031", pattern = "^" + CodePatterns.GSS_CODE
                    + "$") String code,
            CouncilReference council,
            @Schema(description = "The first day; null if it was valid before records began.", nullable = true) LocalDate validFrom,
            @Schema(description = "The last day, inclusive; null while it is valid.", nullable = true) LocalDate validTo,
            @Schema(description = "Why it ended; null while it is valid.", nullable = true) String reasonEnded) {

        /** Called by the query. */
        public GssCodeRecord(String code, String slug, String name, String gssCode, Region region, CouncilType type,
                String onsName, Integer ofstedUrn, String dfeLaCode, LocalDate validFrom, LocalDate validTo,
                String reasonEnded) {
            this(code, new CouncilReference(slug, name, gssCode, region.label(), type, onsName,
                    ofstedUrn.toString(), dfeLaCode), validFrom, validTo, reasonEnded);
        }
    }
}
