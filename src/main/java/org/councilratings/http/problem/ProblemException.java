package org.councilratings.http.problem;

import java.util.List;

import org.councilratings.http.problem.Problem.Suggestion;
import org.councilratings.http.problem.Problem.Violation;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Violation> errors;
    private final transient List<Suggestion> suggestions;
    private final String history;

    public ProblemException(ProblemType type, String detail, List<Violation> errors, List<Suggestion> suggestions) {
        this(type, detail, errors, suggestions, null);
    }

    private ProblemException(ProblemType type, String detail, List<Violation> errors, List<Suggestion> suggestions,
            String history) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
        this.suggestions = suggestions;
        this.history = history;
    }

    /**
     * A record that was removed.
     *
     * @param history the address of the events that tell what it held
     */
    public static ProblemException gone(String detail, String history) {
        return new ProblemException(ProblemType.GONE, detail, List.of(), List.of(), history);
    }

    /** A request with wrong parameters; the detail repeats the first message. */
    public static ProblemException invalid(List<Violation> errors) {
        return of(ProblemType.INVALID_PARAMETER, errors);
    }

    /** A request with several things wrong; the detail repeats the first message. */
    public static ProblemException of(ProblemType type, List<Violation> errors) {
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see errors)";
        return new ProblemException(type, errors.get(0).message() + more, errors, List.of());
    }

    public static ProblemException invalid(String parameter, String message, List<String> allowed) {
        return invalid(List.of(Violation.ofParameter(parameter, message, allowed)));
    }

    /** Nothing has this id. */
    public static ProblemException unknown(ProblemType type, String parameter, String message, List<Suggestion> suggestions) {
        return new ProblemException(type, message, List.of(Violation.ofParameter(parameter, message, null)), suggestions);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> errors() {
        return errors;
    }

    public List<Suggestion> suggestions() {
        return suggestions;
    }

    /** The address of the events of what was removed, or null if it is nothing of that kind. */
    public String history() {
        return history;
    }
}
