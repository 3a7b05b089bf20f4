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
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Sends a {@link Problem} for requests that do not reach a resource. */
@Singleton
public class ProblemResponse {

    private static final int MAX_INSTANCE_LENGTH = 200;

    /** RFC 9113, section 7: the stream is no longer needed. */
    private static final long CANCEL = 8;

    @Inject
    ObjectMapper json;

    @Inject
    PublicAddress publicAddress;

    @Inject
    ProblemPage page;

    /** Sends a problem with the general text of its type, or aborts a response that has already started. */
    public void send(RoutingContext context, ProblemType type) {
        send(context, type, type.meaning());
    }

    /** Sends a problem, or aborts a response that has already started. */
    public void send(RoutingContext context, ProblemType type, String detail) {
        if (context.response().headWritten()) {
            abort(context.request());
            return;
        }
        HttpServerResponse response = context.response().setStatusCode(type.status())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type == ProblemType.UNAVAILABLE) {
            response.putHeader(HttpHeaders.RETRY_AFTER, ProblemType.RETRY_AFTER);
        }
        Problem problem = new Problems(base(context.request()), path(context)).of(type, detail);
        if (ProblemPage.isFor(context.request())) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemPage.MEDIA_TYPE)
                    .putHeader("Content-Security-Policy", ProblemPage.POLICY).end(page.of(problem));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(text(problem));
        }
    }

    /**
     * Aborts a response so that the client sees that it is incomplete. Does not wait until the client has received what was
     * sent. Other HTTP/2 streams continue.
     */
    public static void abort(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(CANCEL);
        } else if (request.connection() instanceof ConnectionBase connection) {
            connection.channelHandlerContext().close();
        } else {
            request.connection().close();
        }
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public URL of the service, else the requested one; empty if the request has no host. */
    public String base(HttpServerRequest request) {
        return publicAddress.or(() -> hasHost(request) ? request.scheme() + "://" + request.authority() : "");
    }

    /** The path as sent, without the query. */
    private static String path(RoutingContext context) {
        String path = context.request().uri().split("[?#]", 2)[0];
        return path.length() <= MAX_INSTANCE_LENGTH && isWellFormed(path) ? path : "/";
    }

    /** Whether a request has a host, which it must. */
    public static boolean hasHost(HttpServerRequest request) {
        return request.authority() != null && !request.authority().host().isBlank();
    }

    /** Whether an address is a valid URI with a path (RFC 3986). */
    public static boolean isWellFormed(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
