package org.councilratings.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Completes what an operation that writes says about who may, what it takes, and its good answer. */
final class WritingOperation {

    private static final Map<HttpMethod, String> GOOD = Map.of(HttpMethod.POST, "201", HttpMethod.PUT, "200",
            HttpMethod.DELETE, "204");

    private WritingOperation() {
    }

    static void complete(HttpMethod method, Operation operation) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("account"),
                OASFactory.createSecurityRequirement().addScheme("provider")));
        APIResponses found = operation.getResponses();
        Optional<Content> content = found.getAPIResponses().values().stream().map(APIResponse::getContent)
                .filter(any -> any != null).findFirst();
        APIResponse good = OASFactory.createAPIResponse().description("Done: \"" + operation.getSummary() + "\".");
        if (method != HttpMethod.DELETE) {
            content.ifPresent(good::setContent);
            good.addHeader(HttpHeaders.ETAG, header("The record's new version, for the If-Match of the next change."));
        }
        if (method == HttpMethod.POST) {
            good.addHeader(HttpHeaders.LOCATION, header("Where the new record is."));
        }
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse(GOOD.get(method), good));
        exemplify(operation);
    }

    private static void exemplify(Operation operation) {
        if (operation.getRequestBody() != null) {
            Examples.of(operation.getOperationId()).ifPresent(example -> operation.getRequestBody().getContent()
                    .getMediaTypes().values().forEach(body -> body.setExample(example)));
        }
    }

    private static Header header(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
