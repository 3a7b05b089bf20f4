package org.councilratings.http.listing;

import java.util.List;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.http.exchange.Representation;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/** Refuses to cut a page out of a representation that always has the whole list. */
class NoPages {

    private static final int AFTER_THE_GENERAL_CHECK = Priorities.USER + 1;

    @ServerRequestFilter(priority = AFTER_THE_GENERAL_CHECK)
    void check(UriInfo address, RoutingContext request) {
        Representation chosen = Representation.chosen(request).orElse(Representation.JSON);
        List<Violation> violations = Cut.PARAMETERS.stream()
                .filter(name -> chosen != Representation.JSON && address.getQueryParameters().containsKey(name)).sorted()
                .map(name -> Violation.ofParameter(name, name + ": " + chosen + " has no pages, it is always the whole list",
                        List.of()))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
