package org.councilratings.web.http;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.web.cache.HttpDate;
import org.councilratings.web.cache.ReadyHeader;

import io.vertx.core.http.HttpServerResponse;

/** The headers that every answer carries, errors included. */
@Singleton
class CommonHeaders {

    /** Anyone may read from any web page; nothing here depends on who asks. */
    private static final List<ReadyHeader> ALWAYS = List.of(
            ReadyHeader.of("Access-Control-Allow-Origin", "*"),
            ReadyHeader.of("Access-Control-Expose-Headers",
                    "Content-Location, Data-Sequence, ETag, Last-Modified, Link, RateLimit, RateLimit-Policy, Retry-After, Deprecation, Sunset"),
            ReadyHeader.of("Cross-Origin-Resource-Policy", "cross-origin"),
            ReadyHeader.of("X-Content-Type-Options", "nosniff"), ReadyHeader.of("Referrer-Policy", "no-referrer"));

    @Inject
    Clock clock;

    private volatile Second current = new Second(0);

    void putOn(HttpServerResponse response) {
        second().date.putOn(response);
        ALWAYS.forEach(header -> header.putOn(response));
    }

    /** What a browser asks before it sends a request that is not simple (the Fetch standard, section 3.2). */
    void putOnPreflight(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Headers",
                        "Accept, Content-Type, If-Match, If-Modified-Since, If-None-Match")
                .putHeader("Access-Control-Max-Age", "86400");
    }

    private Second second() {
        long number = clock.millis() / 1000;
        Second second = current;
        if (second.number != number) {
            second = new Second(number);
            current = second;
        }
        return second;
    }

    /** A second as it is written, once for all answers of it. */
    private static final class Second {

        private final long number;
        private final ReadyHeader date;

        private Second(long number) {
            this.number = number;
            this.date = ReadyHeader.of("Date", HttpDate.of(Instant.ofEpochSecond(number)));
        }
    }
}
