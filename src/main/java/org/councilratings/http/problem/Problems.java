package org.councilratings.http.problem;

import java.util.List;

/** Makes problems under an address at which their types are explained. */
public record Problems(String base, String instance) {

    /** A problem about which nothing more is known than its type. */
    public Problem plain(ProblemType type) {
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
