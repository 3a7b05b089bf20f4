package org.councilratings.http.input;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.http.exchange.Today;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests of the API whose query is not what the resource declares, with everything that is wrong at once. */
class QueryCheck {

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Inject
    Today today;

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo address) {
        if (!address.getPath().startsWith("/v1")) {
            return;
        }
        Method method = resource.getResourceMethod();
        List<Violation> violations = declared.computeIfAbsent(method, DeclaredParameters::of)
                .check(address.getQueryParameters(), today.day().date());
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
