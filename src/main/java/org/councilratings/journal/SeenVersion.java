package org.councilratings.journal;

import java.util.List;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.exchange.IfMatch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why an editor changes a record, and which version they have seen. */
public class SeenVersion extends Reason {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(required = true, description = "The ETag of the record, copied exactly from a GET response (with or without gzip). The response is 412 if the record has changed since, and 428 if the header is missing or *. A weak tag (W/) never matches.", schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public List<String> ifMatch;

    /** The header's value. */
    public IfMatch ifMatch() {
        return new IfMatch(ifMatch.isEmpty() ? null : String.join(",", ifMatch));
    }
}
