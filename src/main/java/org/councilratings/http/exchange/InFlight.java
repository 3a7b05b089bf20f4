package org.councilratings.http.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** A response that is being computed while other requests wait for it. */
final class InFlight {

    /** How it ended. */
    enum End {
        /** The response can be shared. */
        SHARED,
        /** Nothing to share: an error, or a response that is too large for the cache. */
        NOTHING,
        /** The service is unavailable, also for the waiting requests. */
        UNAVAILABLE
    }

    /**
     * The outcome for waiting requests.
     *
     * @param response the shared response, or null
     */
    record Outcome(End end, CachedResponse response) {
    }

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    void end(End end, CachedResponse response) {
        outcome.complete(new Outcome(end, response));
    }

    /** Calls back on the caller's event loop. */
    void await(Vertx vertx, Consumer<Outcome> waiting) {
        Context own = vertx.getOrCreateContext();
        outcome.thenAccept(end -> own.runOnContext(now -> waiting.accept(end)));
    }
}
