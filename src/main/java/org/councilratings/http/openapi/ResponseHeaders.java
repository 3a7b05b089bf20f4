package org.councilratings.http.openapi;

import java.util.List;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes response headers. Headers that every response has are marked as required. */
final class ResponseHeaders {

    private static final String HEADERS = "#/components/headers/";
    private static final String POLICY = "RateLimit-Policy";
    private static final String LEFT = "RateLimit";

    private ResponseHeaders() {
    }

    static Header always(String description) {
        return sometimes(description).required(true);
    }

    /** A header that some responses have; the description says which. */
    static Header sometimes(String description) {
        return OASFactory.createHeader().description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }

    static Header notStored() {
        return always("`no-store`: caches do not store this response.");
    }

    static Header declared(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }

    static void declareLimits(Components components) {
        components.addHeader(POLICY,
                sometimes("How many requests a client can send in how many seconds. Only if the operator limits requests."));
        components.addHeader(LEFT,
                sometimes(
                        "How many requests are left, and in how many seconds the count restarts. Only if the operator limits requests."));
    }

    static void referToLimits(APIResponse response) {
        List.of(POLICY, LEFT).forEach(name -> response.addHeader(name, declared(name)));
    }
}
