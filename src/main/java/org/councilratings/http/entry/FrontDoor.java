package org.councilratings.http.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.cache.KeptAnswer;
import org.councilratings.http.cache.ReadyAnswers;
import org.councilratings.http.cache.SharedWork;
import org.councilratings.http.listing.Negotiation;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemAnswer;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * What every request passes before any resource sees it. Requests that the framework would refuse with an empty answer, or
 * with one that shows its insides, are answered here with a {@link Problem}.
 */
@Singleton
class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int LONGEST_ADDRESS = 8_000;
    private static final int LARGEST_HEADERS = 16_000;
    private static final int NO_CONTENT = 204;
    private static final String IMPORTS = "/v1/imports";
    private static final String MANAGEMENT = "/q";
    private static final String HEALTH = "/q/health";
    private static final Set<String> OPEN_MANAGEMENT = Set.of(HEALTH, HEALTH + "/live", HEALTH + "/ready", HEALTH + "/started",
            HEALTH + "/well", "/q/metrics");
    private static final List<String> MANAGEMENT_METHODS = List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Inject
    CommonHeaders headers;

    @Inject
    SlowBodies bodies;

    @Inject
    ReadyAnswers ready;

    @Inject
    SharedWork work;

    @Inject
    ProblemAnswer problems;

    @Inject
    KnownAddresses addresses;

    @Inject
    Limits limits;

    @ConfigProperty(name = "council-ratings.http.max-body-size")
    MemorySize largestBody;

    @ConfigProperty(name = "council-ratings.imports.max-file-size")
    MemorySize largestFile;

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive).failureHandler(this::fail);
        router.route().order(Integer.MAX_VALUE).handler(context -> problems.give(context, ProblemType.NOT_FOUND));
    }

    /** Before anything else, because the router itself stumbles over a malformed path. */
    private void receive(RoutingContext context) {
        headers.putOn(context.response());
        bodies.limit(context);
        BusyConnection.mark(context);
        Optional<Long> tooOften = isAtOrBelow(MANAGEMENT, context.request().path()) ? Optional.empty()
                : limits.count(context.request(), context.response());
        if (tooOften.isPresent()) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tooOften.get()));
            problems.give(context, ProblemType.TOO_MANY_REQUESTS);
        } else {
            answer(context);
        }
    }

    private void answer(RoutingContext context) {
        Optional<KeptAnswer> kept = size(context.request()) > LARGEST_HEADERS ? Optional.empty() : ready.find(context);
        if (kept.isPresent()) {
            ready.give(context, kept.get());
        } else {
            enter(context);
        }
    }

    private void enter(RoutingContext context) {
        Optional<ProblemType> fault = fault(context);
        if (fault.isPresent()) {
            problems.give(context, fault.get());
        } else if (isAtOrBelow(MANAGEMENT, context.normalizedPath())) {
            manage(context);
        } else if (CommonHeaders.isPreflight(context.request())) {
            headers.putOnPreflight(context.response());
            context.response().setStatusCode(NO_CONTENT).end();
        } else {
            addresses.at(context.normalizedPath()).ifPresentOrElse(known -> enter(context, known), () -> enterUnknown(context));
        }
    }

    /** The pages for monitoring run the same checks whatever the method is, so nothing but reading gets to them. */
    private void manage(RoutingContext context) {
        if (isReading(context) || isDevelopment()) {
            context.next();
        } else {
            refuse(context, MANAGEMENT_METHODS);
        }
    }

    private void enter(RoutingContext context, KnownAddress known) {
        String method = context.request().method().name();
        boolean isForMethods = method.equals(HttpMethod.OPTIONS.name());
        if (known.supports(method) && !isForMethods) {
            RequestBodies.postpone(context, known.bodies().getOrDefault(method, List.of()));
            go(context);
        } else if (known.isNamed() && known.canBeRead()) {
            ExistenceCheck.begin(context, known.methods());
            go(context);
        } else if (isForMethods) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", known.methods())).end();
        } else {
            refuse(context, known.methods());
        }
    }

    private void enterUnknown(RoutingContext context) {
        if (isReading(context)) {
            go(context);
        } else {
            problems.give(context, ProblemType.NOT_FOUND);
        }
    }

    private static boolean isReading(RoutingContext context) {
        HttpMethod method = context.request().method();
        return method == HttpMethod.GET || method == HttpMethod.HEAD;
    }

    private void refuse(RoutingContext context, List<String> allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        problems.give(context, ProblemType.METHOD_NOT_ALLOWED);
    }

    private void go(RoutingContext context) {
        Negotiation.postpone(context);
        work.enter(context);
    }

    private Optional<ProblemType> fault(RoutingContext context) {
        HttpServerRequest request = context.request();
        return check(ProblemType.BAD_REQUEST, request, r -> !ProblemAnswer.isWellFormed(r.uri()) || lacksHost(r))
                .or(() -> check(ProblemType.URI_TOO_LONG, request, r -> r.uri().length() > LONGEST_ADDRESS))
                .or(() -> check(ProblemType.HEADERS_TOO_LARGE, request, r -> size(r) > LARGEST_HEADERS))
                .or(() -> check(ProblemType.CONTENT_TOO_LARGE, request, this::hasTooLargeBody))
                .or(() -> check(ProblemType.NOT_FOUND, request, r -> isClosedManagement(context.normalizedPath())));
    }

    /** A load balancer's plain check is of HTTP/1.0, which needs no host. */
    private static boolean lacksHost(HttpServerRequest request) {
        return !ProblemAnswer.namesHost(request)
                && !(request.version() == HttpVersion.HTTP_1_0 && isAtOrBelow(HEALTH, request.path()));
    }

    private static Optional<ProblemType> check(ProblemType type, HttpServerRequest request,
            Predicate<HttpServerRequest> hasFault) {
        return hasFault.test(request) ? Optional.of(type) : Optional.empty();
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    /** A body that does not say its length is measured by whoever reads it. */
    private boolean hasTooLargeBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        MemorySize largest = request.path().equals(IMPORTS) ? largestFile : largestBody;
        return length != null && (length.length() > 18 || Long.parseLong(length) > largest.asLongValue());
    }

    /** While developing, the framework's own pages are welcome; elsewhere nothing is open by accident. */
    private static boolean isClosedManagement(String path) {
        return !isDevelopment() && isAtOrBelow(MANAGEMENT, path) && !OPEN_MANAGEMENT.contains(path);
    }

    private static boolean isDevelopment() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    private static boolean isAtOrBelow(String parent, String path) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }

    /** Also of requests that the router refuses before it hands them to anyone. */
    private void fail(RoutingContext context) {
        headers.putOn(context.response());
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        if (type == ProblemType.INTERNAL_ERROR && !context.response().headWritten()) {
            LOG.error("Request failed outside a resource", context.failure());
        }
        problems.give(context, type);
    }
}
