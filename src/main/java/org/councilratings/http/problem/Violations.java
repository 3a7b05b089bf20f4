package org.councilratings.http.problem;

import java.util.ArrayList;
import java.util.List;

import org.councilratings.http.problem.Problem.Violation;

/** Gathers everything that is wrong with the content of a request, so that all of it is said at once. */
public final class Violations {

    /** More than anybody mends at a time. */
    private static final int MOST = 100;

    private final List<Violation> all = new ArrayList<>();
    private final List<Violation> conflicts = new ArrayList<>();

    /**
     * Adds something that is wrong whatever else there is.
     *
     * @param pointer where it stands in the body (RFC 6901)
     * @param allowed the allowed values, or their form; null where there is nothing to list
     */
    public void add(String pointer, String message, List<String> allowed) {
        add(Violation.at(pointer, message, allowed));
    }

    public void add(String pointer, String message) {
        add(pointer, message, null);
    }

    /** Adds something that is wrong because of what is held already. */
    public void conflict(String pointer, String message) {
        Violation conflict = Violation.at(pointer, message, null);
        conflicts.add(conflict);
        add(conflict);
    }

    private void add(Violation violation) {
        if (all.size() < MOST) {
            all.add(violation);
        }
    }

    public List<Violation> all() {
        return all;
    }

    /** Whether anything is wrong with a part of the body. */
    public boolean isFaulty(String pointer) {
        return all.stream().anyMatch(violation -> violation.pointer().equals(pointer));
    }

    /**
     * Ends the request if anything is wrong.
     *
     * @throws ProblemException 409 if the content is right in itself and only contradicts what is held, else 400
     */
    public void refuse() {
        if (!all.isEmpty()) {
            throw ProblemException.of(conflicts.size() == all.size() ? ProblemType.CONFLICT : ProblemType.INVALID_CONTENT, all);
        }
    }
}
