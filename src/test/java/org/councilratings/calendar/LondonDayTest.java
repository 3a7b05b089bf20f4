package org.councilratings.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LondonDayTest {

    @ParameterizedTest
    @CsvSource({ "2026-01-31T23:59:59.999Z, 2026-01-31", "2026-07-01T22:59:59.999Z, 2026-07-01",
            "2026-07-01T23:00:00Z, 2026-07-02" })
    void aDayIsLondons(Instant instant, LocalDate expected) {
        assertEquals(expected, LondonDay.at(instant.toEpochMilli()).date());
    }

    @ParameterizedTest
    @CsvSource({ "2026-03-29, 23", "2026-10-25, 25", "2026-08-22, 24" })
    void daysOnWhichClocksChangeAreShorterOrLonger(LocalDate date, int hours) {
        LondonDay day = LondonDay.of(date);
        assertEquals(hours * 3_600_000L, day.ends() - day.begins());
    }

    @Test
    void aDayEndsWhereTheNextBegins() {
        assertEquals(LondonDay.of(LocalDate.of(2026, 8, 23)).begins(), LondonDay.of(LocalDate.of(2026, 8, 22)).ends());
    }
}
