package org.councilratings.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A day in London.
 *
 * @param date the date
 * @param begins its first millisecond, since 1970 in UTC
 * @param ends the first millisecond after it, 23, 24 or 25 hours later
 */
public record LondonDay(LocalDate date, long begins, long ends) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    public static LondonDay at(long millisecond) {
        return of(LocalDate.ofInstant(Instant.ofEpochMilli(millisecond), LONDON));
    }

    public static LondonDay of(LocalDate date) {
        return new LondonDay(date, beginning(date), beginning(date.plusDays(1)));
    }

    private static long beginning(LocalDate date) {
        return date.atStartOfDay(LONDON).toInstant().toEpochMilli();
    }

    public boolean contains(long millisecond) {
        return begins <= millisecond && millisecond < ends;
    }
}
