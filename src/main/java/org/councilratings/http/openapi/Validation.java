package org.councilratings.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every operation how caches find out whether they have its answer already (RFC 9110, sections 8.8 and 13). */
final class Validation {

    private static final String NOT_MODIFIED = "NotModified";

    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put(HttpHeaders.ETAG,
                "Changes with the answer. Send it as If-None-Match to get 304 while the answer stays the same.");
        HEADERS.put(HttpHeaders.LAST_MODIFIED,
                "When the data, the release of the service, or the day in London changed last. For If-Modified-Since. A response that is still changing has none.");
        HEADERS.put(HttpHeaders.CACHE_CONTROL,
                "For how long the answer may be given again without asking: never past midnight in London if it depends on the day.");
        HEADERS.put(HttpHeaders.VARY, "The request headers that choose the representation.");
    }

    private Validation() {
    }

    static void declare(Components components) {
        HEADERS.forEach((name, meaning) -> components.addHeader(name,
                name.equals(HttpHeaders.LAST_MODIFIED) ? ResponseHeaders.sometimes(meaning) : ResponseHeaders.always(meaning)));
        APIResponse notModified = OASFactory.createAPIResponse()
                .description("Not modified. The answer is the one whose ETag or date the request named; there is no body.");
        describe(notModified);
        notModified.addHeader(HttpHeaders.CONTENT_LOCATION,
                ResponseHeaders.sometimes("As the answer has it, if it does."));
        components.addResponse(NOT_MODIFIED, notModified);
    }

    static void refer(Operation operation) {
        describe(operation.getResponses().getAPIResponse("200"));
        operation.getResponses().addAPIResponse("304",
                OASFactory.createAPIResponse().ref("#/components/responses/" + NOT_MODIFIED));
    }

    private static void describe(APIResponse response) {
        HEADERS.keySet()
                .forEach(name -> response.addHeader(name, ResponseHeaders.declared(name)));
        ResponseHeaders.referToLimits(response);
    }
}
