package org.councilratings.http.entry;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;

import io.vertx.ext.web.RoutingContext;

/**
 * Rejects request bodies that the resource does not accept. Runs after authentication, so clients that are not logged in only
 * get 401.
 */
final class RequestBodies {

    private static final String IDENTITY = "identity";

    private RequestBodies() {
    }

    /**
     * Notes the media types of the resource, and hides others from the framework, which would reject them before
     * authentication.
     */
    static void postpone(RoutingContext context, List<MediaType> read, Exchange exchange) {
        boolean isOther = !isRead(context.request().getHeader(HttpHeaders.CONTENT_TYPE), read);
        exchange.readBody(read, isOther);
        if (isOther) {
            context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** A body without a type is binary data (RFC 9110, section 8.3). */
    private static boolean isRead(String contentType, List<MediaType> read) {
        try {
            MediaType type = contentType == null ? MediaType.APPLICATION_OCTET_STREAM_TYPE : MediaType.valueOf(contentType);
            return !type.isWildcardSubtype() && read.stream().anyMatch(type::isCompatible);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /**
     * Checks the body of a request.
     *
     * @throws ProblemException 415 if the resource does not accept it
     */
    static void check(RoutingContext context, Exchange exchange) {
        List<MediaType> read = exchange.readTypes();
        if (read.isEmpty()) {
            return;
        }
        if (exchange.hasOtherType()) {
            throw refused(HttpHeaders.CONTENT_TYPE, "Content-Type is not a media type that this address accepts",
                    read.stream().map(MediaType::toString).toList());
        }
        if (!context.request().headers().getAll(HttpHeaders.CONTENT_ENCODING).stream().allMatch(IDENTITY::equalsIgnoreCase)) {
            // RFC 9110, section 12.5.3: the response lists the accepted encodings.
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw refused(HttpHeaders.CONTENT_ENCODING, "Content-Encoding: send the body uncompressed",
                    List.of("no Content-Encoding"));
        }
    }

    private static ProblemException refused(String header, String message, List<String> allowed) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, Violation.ofHeader(header, message, allowed));
    }
}
