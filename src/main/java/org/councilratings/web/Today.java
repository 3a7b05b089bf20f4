package org.councilratings.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** The day it is where the councils are. */
@ApplicationScoped
public class Today {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    Clock clock;

    /** Today in London. */
    public LocalDate inLondon() {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The day that was asked for, else today in London. */
    public LocalDate unless(LocalDate asked) {
        return asked == null ? inLondon() : asked;
    }

    /** The instant at which a day begins in London. */
    public static Instant beginning(LocalDate day) {
        return day.atStartOfDay(LONDON).toInstant();
    }

    @Produces
    @ApplicationScoped
    static Clock systemClock() {
        return Clock.systemUTC();
    }
}
