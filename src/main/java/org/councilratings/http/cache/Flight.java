package org.councilratings.http.cache;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** An answer that is being made for one request while others wait for the same. */
final class Flight {

    /** How it ended. */
    enum End {
        /** The answer is kept. */
        KEPT,
        /** There is nothing to share: an error of this request, or an answer that is too large to be kept. */
        NOTHING,
        /** The service could not answer, and could not answer the others either. */
        UNAVAILABLE
    }

    /**
     * What those who wait get.
     *
     * @param answer the answer if it is kept, else null
     */
    record Landing(End end, KeptAnswer answer) {
    }

    private final CompletableFuture<Landing> landing = new CompletableFuture<>();

    /** Ends it, unless it has ended. */
    void land(End end, KeptAnswer answer) {
        landing.complete(new Landing(end, answer));
    }

    /** Calls back on the caller's own event loop. */
    void await(Vertx vertx, Consumer<Landing> waiting) {
        Context own = vertx.getOrCreateContext();
        landing.thenAccept(end -> own.runOnContext(now -> waiting.accept(end)));
    }
}
