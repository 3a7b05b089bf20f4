package org.councilratings.web.representation;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/** Takes the suffix that names a representation off a path, so that the resource is found without it. */
class Suffix {

    @ServerRequestFilter(preMatching = true)
    void takeOff(ContainerRequestContext request, RoutingContext context) {
        URI address = request.getUriInfo().getRequestUri();
        Optional<Representation> named = Representation.bySuffix(address.getRawPath());
        if (named.isPresent() && address.getRawPath().startsWith("/v1/")) {
            named.get().choose(context);
            request.setRequestUri(URI.create(without(named.get().suffix(), address)));
        }
    }

    private static String without(String suffix, URI address) {
        String text = address.toString();
        int pathEnd = address.getRawQuery() == null ? text.length() : text.indexOf('?');
        return text.substring(0, pathEnd - suffix.length()) + text.substring(pathEnd);
    }
}
