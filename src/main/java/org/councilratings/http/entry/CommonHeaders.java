package org.councilratings.http.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.EditorAddresses;
import org.councilratings.http.exchange.HttpDate;
import org.councilratings.http.exchange.PreparedHeader;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The headers of every response, including errors. */
@Singleton
class CommonHeaders {

    private static final PreparedHeader NO_SNIFFING = PreparedHeader.of("X-Content-Type-Options", "nosniff");

    /** All web pages can read the data, because it does not depend on the user. */
    private static final List<PreparedHeader> OF_DATA = List.of(
            PreparedHeader.of("Access-Control-Allow-Origin", "*"),
            PreparedHeader.of("Access-Control-Expose-Headers",
                    "Allow, Content-Disposition, Content-Location, Data-Sequence, Deprecation, ETag, Last-Modified, Link, Location, RateLimit, RateLimit-Policy, Retry-After, Sunset, WWW-Authenticate"),
            PreparedHeader.of("Cross-Origin-Resource-Policy", "cross-origin"),
            NO_SNIFFING, PreparedHeader.of("Referrer-Policy", "no-referrer"));

    /**
     * Pages for editors are for nobody else. Browsers name this site when they send a form to it, which tells it from others.
     */
    private static final List<PreparedHeader> OF_EDITORS = List.of(
            PreparedHeader.of("Cross-Origin-Resource-Policy", "same-origin"), NO_SNIFFING,
            PreparedHeader.of("Referrer-Policy", "same-origin"));

    /**
     * The request headers of pages of other sites: those that the service reads, and those that their tracing adds to every
     * request (W3C Trace Context and Baggage, B3, and ids of requests). Without them a browser would not send the request.
     */
    private static final String ALLOWED = "Accept, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since,"
            + " traceparent, tracestate, baggage, b3, X-B3-TraceId, X-B3-SpanId, X-B3-ParentSpanId, X-B3-Sampled, X-B3-Flags,"
            + " X-Request-Id, X-Correlation-Id, Request-Id";

    private static final CharSequence ORIGIN = HttpHeaders.createOptimized("Origin");
    private static final CharSequence ASKED_METHOD = HttpHeaders.createOptimized("Access-Control-Request-Method");

    @Inject
    Clock clock;

    private volatile Second current = new Second(0);

    void putOn(RoutingContext context) {
        HttpServerResponse response = context.response();
        second().date.putOn(response);
        (EditorAddresses.have(context.request().path()) ? OF_EDITORS : OF_DATA).forEach(header -> header.putOn(response));
    }

    /** Whether the request is a CORS preflight (Fetch standard, section 3.2.2). */
    static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS && request.headers().contains(ORIGIN)
                && request.headers().contains(ASKED_METHOD);
    }

    /**
     * Responds to a CORS preflight. It is the same for all addresses, so that pages can also read problems. Pages of other
     * sites can only read: edits come from this site or from programs, and other sites cannot try passwords in visitors'
     * browsers.
     */
    void putOnPreflight(HttpServerResponse response) {
        response.putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS")
                .putHeader("Access-Control-Allow-Headers", ALLOWED)
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

    /** The formatted current second, shared by its responses. */
    private static final class Second {

        private final long number;
        private final PreparedHeader date;

        private Second(long number) {
            this.number = number;
            this.date = PreparedHeader.of("Date", HttpDate.of(Instant.ofEpochSecond(number)));
        }
    }
}
