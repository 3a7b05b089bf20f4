package org.councilratings.http.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemAnswer;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets one request compute the response that several ask for at a time; the others wait for it, without a thread. No more
 * different responses are computed at a time than a limit: further requests are refused at once, before memory runs out.
 */
@Singleton
public class RequestCoalescer {

    @Inject
    CachedResponseHandler cached;

    @Inject
    Exchanges exchanges;

    @Inject
    ProblemAnswer problems;

    /** How long a slow client may take to receive a stream, or to send a body. */
    @ConfigProperty(name = "council-ratings.http.download-timeout")
    Duration downloadTimeout;

    @ConfigProperty(name = "council-ratings.http.max-concurrent-requests")
    int maxConcurrentRequests;

    @Inject
    MeterRegistry metrics;

    private final Map<CacheKey, InFlight> inFlight = new ConcurrentHashMap<>();
    private final AtomicInteger running = new AtomicInteger();
    private Counter refused;

    @PostConstruct
    void measure() {
        metrics.gauge("answers.making", running);
        refused = Counter.builder("answers.refused").description("Requests over the limit of concurrent requests")
                .register(metrics);
    }

    private Timer timer(int status) {
        return Timer.builder("answers.made").description("Responses that were not cached, until they were sent")
                .tag("status", String.valueOf(status)).register(metrics);
    }

    /** Lets a request go on to its resource, unless another one is computing the same response already. */
    public void enter(RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        Optional<CacheKey> key = exchange.key().filter(any -> CachedResponseHandler.mayBeShared(context.request()));
        if (key.isPresent()) {
            share(context, exchange, key.get());
        } else {
            compute(context, exchange, new InFlight());
        }
    }

    private void share(RoutingContext context, Exchange exchange, CacheKey key) {
        InFlight own = new InFlight();
        InFlight another = inFlight.putIfAbsent(key, own);
        if (another != null) {
            context.request().pause();
            another.await(context.vertx(), outcome -> follow(context, exchange, outcome));
        } else {
            context.addEndHandler(end -> inFlight.remove(key, own));
            cached.at(key).ifPresentOrElse(meanwhile -> {
                own.end(InFlight.End.SHARED, meanwhile);
                cached.send(context, meanwhile);
            }, () -> compute(context, exchange, own));
        }
    }

    private void follow(RoutingContext context, Exchange exchange, InFlight.Outcome outcome) {
        if (context.response().closed()) {
            return;
        }
        context.request().resume();
        switch (outcome.end()) {
            case SHARED -> sendOrCompute(context, exchange, outcome.response());
            case NOTHING -> compute(context, exchange, new InFlight());
            case UNAVAILABLE -> problems.give(context, ProblemType.UNAVAILABLE);
        }
    }

    /** Midnight may have passed in between. */
    private void sendOrCompute(RoutingContext context, Exchange exchange, CachedResponse response) {
        if (cached.isRightToday(response)) {
            cached.send(context, response);
        } else {
            compute(context, exchange, new InFlight());
        }
    }

    private void compute(RoutingContext context, Exchange exchange, InFlight own) {
        if (running.incrementAndGet() > maxConcurrentRequests) {
            running.decrementAndGet();
            refused.increment();
            own.end(InFlight.End.UNAVAILABLE, null);
            problems.give(context, ProblemType.UNAVAILABLE);
            return;
        }
        exchange.lead(own);
        Timer.Sample computing = Timer.start(metrics);
        limit(context);
        context.addEndHandler(end -> {
            running.decrementAndGet();
            own.end(InFlight.End.NOTHING, null);
            computing.stop(timer(context.response().getStatusCode()));
        });
        context.next();
    }

    /** A change has a timeout of its own, from when its body has arrived: it may be long, and must not be cut off then. */
    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        long timer = context.vertx().setTimer(downloadTimeout.toMillis(), late -> ProblemAnswer.breakOff(request));
        context.addEndHandler(end -> context.vertx().cancelTimer(timer));
        if (!CachedResponseHandler.isReading(request)) {
            Future<Void> arrived = request.isEnded() ? Future.succeededFuture() : request.end();
            arrived.onComplete(end -> context.vertx().cancelTimer(timer));
        }
    }
}
