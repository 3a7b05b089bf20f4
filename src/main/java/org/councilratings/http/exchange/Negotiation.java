package org.councilratings.http.exchange;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;

import io.vertx.ext.web.RoutingContext;

/**
 * Chooses the representation of a response. Only lists have several and use the Accept header. Other addresses have one format
 * and ignore it, because many clients send their library's default.
 */
public final class Negotiation {

    private static final HeaderParserCache<Optional<Representation>> READING = new HeaderParserCache<>(Negotiation::read);

    private Negotiation() {
    }

    /** Replaces the Accept header, so that the framework does not reject it before the resource is known. */
    public static void postpone(RoutingContext request, Exchange exchange) {
        List<String> asked = request.request().headers().getAll(HttpHeaders.ACCEPT);
        if (request.normalizedPath().startsWith("/v1") && !asked.isEmpty()) {
            exchange.accept(String.join(",", asked));
            request.request().headers().set(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
    }

    /** Removes the format suffix from the path, so that the framework finds the resource. */
    public static void takeOffSuffix(String path, ContainerRequestContext request, Exchange exchange) {
        Optional<Representation> named = path.startsWith("/v1/") ? Representation.bySuffix(path) : Optional.empty();
        named.ifPresent(representation -> {
            exchange.choose(representation);
            request.setRequestUri(without(representation.suffix(), request.getUriInfo().getRequestUri()));
        });
    }

    /** Encodes the path once more, because the framework decodes it twice after rerouting. */
    private static URI without(String suffix, URI address) {
        String path = address.getRawPath();
        String text = address.getScheme() + "://" + address.getRawAuthority()
                + path.substring(0, path.length() - suffix.length()).replace("%", "%25");
        return URI.create(address.getRawQuery() == null ? text : text + "?" + address.getRawQuery());
    }

    /**
     * Chooses the representation.
     *
     * @param isList whether the resource returns a list
     * @throws NotFoundException if the path has a suffix and the resource is not a list
     * @throws ProblemException 406 if the client accepts none
     */
    public static void choose(Exchange exchange, boolean isList) {
        if (!isList && exchange.representation().isPresent()) {
            throw new NotFoundException();
        }
        if (isList && exchange.representation().isEmpty()) {
            exchange.choose(best(exchange.accept()).orElseThrow(Negotiation::notAcceptable));
        }
    }

    /** The representation with the highest weight, the first of equal ones; empty if none is acceptable. */
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
        return new ProblemException(ProblemType.NOT_ACCEPTABLE,
                Violation.ofHeader(HttpHeaders.ACCEPT, "Accept does not allow any available media type", offered));
    }

    /** The weight of the most specific range; 0 means not acceptable (RFC 9110, section 12.5.1). */
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
