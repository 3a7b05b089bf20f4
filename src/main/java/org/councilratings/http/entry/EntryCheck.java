package org.councilratings.http.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.http.problem.ProblemResponse;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.ParsableMIMEValue;

/** Checks a request before the search for its resource, and recognises monitoring pages. */
@Singleton
class EntryCheck {

    private static final int MAX_URI_LENGTH = 8_000;
    private static final int LARGEST_HEADERS = 16_000;
    private static final String MANAGEMENT = "/q";
    /** Any number with so many digits is a long. */
    private static final int DIGITS_OF_LONG = 18;
    private static final String HEALTH = "/q/health";
    private static final String METRICS = "/q/metrics";
    private static final List<MIMEHeader> FORMATS = Stream
            .of("text/plain", "application/openmetrics-text;version=1.0.0;charset=utf-8")
            .map(format -> (MIMEHeader) new ParsableMIMEValue(format).forceParse()).toList();
    static final String METRICS_FORMATS = "Accept must allow text/plain or application/openmetrics-text;version=1.0.0.";
    private static final Set<String> OPEN_MANAGEMENT = Set.of(HEALTH, HEALTH + "/live", HEALTH + "/ready", HEALTH + "/started",
            HEALTH + "/well", METRICS);

    @ConfigProperty(name = "council-ratings.http.max-body-size")
    MemorySize largestBody;

    @ConfigProperty(name = "council-ratings.imports.max-file-size")
    MemorySize largestFile;

    @Inject
    KnownAddresses addresses;

    @Inject
    ManagementServer management;

    /** Whether a path is a monitoring page, open or closed. */
    static boolean isManagement(String path) {
        return isAtOrBelow(MANAGEMENT, path);
    }

    /** Whether a path is an open monitoring page. */
    static boolean isOpenManagement(String path) {
        return OPEN_MANAGEMENT.contains(path);
    }

    /**
     * Whether a request can use a monitoring page. Only GET and HEAD, because the pages run the same checks for every method.
     */
    static boolean mayManage(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD || isDevelopment();
    }

    /** Whether a request for a monitoring page can be answered, as the framework's router decides it. */
    static boolean acceptsMetrics(RoutingContext context) {
        List<MIMEHeader> accepted = context.parsedHeaders().accept();
        return !context.request().path().equals(METRICS) || accepted.isEmpty()
                || context.parsedHeaders().findBestUserAcceptedIn(accepted, FORMATS) != null;
    }

    static boolean hasTooLargeHeaders(HttpServerRequest request) {
        return size(request) > LARGEST_HEADERS;
    }

    /** The error in a request, if there is one. */
    Optional<ProblemType> fault(RoutingContext context) {
        HttpServerRequest request = context.request();
        return check(ProblemType.BAD_REQUEST, request,
                r -> !ProblemResponse.isWellFormed(r.uri()) || r.uri().indexOf('#') >= 0 || lacksHost(r))
                .or(() -> check(ProblemType.URI_TOO_LONG, request, r -> r.uri().length() > MAX_URI_LENGTH))
                .or(() -> check(ProblemType.HEADERS_TOO_LARGE, request, EntryCheck::hasTooLargeHeaders))
                .or(() -> check(ProblemType.CONTENT_TOO_LARGE, request, r -> hasTooLargeBody(r, context)))
                .or(() -> check(ProblemType.NOT_FOUND, request, r -> isClosed(r, context.normalizedPath())));
    }

    /** HTTP/1.0, which some load balancers use for checks, does not need a host. */
    private static boolean lacksHost(HttpServerRequest request) {
        return !ProblemResponse.hasHost(request)
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

    /** The reader limits a body without a declared length. */
    private boolean hasTooLargeBody(HttpServerRequest request, RoutingContext context) {
        long length = length(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length <= largestBody.asLongValue()) {
            return false;
        }
        boolean acceptsFiles = addresses.at(context.normalizedPath()).filter(KnownAddress::acceptsFiles).isPresent();
        return !acceptsFiles || length > largestFile.asLongValue();
    }

    private static long length(String stated) {
        if (stated == null) {
            return 0;
        }
        return stated.length() <= DIGITS_OF_LONG ? Long.parseLong(stated) : Long.MAX_VALUE;
    }

    /** The framework's own pages are open in development mode only. The others can have an address of their own. */
    private boolean isClosed(HttpServerRequest request, String path) {
        return isManagement(path)
                && (management.isElsewhere(request) || !isDevelopment() && !isOpenManagement(path));
    }

    private static boolean isDevelopment() {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT;
    }

    private static boolean isAtOrBelow(String parent, String path) {
        return path.equals(parent) || path.startsWith(parent + "/");
    }
}
