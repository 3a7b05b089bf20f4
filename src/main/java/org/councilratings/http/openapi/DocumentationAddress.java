package org.councilratings.http.openapi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;

/** Leads from {@code /docs} to the page that explores the API, which is a static one and so has a slash at its end. */
@ApplicationScoped
class DocumentationAddress {

    /** A regular expression, because a plain path would match the address with the slash as well. */
    private static final String WITHOUT_SLASH = "/docs";

    /** Relative, so that it stays right when a proxy serves everything under another host or path. */
    private static final String WITH_SLASH = "docs/";
    private static final int PERMANENT_REDIRECT = 308;

    void lead(@Observes Router router) {
        router.routeWithRegex(WITHOUT_SLASH).method(HttpMethod.GET).method(HttpMethod.HEAD)
                .handler(context -> context.response().setStatusCode(PERMANENT_REDIRECT)
                        .putHeader(HttpHeaders.LOCATION, WITH_SLASH).end());
    }
}
