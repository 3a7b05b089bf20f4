package org.councilratings.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class HttpDateTest {

    @Test
    void theDayHasTwoDigits() {
        assertEquals("Sun, 06 Nov 1994 08:49:37 GMT", HttpDate.of(Instant.parse("1994-11-06T08:49:37Z")));
    }
}
