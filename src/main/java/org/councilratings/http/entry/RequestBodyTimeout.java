package org.councilratings.http.entry;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemResponse;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Limits request bodies in size and in time. Closes connections on which one is still arriving long after the response: each
 * piece of it would restart the idle timeout. (Headers do not count until they are complete.)
 */
@Singleton
class RequestBodyTimeout {

    private static final String NOT_IN_CHUNKS = "The request body is not in valid chunks (RFC 9112, section 7.1). Nothing was saved.";

    @ConfigProperty(name = "council-ratings.http.unread-body-timeout")
    Duration slowest;

    @ConfigProperty(name = "council-ratings.imports.max-file-size")
    MemorySize largest;

    @Inject
    ProblemResponse problems;

    /**
     * Limits the size of the body, and the time for its rest after the response. Registers for the end of the body before it is
     * read: later the framework does not report it.
     */
    void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!hasBody(request)) {
            return;
        }
        RequestGuard.limit(request, largest.asLongValue(), type -> refuse(context, type));
        if (!request.isEnded()) {
            Future<Void> arrived = request.end();
            context.addEndHandler(sent -> cutUnless(arrived, context));
        }
    }

    /** Runs before the framework's own limit, whose response has no body. */
    private void refuse(RoutingContext context, ProblemType type) {
        if (!context.response().headWritten()) {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            problems.send(context, type, type == ProblemType.BAD_REQUEST ? NOT_IN_CHUNKS : type.meaning());
        }
    }

    private void cutUnless(Future<Void> arrived, RoutingContext context) {
        if (!arrived.isComplete()) {
            long limit = context.vertx().setTimer(slowest.toMillis(), late -> ProblemResponse.abort(context.request()));
            arrived.onComplete(end -> context.vertx().cancelTimer(limit));
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
