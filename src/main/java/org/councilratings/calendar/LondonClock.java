package org.councilratings.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The current day in London. For a response, use the day of its exchange instead. */
@Singleton
public class LondonClock {

    @Inject
    Clock clock;

    private volatile LondonDay current = LondonDay.at(0);

    /** Today in London. */
    public LocalDate today() {
        LondonDay day = current;
        long now = clock.millis();
        if (!day.contains(now)) {
            day = LondonDay.at(now);
            current = day;
        }
        return day.date();
    }

    /** The instant at which a day begins in London. */
    public static Instant beginning(LocalDate day) {
        return Instant.ofEpochMilli(LondonDay.of(day).begins());
    }

    @Produces
    @Singleton
    static Clock systemClock() {
        return Clock.systemUTC();
    }
}
