package org.councilratings.http.entry;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemAnswer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Cuts connections on which a request's body is still on the way long after the response was sent, which needs no body. Each
 * piece of it would put off the limit for idle ones, for ever. (A head counts as nothing until it is complete.)
 */
@Singleton
class RequestBodyTimeout {

    @ConfigProperty(name = "council-ratings.http.unread-body-timeout")
    Duration slowest;

    /**
     * Limits the time of what follows the response. The end of the body is asked for here, before anything of it can have been
     * read: afterwards the framework neither says whether it was there, nor tells it again.
     */
    void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (hasBody(request) && !request.isEnded()) {
            Future<Void> arrived = request.end();
            context.addEndHandler(answered -> cutUnless(arrived, context));
        }
    }

    private void cutUnless(Future<Void> arrived, RoutingContext context) {
        if (!arrived.isComplete()) {
            long limit = context.vertx().setTimer(slowest.toMillis(), late -> ProblemAnswer.breakOff(context.request()));
            arrived.onComplete(end -> context.vertx().cancelTimer(limit));
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
