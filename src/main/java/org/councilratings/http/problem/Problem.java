package org.councilratings.http.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An error response (RFC 9457).
 *
 * @param type URL of the page that explains this type of problem
 * @param title short name of the type
 * @param status the HTTP status
 * @param detail what was wrong with this request
 * @param instance the path of the request
 * @param errors everything that is wrong with the request; can be empty
 * @param suggestions the records that may be meant, if none has the requested name
 * @param history URL of the record's events; only for removed records
 */
public record Problem(String type, String title, int status, String detail, String instance, List<Violation> errors,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<?> suggestions,
        @JsonInclude(JsonInclude.Include.NON_NULL) String history) {

    /** The media type of every error. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One error in a request.
     *
     * @param parameter the wrong query or path parameter, or null
     * @param pointer where the error is in the body (JSON pointer, RFC 6901), or null
     * @param header the wrong request header, or null
     * @param message what is wrong
     * @param allowed the allowed values or their format, or null
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
}
