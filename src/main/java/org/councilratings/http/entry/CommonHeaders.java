package org.councilratings.http.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.exchange.HttpDate;
import org.councilratings.http.exchange.PreparedHeader;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The headers that every answer carries, errors included. */
@Singleton
class CommonHeaders {

    /** Anyone may read from any web page; nothing here depends on who asks. */
    private static final List<PreparedHeader> ALWAYS = List.of(
            PreparedHeader.of("Access-Control-Allow-Origin", "*"),
            PreparedHeader.of("Access-Control-Expose-Headers",
                    "Allow, Content-Disposition, Content-Location, Data-Sequence, Deprecation, ETag, Last-Modified, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate"),
            PreparedHeader.of("Cross-Origin-Resource-Policy", "cross-origin"),
            PreparedHeader.of("X-Content-Type-Options", "nosniff"), PreparedHeader.of("Referrer-Policy", "no-referrer"));

    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");
    private static final CharSequence ASKED_METHOD = HttpHeaders.createOptimized("Access-Control-Request-Method");

    @Inject
    Clock clock;

    private volatile Second current = new Second(0);

    void putOn(HttpServerResponse response) {
        second().date.putOn(response);
        ALWAYS.forEach(header -> header.putOn(response));
    }

    /** Whether a browser asks what a page of another site may do (the Fetch standard, section 3.2.2). */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.headers().contains(ORIGIN)
                && request.headers().contains(ASKED_METHOD);
    }

    /**
     * What a browser is told before it sends a request that is not simple. It is the same for every address, one with nothing
     * there included, because a page must be able to read that problem, too. Pages of other sites may only read: who edits
     * does so from this site or from a program, and no page gets to try passwords here with its visitors' browsers.
     */
    void putOnPreflight(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Headers",
                        "Accept, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since")
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
        private final PreparedHeader date;

        private Second(long number) {
            this.number = number;
            this.date = PreparedHeader.of("Date", HttpDate.of(Instant.ofEpochSecond(number)));
        }
    }
}
