package org.councilratings.http.problem;

import java.util.List;

/** Creates problems for a request, with the base URL of the pages that explain their types. */
public record Problems(String base, String instance) {

    /** A problem with the general text of its type. */
    public Problem of(ProblemType type) {
        return of(type, type.meaning());
    }

    Problem of(ProblemType type, String detail) {
        return new Problem(base + type.path(), type.title(), type.status(), detail, instance, List.of(), List.of(), null);
    }

    Problem of(ProblemException thrown) {
        return new Problem(base + thrown.type().path(), thrown.type().title(), thrown.type().status(), thrown.getMessage(),
                instance, thrown.errors(), thrown.suggestions(), thrown.history());
    }
}
