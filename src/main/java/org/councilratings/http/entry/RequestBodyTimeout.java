package org.councilratings.http.entry;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Closes connections on which a request body is still arriving long after the response. Each piece of the body would restart
 * the idle timeout. (Headers do not count until they are complete.)
 */
@Singleton
class RequestBodyTimeout {

    @ConfigProperty(name = "council-ratings.http.unread-body-timeout")
    Duration slowest;

    /**
     * Limits the time for the rest of the body after the response. Registers for the end of the body before it is read: later
     * the framework does not report it.
     */
    void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request) && !request.isEnded()) {
            Future<Void> arrived = request.end();
            context.addEndHandler(sent -> cutUnless(arrived, context));
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
