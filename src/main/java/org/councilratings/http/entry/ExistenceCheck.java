package org.councilratings.http.entry;

import java.lang.annotation.Annotation;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Problems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * Says which methods there are at an address with a name in it, if there is anything. Only the resource knows that, so it is
 * asked as if the request were one to read.
 */
class ExistenceCheck {

    /** After every other filter has put on its headers. */
    private static final int LAST = 1;
    private static final String ALLOWED = "council-ratings.allowed";
    private static final Annotation[] NO_ANNOTATIONS = {};

    @Inject
    Addresses addresses;

    /** Lets a request ask for the methods only, or be told them because its own is none of them. */
    static void begin(RoutingContext context, List<String> allowed) {
        context.put(ALLOWED, allowed);
        context.request().headers().remove(HttpHeaders.ACCEPT);
    }

    @ServerRequestFilter(preMatching = true)
    void readInstead(ContainerRequestContext request, RoutingContext context) {
        if (context.get(ALLOWED) != null) {
            request.setMethod(HttpMethod.GET);
        }
    }

    @ServerResponseFilter(priority = LAST)
    void tell(ContainerResponseContext response, RoutingContext context) {
        List<String> allowed = context.get(ALLOWED);
        if (allowed != null && response.getStatus() < 400) {
            response.getHeaders().clear();
            response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", allowed));
            if (context.request().method() == io.vertx.core.http.HttpMethod.OPTIONS) {
                response.setEntity(null);
            } else {
                refuse(response, context.request().path());
            }
        }
    }

    private void refuse(ContainerResponseContext response, String instance) {
        ProblemType type = ProblemType.METHOD_NOT_ALLOWED;
        response.setStatus(type.status());
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setEntity(new Problems(addresses.of(""), instance).plain(type), NO_ANNOTATIONS,
                MediaType.valueOf(Problem.MEDIA_TYPE));
    }
}
