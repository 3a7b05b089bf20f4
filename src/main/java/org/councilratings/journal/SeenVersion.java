package org.councilratings.journal;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.exchange.IfMatch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why an editor changes a record, and which version they have seen. */
public class SeenVersion extends Reason {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(required = true, description = "The current ETag of the record: copy it from the response to GET, with its quotation marks. You get 412 if the record has changed since, and 428 without a tag or with `*`. Weak tags (W/) never match. The example does not match any record.", example = "\"the-tag-that-GET-sent-with-this-record\"", schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public List<String> ifMatch;

    /**
     * The version that the editor has seen.
     *
     * @param representation converts a record to the response of GET
     */
    public <R> Seen<R> seen(Function<R, ?> representation) {
        return new Seen<>(new IfMatch(ifMatch.isEmpty() ? null : String.join(",", ifMatch)), representation);
    }
}
