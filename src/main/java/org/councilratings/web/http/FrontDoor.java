package org.councilratings.web.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.web.PublicAddress;
import org.councilratings.web.problem.Problem;
import org.councilratings.web.problem.ProblemType;
import org.councilratings.web.problem.Problems;
import org.councilratings.web.representation.Negotiation;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What every request passes before any resource sees it. Requests that the framework would refuse with an empty answer, or
 * with one that shows its insides, are answered here with a {@link Problem}.
 */
@ApplicationScoped
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADERS = 16_000;
    private static final List<String> OPEN_MANAGEMENT = List.of("/q/health");

    /** What is served from files, which the framework finds only for the methods that read them. */
    private static final List<String> FILES = List.of("/docs", "/site");
    private static final List<String> READING_FILES = List.of("GET", "HEAD");

    /** Just after the framework has put on the headers that every answer carries. */
    private static final int AFTER_HEADERS = Integer.MIN_VALUE + 1;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    PublicAddress publicAddress;

    @ConfigProperty(name = "quarkus.http.limits.max-body-size")
    MemorySize largestBody;

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseMalformed).failureHandler(this::fail);
        router.route().order(AFTER_HEADERS).handler(this::enter);
        router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, ProblemType.NOT_FOUND));
    }

    /** Before anything else, because the router itself stumbles over a malformed path. */
    private void refuseMalformed(RoutingContext context) {
        if (hasHost(context.request()) && isWellFormed(context.request().uri())) {
            context.next();
        } else {
            answer(context, ProblemType.BAD_REQUEST);
        }
    }

    private void enter(RoutingContext context) {
        date(context);
        Optional<ProblemType> fault = fault(context);
        if (fault.isPresent()) {
            answer(context, fault.get());
        } else {
            Negotiation.postpone(context);
            context.next();
        }
    }

    private void date(RoutingContext context) {
        context.response().putHeader(HttpHeaders.DATE, HttpDate.of(clock.instant()));
    }

    private Optional<ProblemType> fault(RoutingContext context) {
        HttpServerRequest request = context.request();
        return check(ProblemType.URI_TOO_LONG, request, r -> r.uri().length() > LONGEST_ADDRESS)
                .or(() -> check(ProblemType.HEADERS_TOO_LARGE, request, r -> size(r) > LARGEST_HEADERS))
                .or(() -> check(ProblemType.CONTENT_TOO_LARGE, request, this::hasTooLargeBody))
                .or(() -> check(ProblemType.NOT_FOUND, request, r -> isClosedManagement(context.normalizedPath())))
                .or(() -> check(ProblemType.METHOD_NOT_ALLOWED, request, r -> isFile(context.normalizedPath())
                        && !READING_FILES.contains(r.method().name())));
    }

    private static Optional<ProblemType> check(ProblemType type, HttpServerRequest request,
            Predicate<HttpServerRequest> hasFault) {
        return hasFault.test(request) ? Optional.of(type) : Optional.empty();
    }

    private static int size(HttpServerRequest request) {
        return request.headers().entries().stream().mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    private boolean hasTooLargeBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && (length.length() > 18 || Long.parseLong(length) > largestBody.asLongValue());
    }

    private static boolean hasHost(HttpServerRequest request) {
        return request.authority() != null && !request.authority().host().isBlank();
    }

    private static boolean isWellFormed(String address) {
        try {
            return new URI(address).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** While developing, the framework's own pages are welcome; elsewhere nothing is open by accident. */
    private static boolean isClosedManagement(String path) {
        return LaunchMode.current() != LaunchMode.DEVELOPMENT && isAtOrBelow("/q", path)
                && OPEN_MANAGEMENT.stream().noneMatch(open -> isAtOrBelow(open, path));
    }

    private static boolean isFile(String path) {
        return FILES.stream().anyMatch(files -> isAtOrBelow(files, path));
    }

    private static boolean isAtOrBelow(String parent, String path) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    private void fail(RoutingContext context) {
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        if (type == ProblemType.INTERNAL_ERROR && !context.response().headWritten()) {
            LOG.error("Request failed outside a resource", context.failure());
        }
        answer(context, type);
    }

    private void answer(RoutingContext context, ProblemType type) {
        if (context.response().headWritten()) {
            context.request().connection().close();
            return;
        }
        date(context);
        if (type == ProblemType.METHOD_NOT_ALLOWED) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", READING_FILES));
        }
        try {
            String body = json.writeValueAsString(new Problems(base(context.request()), path(context)).plain(type));
            context.response().setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String base(HttpServerRequest request) {
        return publicAddress.or(() -> hasHost(request) ? request.scheme() + "://" + request.authority() : "");
    }

    /** The path without the query, as it was sent. */
    private static String path(RoutingContext context) {
        String path = context.request().uri().split("[?#]", 2)[0];
        return path.length() <= 200 && isWellFormed(path) ? path : "/";
    }
}
