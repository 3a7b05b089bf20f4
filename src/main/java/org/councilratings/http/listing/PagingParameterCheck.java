package org.councilratings.http.listing;

import java.util.List;
import java.util.Set;

import org.councilratings.http.exchange.Representation;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;

/** Rejects paging parameters for formats that always have the whole list. */
public final class PagingParameterCheck {

    private PagingParameterCheck() {
    }

    /**
     * Checks the parameters of a request.
     *
     * @param names the names of the query parameters
     * @param chosen the representation of the list
     * @throws ProblemException 400 with every paging parameter
     */
    public static void check(Set<String> names, Representation chosen) {
        List<Violation> violations = Pagination.PARAMETERS.stream()
                .filter(name -> chosen != Representation.JSON && names.contains(name)).sorted()
                .map(name -> Violation.ofParameter(name, name + ": " + chosen + " has no pages; it always has the whole list",
                        List.of()))
                .toList();
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
    }
}
