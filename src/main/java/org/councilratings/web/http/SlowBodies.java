package org.councilratings.web.http;

import java.time.Duration;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Cuts connections on which a request's body is still on the way long after the answer was given, which needs no body. Each
 * piece of it would put off the limit for idle ones, for ever. (A head counts as nothing until it is complete.)
 */
@Singleton
class SlowBodies {

    @ConfigProperty(name = "council-ratings.load.slowest-body")
    Duration slowest;

    void limit(RoutingContext context) {
        if (hasBody(context.request())) {
            context.addEndHandler(answered -> cutUnlessItEnds(context));
        }
    }

    private void cutUnlessItEnds(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            HttpConnection connection = request.connection();
            long limit = context.vertx().setTimer(slowest.toMillis(), late -> connection.close());
            request.end().onComplete(arrived -> context.vertx().cancelTimer(limit));
        }
    }

    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
