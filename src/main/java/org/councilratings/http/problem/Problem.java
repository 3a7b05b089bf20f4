package org.councilratings.http.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param type the address of the page that explains this type of problem
 * @param title the type in a few words
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param instance the address that was asked
 * @param errors each thing that is wrong with the request; empty if there is nothing to point at
 * @param suggestions what may have been meant; only for unknown councils
 * @param history where the events of a record are; only if it was removed
 */
public record Problem(String type, String title, int status, String detail, String instance, List<Violation> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Suggestion> suggestions,
        @JsonInclude(JsonInclude.Include.NON_NULL) String history) {

    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing that is wrong with a request.
     *
     * @param parameter the parameter, or null if it is not one
     * @param pointer where it stands in the body (a JSON pointer, RFC 6901), or null if it does not
     * @param header the request header, or null if it is not one
     * @param message what is wrong
     * @param allowed the allowed values, or their form; null where there is nothing to list
     */
    public record Violation(String parameter, String pointer, String header, String message, List<String> allowed) {

        public static Violation ofParameter(String parameter, String message, List<String> allowed) {
            return new Violation(parameter, null, null, message, allowed);
        }

        public static Violation ofHeader(String header, String message, List<String> allowed) {
            return new Violation(null, null, header, message, allowed);
        }

        public static Violation at(String pointer, String message, List<String> allowed) {
            return new Violation(null, pointer, null, message, allowed);
        }
    }

    /**
     * A council that may have been meant.
     *
     * @param slug its slug
     * @param name its name
     * @param gssCode its newest GSS code
     * @param href where it is
     */
    public record Suggestion(String slug, String name, String gssCode, String href) {
    }
}
