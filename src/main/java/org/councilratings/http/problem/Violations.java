package org.councilratings.http.problem;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.http.problem.Problem.Violation;

/** Collects all errors in the body of a request, so that one response can list them. */
public final class Violations {

    private static final int MAX_ERRORS = 100;

    private final List<Violation> all = new ArrayList<>();
    private final List<Violation> conflicts = new ArrayList<>();

    /**
     * Adds an error.
     *
     * @param pointer where it is in the body (JSON pointer, RFC 6901)
     * @param allowed the allowed values or their format, or null
     */
    public void add(String pointer, String message, List<String> allowed) {
        add(Violation.at(pointer, message, allowed));
    }

    public void add(String pointer, String message) {
        add(pointer, message, null);
    }

    /** Adds a contradiction to stored data. */
    public void conflict(String pointer, String message) {
        Violation conflict = Violation.at(pointer, message, null);
        conflicts.add(conflict);
        add(conflict);
    }

    private void add(Violation violation) {
        if (all.size() < MAX_ERRORS) {
            all.add(violation);
        }
    }

    public List<Violation> all() {
        return all;
    }

    public boolean hasErrorAt(String pointer) {
        return all.stream().anyMatch(violation -> violation.pointer().equals(pointer));
    }

    /**
     * Ends the request if there are errors.
     *
     * @throws ProblemException 409 if all errors are conflicts with stored data, else 400
     */
    public void throwIfAny() {
        if (!all.isEmpty()) {
            throw ProblemException.of(conflicts.size() == all.size() ? ProblemType.CONFLICT : ProblemType.INVALID_CONTENT, all);
        }
    }
}
