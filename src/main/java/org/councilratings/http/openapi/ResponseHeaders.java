package org.councilratings.http.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the headers of responses. Those that are there every time are marked as required. */
final class ResponseHeaders {

    private static final String HEADERS = "#/components/headers/";
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private ResponseHeaders() {
    }

    /** A header that every response of its kind has. */
    static Header always(String description) {
        return sometimes(description).required(true);
    }

    /** A header that some responses of its kind have; the description says which. */
    static Header sometimes(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    /** The header of a response that no cache may store. */
    static Header notStored() {
        return always("`no-store`: caches do not store this response.");
    }

    static Header declared(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }

    /** What a client may still ask, which any response says if the operator limits it. */
    static void declareLimits(Components components) {
        components.addHeader(POLICY,
                sometimes("Only if the operator limits requests: how many a client can send in how many seconds."));
        components.addHeader(LEFT,
                sometimes(
                        "Only if the operator limits requests: how many are left, and in how many seconds the count starts again."));
    }

    static void referToLimits(APIResponse response) {
        List.of(POLICY, LEFT).forEach(name -> response.addHeader(name, declared(name)));
    }
}
