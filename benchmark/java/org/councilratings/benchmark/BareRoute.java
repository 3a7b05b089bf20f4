package org.councilratings.benchmark;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;

/**
 * What sending bytes costs in this process: {@code PUT /bare} keeps a body, its type and its encoding, {@code GET /bare} answers
 * them from then on. It is the first of all routes, so none of the service's own handlers runs before it.
 */
@ApplicationScoped
class BareRoute {

    private volatile Answer answer;

    void open(@Observes @Priority(Integer.MIN_VALUE) Router router) {
        router.put("/bare").order(Integer.MIN_VALUE).handler(context -> learn(context.request()));
        router.get("/bare").order(Integer.MIN_VALUE).handler(context -> answer.send(context.response()));
    }

    private void learn(HttpServerRequest request) {
        CharSequence type = HttpHeaders.createOptimized(request.getHeader(HttpHeaders.CONTENT_TYPE));
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        request.bodyHandler(body -> {
            answer = new Answer(type, encoding == null ? null : HttpHeaders.createOptimized(encoding), body);
            request.response().setStatusCode(204).end();
        }).resume();
    }

    private record Answer(CharSequence type, CharSequence encoding, Buffer body) {

        void send(HttpServerResponse response) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, type);
            if (encoding != null) {
                response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding);
            }
            response.end(body);
        }
    }
}
