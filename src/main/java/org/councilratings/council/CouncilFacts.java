package org.councilratings.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.web.body.JsonFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is held about a council itself: what editors write, and what events tell. Its ratings, and the councils that took over
 * from it, follow from other records.
 */
@Schema(name = "CouncilFacts", description = "What is held about a council itself. An answer about a council has these fields and more; it can be sent back changed, and what follows from other records is left unread.", requiredProperties = {
        "slug", "name", "officialName", "type", "gssCode", "ofstedUrn", "dfeLaCode", "codes" })
public record CouncilFacts(
        @Schema(description = "Its readable, permanent name in addresses.", examples = "peterborough", pattern = "^[a-z]+(-[a-z]+)*$", maxLength = 80) String slug,
        @Schema(description = "Its short name. Not unique: two councils are called Dorset.", examples = "Peterborough", maxLength = 2000) String name,
        @Schema(description = "Its full name.", examples = "Peterborough City Council", maxLength = 2000) String officialName,
        CouncilType type,
        @Schema(description = "Its newest GSS code, one of its codes.", examples = "E06000031", pattern = "^E[0-9]{8}$") String gssCode,
        @Schema(description = "Its Ofsted URN, which never changes.", examples = "80537", pattern = "^[1-9][0-9]{4,8}$") String ofstedUrn,
        @Schema(description = "The Department for Education's LA code.", examples = "874", pattern = "^[0-9]{3}$") String dfeLaCode,
        @Schema(description = "Its ONS region, by name or code. Needed unless regionCode is given.", examples = "East of England") String region,
        @Schema(description = "Its ONS region, by code. Needed unless region is given.", examples = "E12000006") String regionCode,
        @Schema(description = "Its Ofsted region, which follows from the ONS region.", examples = "East of England", readOnly = true) String ofstedRegion,
        @Schema(description = "The host name of its web site.", examples = "peterborough.gov.uk", nullable = true, maxLength = 2000) String website,
        @Schema(description = "Who delivers the services, where it is not the council itself; else null.", nullable = true, maxLength = 2000) String deliveryNote,
        @Schema(description = "The first day it existed; null if unknown and long ago.", examples = "1998-04-01", nullable = true) LocalDate activeFrom,
        @Schema(description = "The last day it existed, inclusive; null while it exists.", nullable = true) LocalDate activeTo,
        @Schema(description = "All its GSS codes.", maxItems = 50) List<GssCode> codes,
        @Schema(description = "The councils it took over from. They stand in its record, not in theirs.", maxItems = 50) List<Predecessor> predecessors) {

    private static final int MOST_ITEMS = 50;
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z]+(-[a-z]+)*");
    private static final Pattern GSS_CODE = Pattern.compile("E\\d{8}");
    private static final Pattern URN = Pattern.compile("[1-9]\\d{4,8}");
    private static final Pattern DFE_LA_CODE = Pattern.compile("\\d{3}");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}(/.*)?");

    /** What is held about a council. */
    public static CouncilFacts of(Council council, List<Succession> successions) {
        return new CouncilFacts(council.slug, council.name, council.officialName, council.type, council.gssCode,
                council.ofstedUrn.toString(), council.dfeLaCode, council.region.label(), council.region.code(),
                council.ofstedRegion, council.website, council.deliveryNote, council.activeFrom, council.activeTo,
                council.codesInOrder(),
                successions.stream().filter(succession -> succession.successor.ofstedUrn.equals(council.ofstedUrn))
                        .map(Predecessor::of).toList())
                .inOrder();
    }

    /** What a request says; whatever is wrong in itself is among the violations, and null here. */
    static CouncilFacts read(JsonFields fields) {
        fields.readOnly("successors", "asOf", "checkedTo", "ratings", "links", "ofstedRegion").require("slug", "name",
                "officialName", "type", "gssCode", "ofstedUrn", "dfeLaCode", "codes");
        Region region = region(fields);
        return new CouncilFacts(fields.matching("slug", SLUG, "words of a to z joined by hyphens"),
                fields.text("name"), fields.text("officialName"), fields.code("type", CouncilType.class),
                fields.matching("gssCode", GSS_CODE, "E and eight digits"), fields.matching("ofstedUrn", URN, "5 to 9 digits"),
                fields.matching("dfeLaCode", DFE_LA_CODE, "three digits"), region == null ? null : region.label(),
                region == null ? null : region.code(), region == null ? null : region.ofstedRegion(),
                fields.matching("website", HOST, "a host name, without https://"), fields.text("deliveryNote"),
                fields.date("activeFrom"), fields.date("activeTo"),
                fields.list("codes", MOST_ITEMS, (code, place) -> code(code)),
                fields.list("predecessors", MOST_ITEMS, (predecessor, place) -> Predecessor.read(predecessor)));
    }

    private static Region region(JsonFields fields) {
        Region byName = fields.code("region", Region.class);
        Region byCode = fields.code("regionCode", Region.class);
        if (byName == null && byCode == null) {
            fields.require("region");
        }
        return byName == null ? byCode : byName;
    }

    private static GssCode code(JsonFields fields) {
        fields.require("gssCode");
        return new GssCode(fields.matching("gssCode", GSS_CODE, "E and eight digits"), fields.date("validFrom"),
                fields.date("validTo"), fields.text("reasonEnded"));
    }

    /** The same, its lists in the order in which answers have them. */
    CouncilFacts inOrder() {
        return new CouncilFacts(slug, name, officialName, type, gssCode, ofstedUrn, dfeLaCode, region, regionCode, ofstedRegion,
                website, deliveryNote, activeFrom, activeTo, GssCode.inOrder(codes), predecessors.stream()
                        .sorted(Comparator.comparing(Predecessor::effectiveDate).thenComparing(Predecessor::slug)).toList());
    }

    /** Everything that leads to the council. */
    List<String> names() {
        return Stream
                .concat(Stream.of(slug, ofstedUrn, dfeLaCode), codes.stream().map(GssCode::gssCode))
                .filter(Objects::nonNull).distinct().toList();
    }

    /** A council that another one took over from. */
    @Schema(name = "PredecessorFacts", description = "A council that another one took over from.", requiredProperties = {
            "slug", "effectiveDate", "kind" })
    public record Predecessor(
            @Schema(examples = "dorset-county", description = "Its readable, permanent name in addresses.") String slug,
            @Schema(examples = "2019-04-01", description = "The successor's first day.") LocalDate effectiveDate,
            SuccessionKind kind,
            @Schema(description = "What a reader must know about it; null if nothing.", nullable = true, maxLength = 2000) String note) {

        static Predecessor of(Succession succession) {
            return new Predecessor(succession.predecessor.slug, succession.effectiveDate, succession.kind, succession.note);
        }

        private static Predecessor read(JsonFields fields) {
            fields.readOnly("name", "gssCode").require("slug", "effectiveDate", "kind");
            return new Predecessor(fields.matching("slug", SLUG, "the slug of a council"), fields.date("effectiveDate"),
                    fields.code("kind", SuccessionKind.class), fields.text("note"));
        }
    }
}
