package org.councilratings.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;

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
import org.councilratings.store.Rows;
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
    @Operation(operationId = "listSuccessions", summary = "List successions", description = "Which councils took over from which, and when, the oldest first. Those that are still to come are last; their successors may have no codes yet. A successor starts with no rating: it does not inherit its predecessor's.")
    public Listing<SuccessionRecord> list(@BeanParam PageRequest page) {
        Stream<SuccessionRecord> made = successions.inOrder().list().stream().map(SuccessionRecord::of);
        Stream<SuccessionRecord> planned = successions.planned().stream().map(SuccessionRecord::of);
        return Listing.of(Rows.of(Stream.concat(made, planned).sorted(SuccessionRecord.OLDEST_FIRST).toList()), page,
                "successions");
    }

    /** A succession as the API shows it. */
    @Schema(name = "Succession", description = "The transfer of a council's duties to another council.")
    public record SuccessionRecord(
            @Key("slug") @Schema(description = "The council that ended or will end.") CouncilReference predecessor,
            @Key("slug") @Schema(description = "The council that took over or will take over.") Successor successor,
            @Schema(description = "The successor's first day.", examples = "2019-04-01") LocalDate effectiveDate,
            SuccessionKind kind,
            @Schema(description = "Whether the succession is law, or only announced.") LegalStatus legalStatus,
            @Schema(description = "Note about the succession; null if none.", nullable = true) String note) {

        private static final Comparator<SuccessionRecord> OLDEST_FIRST = Comparator.comparing(SuccessionRecord::effectiveDate)
                .thenComparing(one -> one.predecessor.slug()).thenComparing(one -> one.successor.slug());

        static SuccessionRecord of(Succession succession) {
            return new SuccessionRecord(CouncilReference.to(succession.predecessor),
                    Successor.of(CouncilReference.to(succession.successor)), succession.effectiveDate, succession.kind,
                    LegalStatus.IN_FORCE, succession.note);
        }

        static SuccessionRecord of(SuccessionRepository.Planned one) {
            PlannedSuccessor plan = one.successor();
            return new SuccessionRecord(CouncilReference.to(one.predecessor()), Successor.of(plan), plan.effectiveDate(),
                    plan.kind(), plan.legalStatus(), plan.note());
        }
    }

    /** A reference to a council that may be still to come. */
    @Schema(name = "SucceedingCouncil", description = "A council that took over. One that is still to come may have no codes yet: then it has only a slug and a name.")
    public record Successor(
            @Schema(description = "Its permanent, readable name in URLs.", examples = "dorset") String slug,
            @Schema(description = "Its short name.", examples = "Dorset") String name,
            @Schema(description = "Its newest GSS code; null if it has none yet.", examples = "E06000059", nullable = true) String gssCode,
            @Schema(description = "Its ONS region, by name; null if it is still to come.", examples = "South West", nullable = true) String region,
            @Schema(description = "Its type; null if it is still to come.", nullable = true) CouncilType type,
            @Schema(description = "The name that the Office for National Statistics uses; null if it is still to come.", examples = "Dorset", nullable = true) String onsName,
            @Schema(description = "Its Ofsted URN; null if it has none yet.", examples = "2532283", nullable = true) String ofstedUrn,
            @Schema(description = "The Department for Education's LA code; null if it has none yet.", examples = "838", nullable = true) String dfeLaCode) {

        private static Successor of(CouncilReference council) {
            return new Successor(council.slug(), council.name(), council.gssCode(), council.region(), council.type(),
                    council.onsName(), council.ofstedUrn(), council.dfeLaCode());
        }

        private static Successor of(PlannedSuccessor plan) {
            return new Successor(plan.slug(), plan.name(), null, null, null, null, null, null);
        }
    }
}
