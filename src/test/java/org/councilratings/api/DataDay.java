package org.councilratings.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** In tests it is noon of the day up to which the facts were checked, unless a test moves on and back. */
@Mock
@ApplicationScoped
public class DataDay extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2026, 8, 22);
    private static final Instant NOON = TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

    private volatile Instant now = NOON;

    /** Moves on to an instant. */
    public void moveTo(Instant instant) {
        now = instant;
    }

    public void moveBack() {
        now = NOON;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
