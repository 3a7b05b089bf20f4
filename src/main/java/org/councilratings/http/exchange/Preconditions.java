package org.councilratings.http.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * What a request demands of the answer's validators before it is answered (RFC 9110, section 13).
 *
 * @param ifMatch the header of this name, its lines joined by commas; null if there is none. So are the others
 */
record Preconditions(String ifMatch, String ifNoneMatch, String ifModifiedSince, String ifUnmodifiedSince) {

    /** What follows from them. */
    enum Verdict {
        ANSWER,
        NOT_MODIFIED,
        FAILED
    }

    private static final CharSequence IF_UNMODIFIED_SINCE = HttpHeaders
            .createOptimized(jakarta.ws.rs.core.HttpHeaders.IF_UNMODIFIED_SINCE);
    private static final String ANY = "*";
    /** An entity tag (RFC 9110, section 8.8.3): whether it is weak, and what stands between the quotation marks. */
    static final String TAG = "(W/)?\"([\\x21\\x23-\\x7e\\x80-\\uffff]*)\"";
    private static final Pattern TAGS = Pattern.compile(TAG);

    /** Those of a request. */
    static Preconditions of(MultiMap headers) {
        return new Preconditions(text(headers, HttpHeaders.IF_MATCH), text(headers, HttpHeaders.IF_NONE_MATCH),
                text(headers, HttpHeaders.IF_MODIFIED_SINCE),
                text(headers, IF_UNMODIFIED_SINCE));
    }

    private static String text(MultiMap headers, CharSequence name) {
        return headers.contains(name) ? String.join(",", headers.getAll(name)).strip() : null;
    }

    /**
     * The verdict on an answer that exists, in the order of precedence of section 13.2.2.
     *
     * @param lastModified in whole seconds; null if it is not known: then conditions on it are ignored (sections 13.1.3 and
     *        13.1.4)
     */
    Verdict on(EntityTag tag, Instant lastModified) {
        boolean isWanted = ifMatch != null ? isListed(ifMatch, listed -> isStrong(listed) && tag(listed).equals(tag))
                : isModifiedBy(lastModified, ifUnmodifiedSince).orElse(true);
        if (!isWanted) {
            return Verdict.FAILED;
        }
        boolean isKnown = ifNoneMatch != null ? isListed(ifNoneMatch, listed -> tag(listed).equals(tag))
                : isModifiedBy(lastModified, ifModifiedSince).orElse(false);
        return isKnown ? Verdict.NOT_MODIFIED : Verdict.ANSWER;
    }

    private static Optional<Boolean> isModifiedBy(Instant lastModified, String date) {
        return lastModified == null ? Optional.empty() : HttpDate.parse(date).map(since -> !lastModified.isAfter(since));
    }

    private static boolean isListed(String header, Predicate<MatchResult> isIt) {
        return header.equals(ANY) || TAGS.matcher(header).results().anyMatch(isIt);
    }

    private static EntityTag tag(MatchResult listed) {
        return new EntityTag(listed.group(2));
    }

    private static boolean isStrong(MatchResult listed) {
        return listed.group(1) == null;
    }
}
