package org.councilratings.http.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.exchange.HeaderReading;
import org.councilratings.http.exchange.Representation;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * Chooses the representation of an answer. Only lists have more than one and mind the Accept header; an address that has
 * one format answers in it, whatever a client's library sends.
 */
public class Negotiation {

    private static final String ASKED = "council-ratings.accept";
    private static final HeaderReading<Optional<Representation>> READING = new HeaderReading<>(Negotiation::read);

    /** Keeps the framework from refusing by itself, before it is known which resource is asked. */
    public static void postpone(RoutingContext request) {
        List<String> asked = request.request().headers().getAll(HttpHeaders.ACCEPT);
        if (request.normalizedPath().startsWith("/v1") && !asked.isEmpty()) {
            request.put(ASKED, String.join(",", asked));
            request.request().headers().set(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    void negotiate(ResourceInfo resource, RoutingContext request) {
        Optional<Representation> named = Representation.chosen(request);
        if (resource.getResourceMethod().getReturnType() != Listing.class) {
            named.ifPresent(nothingThere -> {
                throw new NotFoundException();
            });
        } else if (named.isEmpty()) {
            best(request.get(ASKED)).orElseThrow(Negotiation::notAcceptable).choose(request);
        }
    }

    /** The representation that the client likes best, and of those it likes alike the first; empty if it likes none. */
    public static Optional<Representation> best(String asked) {
        return asked == null ? Optional.of(Representation.JSON) : READING.of(asked);
    }

    private static Optional<Representation> read(String asked) {
        List<MediaType> ranges = Stream.of(asked.split(",")).flatMap(Negotiation::range).toList();
        if (ranges.isEmpty()) {
            return Optional.of(Representation.JSON);
        }
        return Representation.OFFERED.stream().filter(offered -> weight(offered, ranges) > 0)
                .min(Comparator.comparing(offered -> -weight(offered, ranges)));
    }

    private static ProblemException notAcceptable() {
        List<String> offered = Representation.OFFERED.stream().map(Representation::mediaType).toList();
        return new ProblemException(ProblemType.NOT_ACCEPTABLE, ProblemType.NOT_ACCEPTABLE.meaning(),
                List.of(Violation.ofHeader(HttpHeaders.ACCEPT, "Accept allows none of the representations", offered)),
                List.of());
    }

    /** As RFC 9110, section 12.5.1 has it: the most specific range decides, and a weight of 0 refuses. */
    private static double weight(Representation offered, List<MediaType> ranges) {
        MediaType type = MediaType.valueOf(offered.mediaType());
        return ranges.stream().filter(range -> range.isCompatible(type))
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .map(Negotiation::weight).orElse(0.0);
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
