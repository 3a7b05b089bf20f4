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
 * Refuses bodies that the resource does not read, once it is known who sends them: whoever has not logged in is told only that.
 */
final class RequestBodies {

    private static final String IDENTITY = "identity";

    private RequestBodies() {
    }

    /**
     * Notes what the resource reads. The framework would refuse another type before it looks at the log-in, so it does not see
     * one that is not read.
     */
    static void postpone(RoutingContext context, List<MediaType> read, Exchange exchange) {
        boolean isOther = !isRead(context.request().getHeader(HttpHeaders.CONTENT_TYPE), read);
        exchange.readBody(read, isOther);
        if (isOther) {
            context.request().headers().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** A body without a type is some bytes (RFC 9110, section 8.3). */
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
     * @throws ProblemException 415 if the resource does not read it
     */
    static void check(RoutingContext context, Exchange exchange) {
        List<MediaType> read = exchange.readTypes();
        if (read.isEmpty()) {
            return;
        }
        if (exchange.hasOtherType()) {
            throw refused(HttpHeaders.CONTENT_TYPE, "Content-Type must name a media type that this address reads",
                    read.stream().map(MediaType::toString).toList());
        }
        if (!context.request().headers().getAll(HttpHeaders.CONTENT_ENCODING).stream().allMatch(IDENTITY::equalsIgnoreCase)) {
            // RFC 9110, section 12.5.3: the response says which codings of a request there are.
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            throw refused(HttpHeaders.CONTENT_ENCODING, "Content-Encoding: a body is read only as it is, not compressed",
                    List.of("no Content-Encoding"));
        }
    }

    private static ProblemException refused(String header, String message, List<String> allowed) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, List.of(Violation.ofHeader(header, message, allowed)));
    }
}
