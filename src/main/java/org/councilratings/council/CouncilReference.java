package org.councilratings.council;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A council as it stands inside other records. */
@Schema(description = "The council that a record is about.")
public record CouncilReference(
        @Schema(description = "Its readable, permanent name in addresses.", examples = "peterborough") String slug,
        @Schema(description = "Its short name. Not unique: two councils are called Dorset.", examples = "Peterborough") String name,
        @Schema(description = "Its newest GSS code.", examples = "E06000031") String gssCode,
        @Schema(description = "Its ONS region, by name.", examples = "East of England") String region,
        CouncilType type) {

    public static CouncilReference to(Council council) {
        return new CouncilReference(council.slug, council.name, council.gssCode, council.region.label(), council.type);
    }
}
