package org.councilratings.http.exchange;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/** Takes the suffix that names a representation off a path, so that the resource is found without it. */
class Suffix {

    @ServerRequestFilter(preMatching = true)
    void takeOff(ContainerRequestContext request, RoutingContext context) {
        String path = context.request().path();
        Optional<Representation> named = path.startsWith("/v1/") ? Representation.bySuffix(path) : Optional.empty();
        named.ifPresent(representation -> {
            representation.choose(context);
            request.setRequestUri(without(representation.suffix(), request.getUriInfo().getRequestUri()));
        });
    }

    /** The framework decodes the path of what it is given here and once more afterwards, so it is encoded once more. */
    private static URI without(String suffix, URI address) {
        String path = address.getRawPath();
        String text = address.getScheme() + "://" + address.getRawAuthority()
                + path.substring(0, path.length() - suffix.length()).replace("%", "%25");
        return URI.create(address.getRawQuery() == null ? text : text + "?" + address.getRawQuery());
    }
}
