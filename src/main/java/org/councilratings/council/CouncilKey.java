package org.councilratings.council;

import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A council as the facts of another record name it.
 *
 * @param slug its slug; in a request, any code of it
 * @param gssCode in a request, any code of it in place of the slug, or beside it; null in what is stored
 */
@InRequests(ignored = { "name", "region", "type" })
@Schema(name = "CouncilKey", description = "A reference to a council. In a request, slug can be any code of the council, and gssCode can replace slug; both must identify the same council. Other fields are ignored.")
public record CouncilKey(
        @Schema(description = "Its permanent, readable name in URLs.", examples = "peterborough", minLength = 1, maxLength = 100) String slug,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Any code of it, in place of the slug.", examples = "E06000031", minLength = 1, maxLength = 100) String gssCode) {

    public static CouncilKey of(Council council) {
        return new CouncilKey(council.slug, null);
    }

    public static CouncilKey of(CouncilLifespan council) {
        return new CouncilKey(council.slug(), null);
    }
}
