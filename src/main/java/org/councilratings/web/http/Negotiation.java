package org.councilratings.web.http;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.web.page.Listing;
import org.councilratings.web.problem.Problem.Violation;
import org.councilratings.web.problem.ProblemException;
import org.councilratings.web.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * Decides whether a request accepts what there is. Only lists are to have more than one representation and mind the Accept
 * header; an address that has one format answers in it, whatever a client's library sends.
 */
class Negotiation {

    private static final String ASKED = "council-ratings.accept";
    private static final List<MediaType> OFFERED = List.of(MediaType.APPLICATION_JSON_TYPE);

    /** Keeps the framework from refusing by itself, before it is known which resource is asked. */
    static void postpone(RoutingContext request) {
        List<String> asked = request.request().headers().getAll(HttpHeaders.ACCEPT);
        if (request.normalizedPath().startsWith("/v1") && !asked.isEmpty()) {
            request.put(ASKED, String.join(",", asked));
            request.request().headers().set(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    @ServerRequestFilter
    void negotiate(ResourceInfo resource, RoutingContext request) {
        String asked = request.get(ASKED);
        if (asked != null && resource.getResourceMethod().getReturnType() == Listing.class
                && OFFERED.stream().noneMatch(type -> accepts(asked, type))) {
            List<String> offered = OFFERED.stream().map(MediaType::toString).toList();
            throw new ProblemException(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.meaning(),
                    List.of(new Violation(null, HttpHeaders.ACCEPT, "Accept allows none of the representations", offered)),
                    List.of());
        }
    }

    /** As RFC 9110, section 12.5.1 has it: the most specific range decides, and a weight of 0 refuses. */
    private static boolean accepts(String asked, MediaType offered) {
        List<MediaType> ranges = Stream.of(asked.split(",")).flatMap(Negotiation::range).toList();
        return ranges.isEmpty() || ranges.stream().filter(range -> range.isCompatible(offered))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(range -> weight(range) > 0).isPresent();
    }

    private static Stream<MediaType> range(String text) {
        try {
            return Stream.of(MediaType.valueOf(text.strip()));
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }

    private static double weight(MediaType range) {
        try {
            return Double.parseDouble(range.getParameters().getOrDefault("q", "1"));
        } catch (NumberFormatException malformed) {
            return 1;
        }
    }
}
