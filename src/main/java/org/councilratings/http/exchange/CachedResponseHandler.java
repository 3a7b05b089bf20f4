package org.councilratings.http.exchange;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.calendar.LondonClock;
import org.councilratings.http.EditorAddresses;
import org.councilratings.http.PublicAddress;
import org.councilratings.http.problem.ProblemResponse;
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
 * Sends cached responses before other steps of the pipeline. Requests with credentials are not served from the cache, because
 * their responses can depend on the user.
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
    ProblemResponse problems;

    @Inject
    MeterRegistry metrics;

    private Counter sent;

    @PostConstruct
    void count() {
        sent = Counter.builder("responses.from.cache").description("Responses sent from the cache").register(metrics);
    }

    /** The cached response to a request. */
    public Optional<CachedResponse> find(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isReading(request) || request.authority() == null) {
            return Optional.empty();
        }
        CacheKey key = new CacheKey(dataset.known().number(), read(request));
        Optional<CachedResponse> found = isShareable(request) ? valid(cache.find(key)) : Optional.empty();
        if (found.isEmpty()) {
            exchanges.of(context).cacheKey(key);
        }
        return found;
    }

    /** The response that another request may have cached since {@link #find}. */
    Optional<CachedResponse> findAgain(CacheKey key) {
        return valid(cache.findAgain(key));
    }

    private Optional<CachedResponse> valid(CachedResponse found) {
        return dataset.isTrusted() ? Optional.ofNullable(found).filter(this::isValidToday) : Optional.empty();
    }

    boolean isValidToday(CachedResponse response) {
        return response.validators().areValidOn(london.today());
    }

    static boolean isReading(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** Whether the response can be sent to other clients. Pages for editors know them by a cookie. */
    static boolean isShareable(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION) && !EditorAddresses.have(request.path());
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
            respond(context, response, encoding);
        } else {
            context.vertx().executeBlocking(() -> response.body(encoding), false).onComplete(compressed -> {
                cache.put(response);
                if (!context.response().closed()) {
                    respond(context, response, encoding);
                }
            });
        }
    }

    private void respond(RoutingContext context, CachedResponse cached, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        switch (cached.validators().judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> problems.send(context, ProblemType.PRECONDITION_FAILED);
            case NOT_MODIFIED -> {
                describe(response, cached, encoding);
                response.setStatusCode(304).end();
            }
            case SEND -> {
                describe(response, cached, encoding);
                sendWhenReceived(context, cached, encoding);
            }
        }
    }

    /** Waits until the client has received earlier responses, if it sends requests faster than it reads. */
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
            response.end(body.toSend());
        }
    }
}
