package org.councilratings.council;

import java.time.LocalDate;

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
import org.councilratings.store.StoredRows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which councils took over from which. */
@Path("/v1/successions")
@Produces(MediaType.APPLICATION_JSON)
@ConsistentRead
@Tag(name = "Councils")
public class SuccessionResource {

    @Inject
    SuccessionRepository successions;

    @GET
    @Operation(operationId = "listSuccessions", summary = "List successions", description = "Which councils took over from which, and when, the oldest first. A successor starts with no rating: it does not inherit its predecessor's.")
    public Listing<SuccessionRecord> list(@BeanParam PageRequest page) {
        return Listing.of(StoredRows.of(successions::inOrder,
                found -> found.stream().map(SuccessionRecord::of).toList()), page, "successions");
    }

    /** A succession as the API shows it. */
    @Schema(name = "Succession", description = "The transfer of a council's duties to another council.")
    public record SuccessionRecord(
            @Key("slug") @Schema(description = "The council that ended.") CouncilReference predecessor,
            @Key("slug") @Schema(description = "The council that took over.") CouncilReference successor,
            @Schema(description = "The successor's first day.", examples = "2019-04-01") LocalDate effectiveDate,
            SuccessionKind kind,
            @Schema(description = "Note about the succession; null if none.", nullable = true) String note) {

        static SuccessionRecord of(Succession succession) {
            return new SuccessionRecord(CouncilReference.to(succession.predecessor), CouncilReference.to(succession.successor),
                    succession.effectiveDate, succession.kind, succession.note);
        }
    }
}
