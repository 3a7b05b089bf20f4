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
            request.setRequestUri(without(named.get().suffix(), address));
        }
    }

    /** The framework decodes the path of what it is given here and once more afterwards, so it is encoded once more. */
    private static URI without(String suffix, URI address) {
        String path = address.getRawPath();
        String text = address.getScheme() + "://" + address.getRawAuthority()
                + path.substring(0, path.length() - suffix.length()).replace("%", "%25");
        return URI.create(address.getRawQuery() == null ? text : text + "?" + address.getRawQuery());
    }
}
