package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.councilratings.http.exchange.Preconditions.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.vertx.core.MultiMap;

/** RFC 9110, section 13. The answer has the tag "b" and was last modified at 12:00:00 on 1 June 2026. */
class PreconditionsTest {

    private static final EntityTag TAG = new EntityTag("b");
    private static final Instant LAST_MODIFIED = Instant.parse("2026-06-01T12:00:00Z");

    private static final String BEFORE = "Mon, 01 Jun 2026 11:59:59 GMT";
    private static final String SAME = "Mon, 01 Jun 2026 12:00:00 GMT";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"b\"|NOT_MODIFIED", "W/\"b\"|NOT_MODIFIED", "\"a\", \"b\"|NOT_MODIFIED", "\"a\" ,W/\"b\",\"c\"|NOT_MODIFIED",
            "*|NOT_MODIFIED", "\"a\"|SEND", "\"a,b\"|SEND", "\"B\"|SEND", "b|SEND", "w/\"b|SEND", "\"\"|SEND",
            "\"*\"|SEND" })
    void ifNoneMatchComparesWeakly(String header, Verdict expected) {
        assertEquals(expected, verdict("If-None-Match", header));
    }

    /** As Apache and Jetty mark it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"b-gzip\"|NOT_MODIFIED", "W/\"b-gzip\"|NOT_MODIFIED", "\"b;gzip\"|NOT_MODIFIED", "\"b--gzip\"|NOT_MODIFIED",
            "\"a\", \"b-gzip\"|NOT_MODIFIED", "\"a-gzip\"|SEND", "\"bgzip\"|SEND", "\"b-br\"|SEND", "\"b\"-gzip|NOT_MODIFIED",
            "\"-gzip\"|SEND", "\"b-gzip-gzip\"|SEND", "\"b-GZIP\"|SEND" })
    void ifNoneMatchKnowsATagThatAProxyHasMarked(String header, Verdict expected) {
        assertEquals(expected, verdict("If-None-Match", header));
    }

    @Test
    void theServicesOwnMarkMayBeMarkedOnceMore() {
        EntityTag packed = TAG.encoded("gzip");
        assertEquals(Verdict.NOT_MODIFIED, new Preconditions(null, "\"b-gzip;gzip\"", null, null).on(packed, LAST_MODIFIED));
        assertEquals(Verdict.SEND, new Preconditions(null, "\"b\"", null, null).on(packed, LAST_MODIFIED));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"b-gzip\"", "\"b;gzip\"", "\"b--gzip\"" })
    void ifMatchKnowsNoMark(String header) {
        assertEquals(Verdict.FAILED, verdict("If-Match", header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"b\"|SEND", "\"a\", \"b\"|SEND", "*|SEND", "W/\"b\"|FAILED", "\"a\"|FAILED", "nonsense|FAILED" })
    void ifMatchComparesStrongly(String header, Verdict expected) {
        assertEquals(expected, verdict("If-Match", header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "\"3.x\"|SEND", "\"3.y\"|FAILED", "\"2.x\"|FAILED", "\"3\"|FAILED", "\"x\"|FAILED" })
    void ifMatchComparesTheWholeTag(String header, Verdict expected) {
        Preconditions preconditions = new Preconditions(header, null, null, null);
        assertEquals(expected, preconditions.on(new EntityTag("3.x"), LAST_MODIFIED));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { BEFORE + "|SEND", SAME + "|NOT_MODIFIED",
            "Tue, 02 Jun 2026 12:00:00 GMT|NOT_MODIFIED", "Monday, 01-Jun-26 12:00:00 GMT|NOT_MODIFIED", "yesterday|SEND" })
    void ifModifiedSinceComparesWholeSeconds(String header, Verdict expected) {
        assertEquals(expected, verdict("If-Modified-Since", header));
    }

    /** Of what is changing, such as an import that runs, only the tag is known (RFC 9110, sections 13.1.3 and 13.1.4). */
    @Test
    void withoutADateConditionsOnItAreIgnored() {
        assertEquals(Verdict.SEND, new Preconditions(null, null, SAME, null).on(TAG, null));
        assertEquals(Verdict.SEND, new Preconditions(null, null, null, BEFORE).on(TAG, null));
        assertEquals(Verdict.NOT_MODIFIED, new Preconditions(null, "\"b\"", SAME, null).on(TAG, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { BEFORE + "|FAILED", SAME + "|SEND", "yesterday|SEND" })
    void ifUnmodifiedSinceFailsOnALaterChange(String header, Verdict expected) {
        assertEquals(expected, verdict("If-Unmodified-Since", header));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", value = {
            "-|\"a\"|" + SAME + "|-|SEND", "-|\"b\"|" + BEFORE + "|-|NOT_MODIFIED",
            "\"b\"|-|-|" + BEFORE + "|SEND", "\"a\"|\"b\"|-|-|FAILED", "\"b\"|\"b\"|-|-|NOT_MODIFIED",
            "-|\"b\"|-|" + BEFORE + "|FAILED" })
    void tagsBeatDatesAndMatchingComesFirst(String ifMatch, String ifNoneMatch, String ifModifiedSince,
            String ifUnmodifiedSince, Verdict expected) {
        assertEquals(expected,
                new Preconditions(ifMatch, ifNoneMatch, ifModifiedSince, ifUnmodifiedSince).on(TAG, LAST_MODIFIED));
    }

    @ParameterizedTest
    @CsvSource({ "'\"a\"', '\"b\"', NOT_MODIFIED", "'\"a\"', '\"c\"', SEND" })
    void linesOfOneHeaderAreOneList(String first, String second, Verdict expected) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("if-none-match", first).add("If-None-Match", second);
        assertEquals(expected, Preconditions.of(headers).on(TAG, LAST_MODIFIED));
    }

    private static Verdict verdict(String name, String value) {
        return Preconditions.of(MultiMap.caseInsensitiveMultiMap().add(name, value)).on(TAG, LAST_MODIFIED);
    }
}
