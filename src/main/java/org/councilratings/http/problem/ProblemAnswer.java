package org.councilratings.http.problem;

import java.net.URI;
import java.net.URISyntaxException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.PublicAddress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** Answers a request with a {@link Problem} before, or instead of, any resource. */
@Singleton
public class ProblemAnswer {

    private static final int LONGEST_INSTANCE = 200;

    /** RFC 9113, section 7: the stream is no longer needed. */
    private static final long CANCEL = 8;

    @Inject
    ObjectMapper json;

    @Inject
    PublicAddress publicAddress;

    /** Answers with a problem about which nothing more is known than its type. If an answer has begun, it is broken off. */
    public void give(RoutingContext context, ProblemType type) {
        if (context.response().headWritten()) {
            breakOff(context.request());
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER);
        }
        response.end(body(context, type));
    }

    /** Ends a request so that its client sees that something is missing; of what else is under way there nothing is touched. */
    public static void breakOff(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(CANCEL);
        } else {
            request.connection().close();
        }
    }

    private String body(RoutingContext context, ProblemType type) {
        try {
            return json.writeValueAsString(new Problems(base(context.request()), path(context)).plain(type));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String base(HttpServerRequest request) {
        return publicAddress.or(() -> namesHost(request) ? request.scheme() + "://" + request.authority() : "");
    }

    /** The path without the query, as it was sent. */
    private static String path(RoutingContext context) {
        String path = context.request().uri().split("[?#]", 2)[0];
        return path.length() <= LONGEST_INSTANCE && isWellFormed(path) ? path : "/";
    }

    /** Whether a request says which host it is for, as it must. */
    public static boolean namesHost(HttpServerRequest request) {
        return request.authority() != null && !request.authority().host().isBlank();
    }

    /** Whether an address can be read as RFC 3986 has it, with a path. */
    public static boolean isWellFormed(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
