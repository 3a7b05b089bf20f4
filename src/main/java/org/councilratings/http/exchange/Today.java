package org.councilratings.http.exchange;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.calendar.LondonDay;

/** The day it is where the councils are. */
@Singleton
public class Today {

    @Inject
    Clock clock;

    private volatile LondonDay current = LondonDay.at(0);

    /** Today in London, noted as something that the answer to the current request depends on. */
    public LocalDate inLondon() {
        return Basis.ofRequest().map(basis -> basis.dependOnToday(() -> day().date())).orElseGet(() -> day().date());
    }

    /** The day that was asked for, else today in London. */
    public LocalDate unless(LocalDate asked) {
        return asked == null ? inLondon() : asked;
    }

    /**
     * Today in London, noted only if the response would be another one on a later day.
     *
     * @param isSettledOn whether the response is the same on a day and on all that follow it
     */
    public LocalDate unlessSettled(Predicate<LocalDate> isSettledOn) {
        LocalDate now = day().date();
        return isSettledOn.test(now) ? now : inLondon();
    }

    /** A day up to which something is asked for, but never later than today in London. What ends before today is settled. */
    public LocalDate orEarlier(LocalDate asked) {
        return asked != null && !asked.isAfter(day().date()) ? asked : inLondon();
    }

    /** Today in London, for what does not become part of an answer. */
    public LondonDay day() {
        LondonDay day = current;
        long now = clock.millis();
        if (!day.contains(now)) {
            day = LondonDay.at(now);
            current = day;
        }
        return day;
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
