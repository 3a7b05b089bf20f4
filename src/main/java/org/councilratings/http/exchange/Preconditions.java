package org.councilratings.http.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/**
 * The conditional headers of a request (RFC 9110, section 13).
 *
 * @param ifMatch the header, with its lines joined by commas, or null; the same for the others
 */
record Preconditions(String ifMatch, String ifNoneMatch, String ifModifiedSince, String ifUnmodifiedSince) {

    /** How to respond. */
    enum Verdict {
        SEND,
        NOT_MODIFIED,
        FAILED
    }

    private static final CharSequence IF_UNMODIFIED_SINCE = HttpHeaders
            .createOptimized(jakarta.ws.rs.core.HttpHeaders.IF_UNMODIFIED_SINCE);
    private static final String ANY = "*";
    /** An entity tag (RFC 9110, section 8.8.3). Groups: weak prefix, opaque tag. */
    static final String TAG = "(W/)?\"([\\x21\\x23-\\x7e\\x80-\\uffff]*)\"";
    private static final Pattern TAGS = Pattern.compile(TAG);
    /**
     * What is behind a tag after a proxy has compressed the response: nothing, or the mark of Apache or Jetty. They do not
     * remove it
     * from If-None-Match, so that clients would never get 304. It is no part of a tag that If-Match compares.
     */
    private static final Set<String> COMPRESSED = Set.of("", "-gzip", "--gzip", ";gzip");

    static Preconditions of(MultiMap headers) {
        return new Preconditions(text(headers, HttpHeaders.IF_MATCH), text(headers, HttpHeaders.IF_NONE_MATCH),
                text(headers, HttpHeaders.IF_MODIFIED_SINCE),
                text(headers, IF_UNMODIFIED_SINCE));
    }

    private static String text(MultiMap headers, CharSequence name) {
        return headers.contains(name) ? String.join(",", headers.getAll(name)).strip() : null;
    }

    /**
     * Evaluates the conditions, in the order of section 13.2.2.
     *
     * @param lastModified in whole seconds; null if unknown: then date conditions are ignored (sections 13.1.3 and 13.1.4)
     */
    Verdict on(EntityTag tag, Instant lastModified) {
        boolean matches = ifMatch != null ? isListed(ifMatch, listed -> isStrong(listed) && tag(listed).equals(tag))
                : isModifiedBy(lastModified, ifUnmodifiedSince).orElse(true);
        if (!matches) {
            return Verdict.FAILED;
        }
        boolean isCurrent = ifNoneMatch != null ? isListed(ifNoneMatch, listed -> isSameContent(listed.group(2), tag.opaque()))
                : isModifiedBy(lastModified, ifModifiedSince).orElse(false);
        return isCurrent ? Verdict.NOT_MODIFIED : Verdict.SEND;
    }

    private static Optional<Boolean> isModifiedBy(Instant lastModified, String date) {
        return lastModified == null ? Optional.empty() : HttpDate.parse(date).map(since -> !lastModified.isAfter(since));
    }

    private static boolean isListed(String header, Predicate<MatchResult> condition) {
        return header.equals(ANY) || TAGS.matcher(header).results().anyMatch(condition);
    }

    private static boolean isSameContent(String listed, String present) {
        return listed.startsWith(present) && COMPRESSED.contains(listed.substring(present.length()));
    }

    private static EntityTag tag(MatchResult listed) {
        return new EntityTag(listed.group(2));
    }

    private static boolean isStrong(MatchResult listed) {
        return listed.group(1) == null;
    }
}
