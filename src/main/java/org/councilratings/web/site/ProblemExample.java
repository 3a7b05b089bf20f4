package org.councilratings.web.site;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.web.Addresses;
import org.councilratings.web.problem.Problem;
import org.councilratings.web.problem.Problem.Suggestion;
import org.councilratings.web.problem.Problem.Violation;
import org.councilratings.web.problem.ProblemType;

/** Problems as the service answers them, to show on the pages of their types. */
final class ProblemExample {

    private static final String COUNCILS = "/v1/councils";

    private ProblemExample() {
    }

    static Problem of(ProblemType type, Addresses addresses) {
        return switch (type) {
            case INVALID_PARAMETER -> withError(type, addresses, COUNCILS, Violation.ofParameter("grade",
                    "grade: 'inadequte' is not one of the allowed values",
                    List.of("outstanding", "good", "requires_improvement", "inadequate")));
            case UNKNOWN_COUNCIL -> unknownCouncil(addresses);
            case UNKNOWN_INSPECTION -> withError(type, addresses, "/v1/inspections/peterborough-2023", Violation
                    .ofParameter("id", "No inspection has the id 'peterborough-2023'", null));
            case NOT_FOUND -> plain(type, addresses, "/v1/ratings", type.meaning());
            case NOT_ACCEPTABLE -> notAcceptable(addresses);
            case INTERNAL_ERROR -> plain(type, addresses, COUNCILS,
                    "The service failed; the reference is 7c9e6679-7425-40de-944b-e07fc1f90ae7");
            default -> plain(type, addresses, COUNCILS, type.meaning());
        };
    }

    private static Problem unknownCouncil(Addresses addresses) {
        String message = "No council has the code 'peterboro'";
        Suggestion meant = new Suggestion("peterborough", "Peterborough", "E06000031",
                addresses.of(COUNCILS + "/E06000031"));
        return problem(ProblemType.UNKNOWN_COUNCIL, addresses, COUNCILS + "/peterboro", message,
                List.of(Violation.ofParameter("code", message, null)), List.of(meant));
    }

    private static Problem notAcceptable(Addresses addresses) {
        Violation accept = new Violation(null, HttpHeaders.ACCEPT, "Accept allows none of the representations",
                List.of(MediaType.APPLICATION_JSON));
        return problem(ProblemType.NOT_ACCEPTABLE, addresses, COUNCILS, ProblemType.NOT_ACCEPTABLE.meaning(),
                List.of(accept), List.of());
    }

    private static Problem withError(ProblemType type, Addresses addresses, String instance, Violation error) {
        return problem(type, addresses, instance, error.message(), List.of(error), List.of());
    }

    private static Problem plain(ProblemType type, Addresses addresses, String instance, String detail) {
        return problem(type, addresses, instance, detail, List.of(), List.of());
    }

    private static Problem problem(ProblemType type, Addresses addresses, String instance, String detail,
            List<Violation> errors, List<Suggestion> suggestions) {
        return new Problem(addresses.of(type.path()), type.title(), type.status(), detail, instance, errors, suggestions);
    }
}
