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
 * @param header its lines, joined by commas; null if there is none
 */
public record IfMatch(String header) {

    private static final String ANY = "*";
    private static final List<String> ALLOWED = List.of("the ETag of the record, from GET, between quotation marks");

    /** An item of the list, and what may stand between items. */
    private static final Pattern ITEM = Pattern.compile("\\G[ \\t,]*" + Preconditions.TAG + "[ \\t]*(?=,|$)");
    private static final Pattern NOTHING_MORE = Pattern.compile("[ \\t,]*");

    /**
     * Refuses to change a record that the request has not seen as it is now. The comparison is the strong one, of the whole
     * tag.
     * The header's {@code *} is true of every record there is, also of one that nobody has looked at, so it is no answer to the
     * question which state was seen.
     *
     * @param present the record's tags now
     * @throws ProblemException 428 if no tag is named, 412 if none of them is one of the record's, 400 if it is no list of tags
     */
    public void require(RecordTag present) {
        if (header == null || NOTHING_MORE.matcher(header).matches()) {
            throw refused(ProblemType.PRECONDITION_REQUIRED, "If-Match is required");
        }
        if (header.strip().equals(ANY)) {
            throw refused(ProblemType.PRECONDITION_REQUIRED,
                    "If-Match: * says only that there is a record, not which state of it was seen");
        }
        List<EntityTag> strong = new ArrayList<>();
        boolean isWeak = read(strong);
        if (strong.stream().noneMatch(present.all()::contains)) {
            throw refused(ProblemType.PRECONDITION_FAILED, "If-Match does not name the record as it is now"
                    + (isWeak ? ". A weak tag (W/) never matches: proxies that compress make them; ask with Accept-Encoding:"
                            + " identity" : ""));
        }
    }

    /** Reads the strong tags, and says whether there are weak ones. */
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
            throw refused(ProblemType.BAD_REQUEST, "If-Match is not a list of entity tags, each between quotation marks");
        }
        return isWeak;
    }

    private static ProblemException refused(ProblemType type, String message) {
        return new ProblemException(type, message, List.of(Violation.ofHeader(HttpHeaders.IF_MATCH, message, ALLOWED)),
                List.of());
    }
}
