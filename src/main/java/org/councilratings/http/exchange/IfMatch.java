package org.councilratings.http.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;

/**
 * The If-Match header of a request that changes a record (RFC 9110, section 13.1.1; RFC 6585, section 3).
 *
 * @param header its lines, joined by commas, or null
 */
public record IfMatch(String header) {

    private static final String ANY = "*";
    private static final List<String> ALLOWED = List.of("the ETag of the record, from GET, in quotation marks");

    /** An item of the list with its separators. */
    private static final Pattern ITEM = Pattern.compile("\\G[ \\t,]*" + Preconditions.TAG + "[ \\t]*(?=,|$)");
    private static final Pattern NOTHING_MORE = Pattern.compile("[ \\t,]*");

    /**
     * Rejects a change to a record of which the client has not seen the current version. Uses the strong comparison.
     * {@code *} matches every record and so does not show which version the client has seen.
     *
     * @param present the record's current tags
     * @throws ProblemException 428 without a tag, 412 if no tag matches, 400 if the header is malformed
     */
    public void require(RecordTag present) {
        if (header == null || NOTHING_MORE.matcher(header).matches()) {
            throw refused(ProblemType.PRECONDITION_REQUIRED, "If-Match is required");
        }
        if (header.strip().equals(ANY)) {
            throw refused(ProblemType.PRECONDITION_REQUIRED,
                    "If-Match: send the ETag of the record instead of *");
        }
        List<EntityTag> strong = new ArrayList<>();
        boolean isWeak = read(strong);
        if (strong.stream().noneMatch(present.all()::contains)) {
            throw refused(ProblemType.PRECONDITION_FAILED, "If-Match is not the current ETag of the record"
                    + (isWeak ? ". Weak tags (W/) never match. A proxy that compresses may have added W/: get the"
                            + " record with Accept-Encoding: identity" : ""));
        }
    }

    /** Reads the strong tags; returns whether there are weak ones. */
    private boolean read(List<EntityTag> strong) {
        Matcher item = ITEM.matcher(header);
        boolean isWeak = false;
        int end = 0;
        while (item.find()) {
            if (item.group(1) == null) {
                strong.add(new EntityTag(item.group(2)));
            } else {
                isWeak = true;
            }
            end = item.end();
        }
        if (!NOTHING_MORE.matcher(header).region(end, header.length()).matches()) {
            throw refused(ProblemType.BAD_REQUEST, "If-Match is not a list of ETags in quotation marks");
        }
        return isWeak;
    }

    private static ProblemException refused(ProblemType type, String message) {
        return ProblemException.of(type, Violation.ofHeader(HttpHeaders.IF_MATCH, message, ALLOWED));
    }
}
