package org.councilratings.http.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemResponse;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Computes the response to identical concurrent requests once; the others wait without a thread. Limits the number of
 * concurrent requests: any more get 503 at once, before memory runs out.
 */
@Singleton
public class RequestCoalescer {

    @Inject
    CachedResponseHandler cached;

    @Inject
    Exchanges exchanges;

    @Inject
    ProblemResponse problems;

    /** Timeout for slow clients that receive a stream or send a body. */
    @ConfigProperty(name = "council-ratings.http.download-timeout")
    Duration downloadTimeout;

    @ConfigProperty(name = "council-ratings.http.max-concurrent-requests")
    int maxConcurrentRequests;

    @Inject
    MeterRegistry metrics;

    /** Ends the wait for a response; one for all, because it is needed most under load. */
    static final UnavailableException UNAVAILABLE = new UnavailableException("Another request had no response");

    /** The responses that are being computed while other requests wait for them. */
    private final Map<CacheKey, CompletableFuture<CachedResponse>> inFlight = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private Counter refused;

    @PostConstruct
    void measure() {
        Gauge.builder("responses.in.progress", running, AtomicInteger::get).description("Responses that are being computed")
                .register(metrics);
        refused = Counter.builder("responses.refused")
                .description("Requests refused because of the limit on concurrent requests")
                .register(metrics);
    }

    private Timer timer(int status) {
        return Timer.builder("responses.computed").description("Time to compute and send responses that were not cached")
                .tag("status", String.valueOf(status)).register(metrics);
    }

    /** Passes a request to its resource, unless the same response is already being computed. */
    public void enter(RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        Optional<CacheKey> key = exchange.key().filter(any -> CachedResponseHandler.isShareable(context.request()));
        if (key.isPresent()) {
            share(context, exchange, key.get());
        } else {
            compute(context, exchange, new CompletableFuture<>());
        }
    }

    private void share(RoutingContext context, Exchange exchange, CacheKey key) {
        CompletableFuture<CachedResponse> own = new CompletableFuture<>();
        CompletableFuture<CachedResponse> another = inFlight.putIfAbsent(key, own);
        if (another != null) {
            context.request().pause();
            Context eventLoop = context.vertx().getOrCreateContext();
            another.whenComplete((response, failure) -> eventLoop
                    .runOnContext(now -> follow(context, exchange, response, failure != null)));
        } else {
            context.addEndHandler(end -> inFlight.remove(key, own));
            cached.findAgain(key).ifPresentOrElse(meanwhile -> {
                own.complete(meanwhile);
                cached.send(context, meanwhile);
            }, () -> compute(context, exchange, own));
        }
    }

    private void follow(RoutingContext context, Exchange exchange, CachedResponse response, boolean isUnavailable) {
        if (context.response().closed()) {
            return;
        }
        context.request().resume();
        if (isUnavailable) {
            problems.send(context, ProblemType.UNAVAILABLE);
        } else if (response != null && cached.isValidToday(response)) {
            cached.send(context, response);
        } else {
            compute(context, exchange, new CompletableFuture<>());
        }
    }

    private void compute(RoutingContext context, Exchange exchange, CompletableFuture<CachedResponse> own) {
        if (running.incrementAndGet() > maxConcurrentRequests) {
            running.decrementAndGet();
            refused.increment();
            own.completeExceptionally(UNAVAILABLE);
            problems.send(context, ProblemType.UNAVAILABLE);
            return;
        }
        exchange.share(own);
        Timer.Sample computing = Timer.start(metrics);
        limit(context);
        context.addEndHandler(end -> {
            running.decrementAndGet();
            own.complete(null);
            computing.stop(timer(context.response().getStatusCode()));
        });
        context.next();
    }

    /** Ends slow requests. Changes have their own timeout after their body has arrived, so this one stops there. */
    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx().setTimer(downloadTimeout.toMillis(), late -> ProblemResponse.abort(request));
        context.addEndHandler(end -> context.vertx().cancelTimer(timer));
        if (!CachedResponseHandler.isReading(request)) {
            Future<Void> arrived = request.isEnded() ? Future.succeededFuture() : request.end();
            arrived.onComplete(end -> context.vertx().cancelTimer(timer));
        }
    }
}
