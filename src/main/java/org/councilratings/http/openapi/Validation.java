package org.councilratings.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the caching headers and the 304 response of every GET operation (RFC 9110, sections 8.8 and 13). */
final class Validation {

    private static final String NOT_MODIFIED = "NotModified";

    private static final Map<String, String> HEADERS = new LinkedHashMap<>();

    static {
        HEADERS.put(HttpHeaders.ETAG,
                "Identifies this version of the response. Send it as `If-None-Match`: you get 304 if nothing has changed.");
        HEADERS.put(HttpHeaders.LAST_MODIFIED,
                "When the data, the release of the service, or the day in London last changed. For `If-Modified-Since`. Not on responses that are still changing.");
        HEADERS.put(HttpHeaders.CACHE_CONTROL,
                "How long the response can be cached: never past midnight in London if it depends on today's date.");
        HEADERS.put(HttpHeaders.VARY, "The request headers that choose the representation.");
    }

    private Validation() {
    }

    static void declare(Components components) {
        HEADERS.forEach((name, meaning) -> components.addHeader(name,
                name.equals(HttpHeaders.LAST_MODIFIED) ? ResponseHeaders.sometimes(meaning) : ResponseHeaders.always(meaning)));
        APIResponse notModified = OASFactory.createAPIResponse()
                .description("Not modified. Your copy is current; there is no body.");
        describe(notModified);
        notModified.addHeader(HttpHeaders.CONTENT_LOCATION,
                ResponseHeaders.sometimes("The same as in the full response."));
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
