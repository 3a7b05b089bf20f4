package org.councilratings.journal;

import java.util.List;
import java.util.function.Function;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.exchange.IfMatch;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Why an editor changes a record, and in which state they have seen it. */
public class SeenVersion extends Reason {

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Parameter(required = true, description = "The ETag of the record, copied whole from a GET of it (with or without gzip). The response is 412 if it is not the tag of the record's present state, and 428 without a tag or with *, which does not say what was seen. A weak tag (W/) never matches. The example is no tag of any record.", example = "\"the-tag-that-GET-sent-with-this-record\"", schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    public List<String> ifMatch;

    /**
     * The state that was seen.
     *
     * @param representation a record as a GET answers it
     */
    public <R> Seen<R> seen(Function<R, ?> representation) {
        return new Seen<>(new IfMatch(ifMatch.isEmpty() ? null : String.join(",", ifMatch)), representation);
    }
}
