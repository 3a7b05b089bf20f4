package org.councilratings.council;

import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A reference to a council in the facts about another record.
 *
 * @param slug its slug; in a request, any of its codes
 * @param gssCode in a request, any of its codes, instead of the slug or in addition; null in stored facts
 */
@InRequests(ignored = { "name", "region", "type", "onsName", "ofstedUrn", "dfeLaCode" })
@Schema(name = "CouncilKey", description = "A reference to a council. In a request, slug can be any code of the council, and gssCode can replace slug; both must identify the same council. Other fields are ignored.")
public record CouncilKey(
        @Schema(description = "Its permanent, readable name in URLs.", examples = "peterborough", minLength = 1, maxLength = 100, extensions = @Extension(name = "x-optional", value = "true")) String slug,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Any of its codes. It can replace slug.", examples = "E06000031", minLength = 1, maxLength = 100, extensions = @Extension(name = "x-optional", value = "true")) String gssCode) {

    public static CouncilKey of(Council council) {
        return new CouncilKey(council.slug, null);
    }

    public static CouncilKey of(CouncilLifespan council) {
        return new CouncilKey(council.slug(), null);
    }
}
