package org.councilratings.council;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is stored about a council itself, as editors and files state it and events show it. Its ratings are computed from other
 * records.
 */
@InRequests(ignored = { "asOf", "checkedTo", "gssCodeOnDay", "ratings", "services", "links" })
@Schema(name = "CouncilFacts", description = "What is stored about a council itself. A response about a council has these fields and more; it can be changed and sent back. Fields that are computed from other records are ignored.", requiredProperties = {
        "slug", "name", "officialName", "type", "gssCode", "ofstedUrn", "dfeLaCode", "codes" })
public record CouncilFacts(
        @Schema(description = "Its permanent, readable name in URLs.", examples = "peterborough", pattern = "^"
                + CodePatterns.SLUG + "$", maxLength = 80) String slug,
        @Schema(description = "Its short name. Not unique: two councils are called Dorset.", examples = "Peterborough", maxLength = 2000) String name,
        @Schema(description = "Its full name.", examples = "Peterborough City Council", maxLength = 2000) String officialName,
        @Schema(description = "The name that the Office for National Statistics uses. Optional: the short name if absent.", examples = "Peterborough", maxLength = 2000) String onsName,
        CouncilType type,
        @Schema(description = "Its newest GSS code, one of its codes.", examples = "E06000031", pattern = "^"
                + CodePatterns.GSS_CODE + "$") String gssCode,
        @Schema(description = "Its Ofsted URN, which never changes.", examples = "80537", pattern = "^"
                + CodePatterns.OFSTED_URN + "$") String ofstedUrn,
        @Schema(description = "The Department for Education's LA code.", examples = "874", pattern = "^"
                + CodePatterns.DFE_LA_CODE + "$") String dfeLaCode,
        @Schema(description = "Its ONS region, by name or code. Needed unless regionCode is given.", examples = "East of England", maxLength = 100) String region,
        @Schema(description = "Its ONS region, by code or name. Needed unless region is given.", examples = "E12000006", maxLength = 100) String regionCode,
        @Schema(description = "Its Ofsted region, which the ONS region determines. Optional.", examples = "East of England", maxLength = 100) String ofstedRegion,
        @Schema(description = "The host name of its web site.", examples = "peterborough.gov.uk", nullable = true, maxLength = 2000, pattern = "^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}(/.*)?$") String website,
        @Schema(description = "Who delivers the services, where it is not the council itself; else null.", nullable = true, maxLength = 2000) String deliveryNote,
        @Schema(description = "The first day it existed; null if unknown and long ago.", examples = "1998-04-01", nullable = true) LocalDate activeFrom,
        @Schema(description = "The last day it exists, inclusive, which may be still to come; null if none is known.", nullable = true) LocalDate activeTo,
        @Schema(description = "All its GSS codes.", maxItems = 50) List<GssCode> codes,
        @Schema(description = "Further names and acronyms that lead to it, such as BCP. No need for variants with words like Council, Borough or City of.", maxItems = 50) List<String> aliases,
        @Schema(description = "The councils it took over from. They are part of the record of this council, the successor.", maxItems = 50) List<RelatedCouncil> predecessors,
        @Schema(description = "The councils that took or will take over from it. They are computed from the records of those councils and from plannedSuccessors.", readOnly = true, maxItems = 50) List<RelatedCouncil> successors,
        @Schema(description = "The councils that are to take over from it and have no codes yet.", maxItems = 50) List<PlannedSuccessor> plannedSuccessors) {

    private static final Comparator<PlannedSuccessor> FIRST_TO_BEGIN = Comparator
            .comparing(PlannedSuccessor::effectiveDate).thenComparing(PlannedSuccessor::slug);

    /** What is stored about a council. */
    public static CouncilFacts of(Council council, Collection<Succession> successions) {
        return new CouncilFacts(council.slug, council.name, council.officialName, council.onsName, council.type,
                council.gssCode,
                council.ofstedUrn.toString(), council.dfeLaCode, council.region.label(), council.region.code(),
                council.ofstedRegion, council.website, council.deliveryNote, council.activeFrom, council.activeTo,
                council.codesInOrder(), List.copyOf(council.aliases), RelatedCouncil.predecessors(council, successions),
                RelatedCouncil.successors(council, successions), inOrder(council.plannedSuccessors));
    }

    /** The same facts with the region completed, the data of other councils added, and the lists in order. */
    CouncilFacts completed(Region found, Map<String, CouncilLifespan> others, List<RelatedCouncil> successorsOfIt) {
        return new CouncilFacts(slug, name, officialName, onsName == null ? name : onsName, type, gssCode, ofstedUrn, dfeLaCode,
                found.label(), found.code(), found.ofstedRegion(), website, deliveryNote, activeFrom, activeTo,
                GssCode.inOrder(codes), aliases.stream().sorted().toList(),
                RelatedCouncil.inOrder(predecessors.stream()
                        .map(predecessor -> predecessor.known(others.get(predecessor.slug()))).toList()),
                RelatedCouncil.inOrder(Stream.concat(successorsOfIt.stream(), plannedSuccessors.stream()
                        .map(RelatedCouncil::planned)).toList()),
                inOrder(plannedSuccessors));
    }

    private static List<PlannedSuccessor> inOrder(Collection<PlannedSuccessor> successors) {
        return successors.stream().sorted(FIRST_TO_BEGIN).toList();
    }

    /** Everything that identifies the council. */
    List<String> names() {
        return Stream
                .concat(Stream.of(slug, ofstedUrn, dfeLaCode), codes.stream().map(GssCode::gssCode))
                .filter(Objects::nonNull).distinct().toList();
    }

    /** What identifies it. The facts must have been checked. */
    public CouncilLifespan lifespan() {
        return new CouncilLifespan(Integer.valueOf(ofstedUrn), slug, name, officialName, onsName == null ? name : onsName,
                aliases, type, dfeLaCode, GssCode.inOrder(codes), activeFrom, activeTo);
    }
}
