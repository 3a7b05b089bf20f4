package org.councilratings.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The days of a series. */
class DaySeriesTest {

    private static List<String> days(String from, String to, SeriesInterval every) {
        return new DaySeries(LocalDate.parse(from), LocalDate.parse(to), every).days().stream().map(LocalDate::toString)
                .toList();
    }

    @Provide
    Arbitrary<LocalDate> firstDays() {
        return Arbitraries.integers().between(0, 4600).map(LocalDate.of(2012, 1, 1)::plusDays);
    }

    @Example
    void theEndOfAMonthStaysTheEndOfAMonth() {
        assertEquals(List.of("2014-02-28", "2014-03-31", "2014-04-30"), days("2014-02-28", "2014-04-30", SeriesInterval.MONTH));
        assertEquals(List.of("2015-02-28", "2016-02-29", "2017-02-28"), days("2015-02-28", "2017-12-31", SeriesInterval.YEAR));
        assertEquals(List.of("2024-11-30", "2025-02-28", "2025-05-31"),
                days("2024-11-30", "2025-08-30", SeriesInterval.QUARTER));
    }

    @Example
    void aShortMonthDoesNotMoveTheDaysAfterIt() {
        assertEquals(List.of("2024-01-30", "2024-02-29", "2024-03-30"), days("2024-01-30", "2024-03-30", SeriesInterval.MONTH));
        assertEquals(List.of("2023-01-29", "2023-02-28", "2023-03-29"), days("2023-01-29", "2023-03-31", SeriesInterval.MONTH));
    }

    @Example
    void theLastDayIsIncluded() {
        assertEquals(List.of("2020-01-01"), days("2020-01-01", "2020-01-01", SeriesInterval.YEAR));
        assertEquals(List.of("2020-01-01", "2021-01-01"), days("2020-01-01", "2021-01-01", SeriesInterval.YEAR));
        assertEquals(List.of("2020-01-01"), days("2020-01-01", "2020-12-31", SeriesInterval.YEAR));
    }

    @Property
    void thereIsOneDayInEachPeriodAndNoneBeyondTheEnd(@ForAll("firstDays") LocalDate from,
            @ForAll @IntRange(max = 3000) int length, @ForAll SeriesInterval every) {
        LocalDate to = from.plusDays(length);
        List<LocalDate> days = new DaySeries(from, to, every).days();
        assertEquals(from, days.get(0));
        assertTrue(days.stream().noneMatch(day -> day.isAfter(to)));
        for (int n = 0; n < days.size(); n++) {
            assertEquals(every.after(from.withDayOfMonth(1), n), days.get(n).withDayOfMonth(1));
        }
        assertTrue(every.after(from, days.size()).plusDays(3).isAfter(to));
    }
}
