package org.councilratings.http.openapi;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes response headers. Headers that every response has are marked as required. */
final class ResponseHeaders {

    private static final String HEADERS = "#/components/headers/";

    /** The caching headers of every GET operation (RFC 9110, sections 8.8 and 13). */
    static final List<String> CACHING = List.of(HttpHeaders.ETAG, HttpHeaders.LAST_MODIFIED, HttpHeaders.CACHE_CONTROL,
            HttpHeaders.VARY);

    private static final List<String> LIMITS = List.of("RateLimit-Policy", "RateLimit");

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

    /** A header that {@code META-INF/openapi.yaml} describes. */
    static Header declared(String name) {
        return OASFactory.createHeader().ref(HEADERS + name);
    }

    static void referToLimits(APIResponse response) {
        LIMITS.forEach(name -> response.addHeader(name, declared(name)));
    }
}
