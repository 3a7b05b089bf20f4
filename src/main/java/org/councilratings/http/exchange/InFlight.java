package org.councilratings.http.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** A response that is being computed for one request while others wait for the same. */
final class InFlight {

    /** How it ended. */
    enum End {
        /** The response can be shared. */
        SHARED,
        /** There is nothing to share: an error of this request, or a response that is too large to be cached. */
        NOTHING,
        /** The service was unavailable, and is so for the others, too. */
        UNAVAILABLE
    }

    /**
     * What those who wait get.
     *
     * @param response the response if it can be shared, else null
     */
    record Outcome(End end, CachedResponse response) {
    }

    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

    /** Ends it, unless it has ended. */
    void end(End end, CachedResponse response) {
        outcome.complete(new Outcome(end, response));
    }

    /** Calls back on the caller's own event loop. */
    void await(Vertx vertx, Consumer<Outcome> waiting) {
        Context own = vertx.getOrCreateContext();
        outcome.thenAccept(end -> own.runOnContext(now -> waiting.accept(end)));
    }
}
