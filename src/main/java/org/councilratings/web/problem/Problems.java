package org.councilratings.web.problem;

import java.util.List;

import org.councilratings.web.problem.Problem.Suggestion;
import org.councilratings.web.problem.Problem.Violation;

/** Makes problems under an address at which their types are explained. */
public record Problems(String base, String instance) {

    /** A problem about which nothing more is known than its type. */
    public Problem plain(ProblemType type) {
        return of(type, type.meaning(), List.of(), List.of());
    }

    Problem of(ProblemType type, String detail, List<Violation> errors, List<Suggestion> suggestions) {
        return new Problem(base + type.path(), type.title(), type.status(), detail, instance, errors, suggestions);
    }
}
