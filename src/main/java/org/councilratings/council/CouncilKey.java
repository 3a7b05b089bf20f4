package org.councilratings.council;

import org.councilratings.web.body.JsonFields;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A council as the facts of another record name it.
 *
 * @param slug its slug; in what a request says, any code of it
 */
@Schema(name = "CouncilKey", description = "A council, as other records name it. In a request its slug may be any code of it, and gssCode may stand for the slug; the rest of a council that an answer has is left unread.", requiredProperties = "slug")
public record CouncilKey(
        @Schema(description = "Its readable, permanent name in addresses.", examples = "peterborough", minLength = 1, maxLength = 100) String slug) {

    private static final int LONGEST = 100;

    public static CouncilKey of(Council council) {
        return new CouncilKey(council.slug);
    }

    /** What a request says; null if it names none. */
    public static CouncilKey read(JsonFields fields) {
        fields.readOnly("name", "region", "type");
        String slug = fields.text("slug", LONGEST);
        String gssCode = fields.text("gssCode", LONGEST);
        if (slug == null && gssCode == null) {
            fields.require("slug");
            return null;
        }
        return new CouncilKey(slug == null ? gssCode : slug);
    }
}
