package org.councilratings.http.problem;

import java.util.List;

import org.councilratings.http.problem.Problem.Violation;

/** Ends a request with a problem. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient List<Violation> errors;
    private transient List<?> suggestions = List.of();
    private String history;

    /** A problem with its own detail, and a list of errors that can be empty. */
    public ProblemException(ProblemType type, String detail, List<Violation> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = errors;
    }

    /** A problem with the general text of its type. */
    public ProblemException(ProblemType type, Violation... errors) {
        this(type, type.meaning(), List.of(errors));
    }

    /** A request with one or more errors; the detail is the message of the first. */
    public static ProblemException of(ProblemType type, List<Violation> errors) {
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more, see errors)";
        return new ProblemException(type, errors.get(0).message() + more, errors);
    }

    public static ProblemException of(ProblemType type, Violation error) {
        return of(type, List.of(error));
    }

    public static ProblemException invalid(List<Violation> errors) {
        return of(ProblemType.INVALID_PARAMETER, errors);
    }

    public static ProblemException invalid(String parameter, String message, List<String> allowed) {
        return of(ProblemType.INVALID_PARAMETER, Violation.ofParameter(parameter, message, allowed));
    }

    public static ProblemException unknown(ProblemType type, String parameter, String message) {
        return of(type, Violation.ofParameter(parameter, message, null));
    }

    /** Adds records that may be meant. */
    public ProblemException withSuggestions(List<?> similar) {
        suggestions = similar;
        return this;
    }

    /** Adds the URL of the events of a removed record. */
    public ProblemException withHistory(String url) {
        history = url;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> errors() {
        return errors;
    }

    public List<?> suggestions() {
        return suggestions;
    }

    /** The URL of the events of a removed record, else null. */
    public String history() {
        return history;
    }
}
