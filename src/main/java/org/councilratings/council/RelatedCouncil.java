package org.councilratings.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A predecessor or successor of a council. */
@InRequests(required = { "slug", "effectiveDate", "kind" })
@Schema(name = "RelatedCouncil", description = "A predecessor or successor of a council.")
public record RelatedCouncil(
        @Schema(description = "Its permanent, readable name in URLs.", examples = "dorset-county", pattern = "^"
                + CodePatterns.SLUG + "$", maxLength = 80) String slug,
        @Schema(description = "Its short name.", examples = "Dorset", readOnly = true) String name,
        @Schema(description = "Its newest GSS code; null if it is a future successor and has none yet.", examples = "E10000009", nullable = true, readOnly = true) String gssCode,
        @Schema(description = "The successor's first day.", examples = "2019-04-01") LocalDate effectiveDate,
        SuccessionKind kind,
        @Schema(description = "Whether the succession is law, or only announced.", readOnly = true) LegalStatus legalStatus,
        @Schema(description = "Note about the succession; null if none.", nullable = true, maxLength = 2000) String note) {

    private static final Comparator<RelatedCouncil> OLDEST_FIRST = Comparator.comparing(RelatedCouncil::effectiveDate)
            .thenComparing(RelatedCouncil::slug);

    /** The predecessors of a council, the oldest succession first. */
    public static List<RelatedCouncil> predecessors(Council council, Collection<Succession> successions) {
        return successions.stream().filter(succession -> succession.successor.ofstedUrn.equals(council.ofstedUrn))
                .map(succession -> of(succession.predecessor, succession)).sorted(OLDEST_FIRST).toList();
    }

    /** The successors of a council, also those to come, the oldest succession first. */
    public static List<RelatedCouncil> successors(Council council, Collection<Succession> successions) {
        Stream<RelatedCouncil> made = successions.stream()
                .filter(succession -> succession.predecessor.ofstedUrn.equals(council.ofstedUrn))
                .map(succession -> of(succession.successor, succession));
        return Stream.concat(made, council.plannedSuccessors.stream().map(RelatedCouncil::planned)).sorted(OLDEST_FIRST)
                .toList();
    }

    static RelatedCouncil planned(PlannedSuccessor successor) {
        return new RelatedCouncil(successor.slug(), successor.name(), null, successor.effectiveDate(), successor.kind(),
                successor.legalStatus(), successor.note());
    }

    private static RelatedCouncil of(Council related, Succession succession) {
        return new RelatedCouncil(related.slug, related.name, related.gssCode, succession.effectiveDate, succession.kind,
                LegalStatus.IN_FORCE, succession.note);
    }

    /** A successor, as its predecessor's record shows it. */
    public static RelatedCouncil successor(CouncilLifespan successor, RelatedCouncil predecessor) {
        return new RelatedCouncil(successor.slug(), successor.name(), successor.gssCode(), predecessor.effectiveDate,
                predecessor.kind, LegalStatus.IN_FORCE, predecessor.note);
    }

    /** The same with the name and code of the council. */
    RelatedCouncil known(CouncilLifespan council) {
        return new RelatedCouncil(slug, council.name(), council.gssCode(), effectiveDate, kind, LegalStatus.IN_FORCE,
                note);
    }

    /** The same, the oldest succession first. */
    public static List<RelatedCouncil> inOrder(List<RelatedCouncil> councils) {
        return councils.stream().sorted(OLDEST_FIRST).toList();
    }
}
