package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {

    private static final Instant DAY_OF_THE_STANDARD = Instant.parse("1994-11-06T08:49:37Z");

    @Test
    void theDayHasTwoDigits() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.of(DAY_OF_THE_STANDARD));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994" })
    void allThreeFormsOfTheStandardAreRead(String text) {
        assertEquals(Optional.of(DAY_OF_THE_STANDARD), HttpDate.parse(text));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "yesterday", "Sun, 31 Feb 2021 00:00:00 GMT", "Mon, 06 Nov 1994 08:49:37 GMT",
            "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 CET" })
    void whatIsNoDateSaysNothing(String text) {
        assertEquals(Optional.empty(), HttpDate.parse(text));
    }
}
