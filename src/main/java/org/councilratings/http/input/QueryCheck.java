package org.councilratings.http.input;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.calendar.LondonClock;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;

/** Rejects queries that a resource does not declare, with all errors in one response. */
@Singleton
public class QueryCheck {

    private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

    @Inject
    LondonClock clock;

    /**
     * Checks the query of a request.
     *
     * @throws ProblemException 400 with all errors
     */
    public void check(Method resource, UriInfo address) {
        if (!address.getPath().startsWith("/v1")) {
            return;
        }
        List<Violation> violations = declared.computeIfAbsent(resource, DeclaredParameters::of)
                .check(address.getQueryParameters(), clock.today());
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
