package org.councilratings.council;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A reference to a council in another record. */
@Schema(description = "The council that a record is about.")
public record CouncilReference(
        @Schema(description = "Its permanent, readable name in URLs.", examples = "peterborough") String slug,
        @Schema(description = "Its short name. Not unique: two councils are called Dorset.", examples = "Peterborough") String name,
        @Schema(description = "Its newest GSS code.", examples = "E06000031") String gssCode,
        @Schema(description = "Its ONS region, by name.", examples = "East of England") String region,
        CouncilType type,
        @Schema(description = "The name that the Office for National Statistics uses.", examples = "Peterborough") String onsName,
        @Schema(description = "Its Ofsted URN, which never changes.", examples = "80537") String ofstedUrn,
        @Schema(description = "The Department for Education's LA code.", examples = "874") String dfeLaCode) {

    public static CouncilReference to(Council council) {
        return new CouncilReference(council.slug, council.name, council.gssCode, council.region.label(), council.type,
                council.onsName, council.ofstedUrn.toString(), council.dfeLaCode);
    }
}
