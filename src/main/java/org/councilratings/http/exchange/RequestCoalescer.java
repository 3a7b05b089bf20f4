package org.councilratings.http.exchange;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemResponse;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.store.TooBusyException;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * Computes the response to identical concurrent requests once; the others wait without a thread. Requests beyond the
 * {@link Capacity} get 503 at once, before memory runs out.
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

    @Inject
    Capacity capacity;

    @Inject
    MeterRegistry metrics;

    /** These end the wait for a response. They are made once, because they are needed most under load. */
    static final UnavailableException UNAVAILABLE = new UnavailableException("Another request had no response");
    static final UnavailableException TOO_BUSY = new TooBusyException("the maximum number of responses is being made");

    /** The responses that are being computed while other requests wait for them. */
    private final Map<CacheKey, CompletableFuture<CachedResponse>> inFlight = new ConcurrentHashMap<>();

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
            BusyConnection.mark(context);
            context.request().pause();
            Context eventLoop = context.vertx().getOrCreateContext();
            another.whenComplete((response, failure) -> eventLoop
                    .runOnContext(now -> follow(context, exchange, response, failure)));
        } else {
            context.addEndHandler(end -> inFlight.remove(key, own));
            cached.findAgain(key).ifPresentOrElse(meanwhile -> {
                own.complete(meanwhile);
                cached.send(context, meanwhile);
            }, () -> compute(context, exchange, own));
        }
    }

    private void follow(RoutingContext context, Exchange exchange, CachedResponse response, Throwable failure) {
        if (context.response().closed()) {
            return;
        }
        context.request().resume();
        if (failure != null) {
            refuse(context, failure);
        } else if (response != null && cached.isValidToday(response)) {
            cached.send(context, response);
        } else {
            compute(context, exchange, new CompletableFuture<>());
        }
    }

    private void compute(RoutingContext context, Exchange exchange, CompletableFuture<CachedResponse> own) {
        HttpServerRequest request = context.request();
        boolean hasCredentials = !CachedResponseHandler.isShareable(request);
        Optional<Capacity.Place> free = capacity.enter(hasCredentials, CachedResponseHandler.isReading(request));
        free.ifPresentOrElse(place -> compute(context, exchange, own, place), () -> {
            own.completeExceptionally(TOO_BUSY);
            refuse(context, TOO_BUSY);
        });
    }

    private void refuse(RoutingContext context, Throwable failure) {
        problems.send(context, ProblemType.UNAVAILABLE,
                failure instanceof TooBusyException ? failure.getMessage() : ProblemType.UNAVAILABLE.meaning());
    }

    private void compute(RoutingContext context, Exchange exchange, CompletableFuture<CachedResponse> own,
            Capacity.Place place) {
        exchange.compute(own, place);
        BusyConnection.mark(context);
        Timer.Sample computing = Timer.start(metrics);
        limit(context);
        context.addEndHandler(end -> {
            place.leave();
            freeWhenReceived(context.request(), place);
            own.complete(null);
            computing.stop(timer(context.response().getStatusCode()));
        });
        context.request().pause();
        Context eventLoop = context.vertx().getOrCreateContext();
        place.start(() -> eventLoop.runOnContext(now -> go(context)));
    }

    private static void go(RoutingContext context) {
        if (!context.response().closed()) {
            context.request().resume();
            context.next();
        }
    }

    /**
     * The end of a response means only that it is on its way. What is written after it is sent after the client has received
     * it.
     */
    private static void freeWhenReceived(HttpServerRequest request, Capacity.Place place) {
        if (place.hasMemory() && request.version() != HttpVersion.HTTP_2
                && request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().channel().writeAndFlush(Unpooled.EMPTY_BUFFER)
                    .addListener(received -> place.free());
        } else {
            place.free();
        }
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
