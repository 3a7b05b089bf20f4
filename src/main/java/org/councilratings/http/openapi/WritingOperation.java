package org.councilratings.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
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
        }
        if (method == HttpMethod.POST) {
            good.addHeader(HttpHeaders.LOCATION, ResponseHeaders.always("Where it is."));
        }
        operation.setResponses(OASFactory.createAPIResponses().addAPIResponse(GOOD.get(method), good));
        if (isOfFiles(operation)) {
            tellOtherEnds(operation, good);
        } else if (method != HttpMethod.DELETE) {
            good.addHeader(HttpHeaders.ETAG,
                    ResponseHeaders.always("The record's new version, for the If-Match of the next change."));
            good.addHeader(HttpHeaders.CONTENT_LOCATION,
                    ResponseHeaders.always("The address of the record, which sends the same body to the next GET."));
        }
        operation.getResponses().getAPIResponses().values().forEach(WritingOperation::describe);
        exemplify(operation);
    }

    /** Whether what an operation takes is not JSON, but files. */
    private static boolean isOfFiles(Operation operation) {
        return operation.getRequestBody() != null
                && !operation.getRequestBody().getContent().getMediaTypes().containsKey("application/json");
    }

    /** A file can also be tried only, or taken later. */
    private static void tellOtherEnds(Operation operation, APIResponse good) {
        operation.getResponses()
                .addAPIResponse("200", OASFactory.createAPIResponse().content(good.getContent())
                        .description("Only tried (dryRun=true): the report, and nothing was taken."))
                .addAPIResponse("202", OASFactory.createAPIResponse().content(good.getContent())
                        .description("It goes on (Prefer: respond-async): the Location tells how far it has come.")
                        .addHeader(HttpHeaders.LOCATION, ResponseHeaders.always("Where its report is."))
                        .addHeader(HttpHeaders.RETRY_AFTER, ResponseHeaders.always("In how many seconds to look again."))
                        .addHeader("Preference-Applied", ResponseHeaders.always("respond-async")));
    }

    private static void describe(APIResponse good) {
        good.addHeader(HttpHeaders.CACHE_CONTROL, ResponseHeaders.notStored());
        good.addHeader(HttpHeaders.VARY, ResponseHeaders.sometimes("The request headers that choose the representation."));
        ResponseHeaders.referToLimits(good);
    }

    private static void exemplify(Operation operation) {
        if (operation.getRequestBody() != null) {
            Map<String, MediaType> bodies = operation.getRequestBody().getContent().getMediaTypes();
            Examples.of(operation.getOperationId())
                    .ifPresent(example -> bodies.values().forEach(body -> body.setExample(example)));
            Examples.of(operation.getOperationId(), ".csv")
                    .ifPresent(example -> bodies.get("text/csv").setExample(example));
        }
    }
}
