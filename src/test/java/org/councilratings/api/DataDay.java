package org.councilratings.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** In tests it is the day up to which the facts were checked. */
@Mock
@ApplicationScoped
public class DataDay extends Clock {

    public static final LocalDate TODAY = LocalDate.of(2026, 8, 22);

    @Override
    public Instant instant() {
        return TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
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
