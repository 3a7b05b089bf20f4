package org.councilratings.web.change;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.web.cache.IfMatch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why an editor changes a record, and in which version they have seen it. */
public class SeenVersion extends Reason {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(required = true, description = "The ETag of the record as it was seen. Without it the answer is 428, and 412 if the record has changed since.", example = "\"1.uHDYPbk6OxrBcsGCTZPX\"", schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public String ifMatch;

    public IfMatch seen() {
        return new IfMatch(ifMatch);
    }
}
