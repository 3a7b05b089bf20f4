package org.councilratings.http.exchange;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.calendar.LondonClock;
import org.councilratings.http.PublicAddress;
import org.councilratings.http.problem.ProblemAnswer;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.store.DatasetState;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends cached responses, before anything else is done for a request. What depends on who asks is never cached, so a request
 * with
 * credentials passes by.
 */
@Singleton
public class CachedResponseHandler {

    @Inject
    ResponseCache cache;

    @Inject
    Exchanges exchanges;

    @Inject
    DatasetState dataset;

    @Inject
    LondonClock london;

    @Inject
    Clock clock;

    @Inject
    PublicAddress publicAddress;

    @Inject
    ProblemAnswer problems;

    @Inject
    MeterRegistry metrics;

    private Counter sent;

    @PostConstruct
    void count() {
        sent = Counter.builder("answers.given").description("Responses sent from the cache").register(metrics);
    }

    /** The response to a request, if it is cached and may be sent. */
    public Optional<CachedResponse> find(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isReading(request) || request.authority() == null) {
            return Optional.empty();
        }
        CacheKey key = new CacheKey(dataset.known().number(), read(request));
        Optional<CachedResponse> found = mayBeShared(request) ? at(key) : Optional.empty();
        if (found.isEmpty()) {
            exchanges.of(context).find(key);
        }
        return found;
    }

    /** The response that is cached under a key, if it is right now. */
    Optional<CachedResponse> at(CacheKey key) {
        return dataset.isTrusted() ? Optional.ofNullable(cache.find(key)).filter(this::isRightToday) : Optional.empty();
    }

    boolean isRightToday(CachedResponse response) {
        return response.validators().areRightOn(london.today());
    }

    static boolean isReading(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** Whether others may get the same response, now or later. */
    static boolean mayBeShared(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private CacheKey.Request read(HttpServerRequest request) {
        String base = publicAddress.or(() -> request.scheme() + "://" + request.authority());
        return CacheKey.Request.of(base, request.uri(),
                Negotiation.best(request.getHeader(HttpHeaders.ACCEPT)).orElse(null));
    }

    /** Sends a cached response, or 304 if the client's copy is current. */
    public void send(RoutingContext context, CachedResponse response) {
        sent.increment();
        ContentEncoding encoding = response.encoding(ContentEncoding.of(context));
        if (response.isReady(encoding)) {
            judge(context, response, encoding);
        } else {
            context.vertx().executeBlocking(() -> response.body(encoding), false).onComplete(packed -> {
                cache.keep(response);
                if (!context.response().closed()) {
                    judge(context, response, encoding);
                }
            });
        }
    }

    private void judge(RoutingContext context, CachedResponse cached, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        switch (cached.validators().judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> problems.give(context, ProblemType.PRECONDITION_FAILED);
            case NOT_MODIFIED -> {
                describe(response, cached, encoding);
                response.setStatusCode(304).end();
            }
            case ANSWER -> {
                describe(response, cached, encoding);
                sendWhenReceived(context, cached, encoding);
            }
        }
    }

    /** A client that sends further requests before it has received earlier responses gets no more until it has. */
    private static void sendWhenReceived(RoutingContext context, CachedResponse cached, ContentEncoding encoding) {
        if (context.response().writeQueueFull()) {
            context.response().drainHandler(received -> write(context, cached, encoding));
        } else {
            write(context, cached, encoding);
        }
    }

    private void describe(HttpServerResponse response, CachedResponse cached, ContentEncoding encoding) {
        cached.validators().describe(header -> header.putOn(response), encoding, clock.millis());
        cached.location().ifPresent(header -> header.putOn(response));
    }

    private static void write(RoutingContext context, CachedResponse cached, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        CachedResponse.Body body = cached.body(encoding);
        cached.headers().forEach(header -> header.putOn(response));
        body.headers().forEach(header -> header.putOn(response));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body.toBeSent());
        }
    }
}
