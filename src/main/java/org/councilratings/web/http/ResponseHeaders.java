package org.councilratings.web.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The headers that tell caches what to do with an answer. */
class ResponseHeaders {

    /** The data change a few times a week; a minute is short enough for nobody to notice. */
    private static final String SHORT = "public, max-age=60";

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (response.getStatus() >= 400) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, SHORT);
        }
    }
}
