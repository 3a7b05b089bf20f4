package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidatorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 22);
    private static final Instant CHANGED = Instant.parse("2026-08-20T09:30:00.7Z");
    private static final EntityTag TAG = EntityTag.of("something");

    /** Midnight in London is 23:00 UTC in summer. */
    @ParameterizedTest
    @CsvSource({ "2026-08-22T12:00:00Z, 60", "2026-08-22T22:59:00Z, 60", "2026-08-22T22:59:30Z, 30",
            "2026-08-22T22:59:59.5Z, 0", "2026-08-22T23:00:01Z, 0" })
    void whatIsRightTodayIsNotKeptPastMidnightInLondon(Instant now, int seconds) {
        Validators todays = new Validators(TAG, CHANGED, TODAY, Duration.ofMinutes(1));
        assertEquals("public, max-age=" + seconds, described(todays, ContentEncoding.IDENTITY, now).get("Cache-Control"));
    }

    @Test
    void whatIsRightOnAnyDayIsKeptPastMidnight() {
        Validators lasting = new Validators(TAG, CHANGED, null, Duration.ofMinutes(1));
        Instant beforeMidnight = Instant.parse("2026-08-22T22:59:59Z");

        assertEquals("public, max-age=60", described(lasting, ContentEncoding.IDENTITY, beforeMidnight).get("Cache-Control"));
        assertTrue(lasting.areValidOn(TODAY.plusDays(1)));
        assertEquals("Thu, 20 Aug 2026 09:30:00 GMT",
                described(lasting, ContentEncoding.IDENTITY, beforeMidnight).get("Last-Modified"));
    }

    @Test
    void whatIsRightTodayBecameSoAtMidnight() {
        Validators todays = new Validators(TAG, CHANGED, TODAY, Duration.ofMinutes(1));

        assertFalse(todays.areValidOn(TODAY.plusDays(1)));
        assertEquals("Fri, 21 Aug 2026 23:00:00 GMT",
                described(todays, ContentEncoding.IDENTITY, CHANGED).get("Last-Modified"));
    }

    @Test
    void everyEncodingHasATagOfItsOwn() {
        Validators validators = new Validators(TAG, CHANGED, null, Duration.ofMinutes(1));

        assertNotEquals(described(validators, ContentEncoding.IDENTITY, CHANGED).get("ETag"),
                described(validators, ContentEncoding.GZIP, CHANGED).get("ETag"));
    }

    @Test
    void otherPartsMakeAnotherTag() {
        assertNotEquals(EntityTag.of(1, "a"), EntityTag.of(2, "a"));
        assertNotEquals(EntityTag.of("a", "b"), EntityTag.of("b", "a"));
        assertEquals(EntityTag.of(1L, "a"), EntityTag.of(1L, "a"));
    }

    private static Map<String, String> described(Validators validators, ContentEncoding encoding, Instant now) {
        Map<String, String> headers = new HashMap<>();
        validators.describe(header -> headers.put(header.name().toString(), header.value().toString()), encoding,
                now.toEpochMilli());
        return headers;
    }
}
