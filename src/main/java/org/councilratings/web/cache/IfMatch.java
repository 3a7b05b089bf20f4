package org.councilratings.web.cache;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.web.problem.Problem.Violation;
import org.councilratings.web.problem.ProblemException;
import org.councilratings.web.problem.ProblemType;

/**
 * What whoever changes a record says about the version they have seen (RFC 9110, section 13.1.1; RFC 6585, section 3).
 *
 * @param header the If-Match header, or null if there is none
 */
public record IfMatch(String header) {

    /**
     * Refuses to change a record that the request has not seen as it is now.
     *
     * @throws ProblemException 428 without the header, 412 if it names another version
     */
    public void require(long version) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, ProblemType.PRECONDITION_REQUIRED.meaning(),
                    List.of(Violation.ofHeader(HttpHeaders.IF_MATCH, "If-Match is required",
                            List.of("the ETag of the record as it was seen"))),
                    List.of());
        }
        if (!Preconditions.isMatched(header.strip(), EntityTag.of(version))) {
            throw new ProblemException(ProblemType.PRECONDITION_FAILED, ProblemType.PRECONDITION_FAILED.meaning(),
                    List.of(Violation.ofHeader(HttpHeaders.IF_MATCH, "If-Match does not name the record as it is now", null)),
                    List.of());
        }
    }

    /** The ETag of a record that was just written, by which the next change can be asked for. */
    public static String tag(long version) {
        return EntityTag.of(version).header();
    }
}
