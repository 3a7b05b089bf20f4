package org.councilratings.rating;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days at equal distances. Each is counted from the first, not from the one before, so that 30 January is followed by
 * 29 February and 30 March. If the first is the end of its month, all are.
 *
 * @param from the first day
 * @param to the last day there may be, inclusive
 * @param every their distance
 */
public record DaySeries(LocalDate from, LocalDate to, SeriesInterval every) {

    /** All days of the series. */
    public List<LocalDate> days() {
        return IntStream.iterate(0, n -> n + 1).mapToObj(this::day).takeWhile(day -> !day.isAfter(to)).toList();
    }

    private LocalDate day(int n) {
        LocalDate day = every.after(from, n);
        return isMonthEnd() ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
    }

    private boolean isMonthEnd() {
        return from.plusDays(1).getDayOfMonth() == 1;
    }
}
