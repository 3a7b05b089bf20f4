package org.councilratings.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** Redirects {@code /docs} to Swagger UI at {@code /docs/}. */
@ApplicationScoped
class DocumentationAddress {

    /** A regular expression, because a plain path would also match the address with the slash. */
    private static final String WITHOUT_SLASH = "/docs";

    /** Relative, so that it works behind a proxy that uses another host or path. */
    private static final String WITH_SLASH = "docs/";
    private static final int PERMANENT_REDIRECT = 308;

    void redirect(@Observes Router router) {
        router.routeWithRegex(WITHOUT_SLASH).method(HttpMethod.GET).method(HttpMethod.HEAD)
                .handler(context -> context.response().setStatusCode(PERMANENT_REDIRECT)
                        .putHeader(HttpHeaders.LOCATION, WITH_SLASH).end());
    }
}
