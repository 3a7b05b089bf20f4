package org.councilratings.http.entry;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.councilratings.http.exchange.CachedResponse;
import org.councilratings.http.exchange.CachedResponseHandler;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.Exchanges;
import org.councilratings.http.exchange.Negotiation;
import org.councilratings.http.exchange.Representation;
import org.councilratings.http.exchange.RequestCoalescer;
import org.councilratings.http.exchange.ResponseCompletion;
import org.councilratings.http.input.QueryCheck;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.ListingHeaders;
import org.councilratings.http.listing.Pagination;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemResponse;
import org.councilratings.http.problem.ProblemType;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The steps of every request, in order:
 * <ol>
 * <li>{@link #receive}: common headers, timeout of the body, rate limit, cached response
 * <li>{@link #enter}: errors in the request itself, pages for monitoring, preflights, the methods of the address
 * <li>{@link RequestCoalescer#enter}: waits for the same response, or computes it within the limit of concurrent requests
 * <li>{@link #match}: the suffix of the path
 * <li>the framework finds the resource and checks the role
 * <li>{@link #check}: body, representation, parameters
 * <li>the resource reads
 * <li>{@link #respond}: renders a list, validators, cache, 304
 * </ol>
 * Steps pass results on in the {@link Exchange}. Requests that the framework would reject with an empty or internal response
 * get a {@link Problem} here.
 */
@Singleton
class Pipeline {

    private static final Logger LOG = Logger.getLogger(Pipeline.class);
    private static final int NO_CONTENT = 204;
    private static final int PERMANENT_REDIRECT = 308;
    private static final int LAST = 0;
    private static final String NO_STORE = "no-store";
    private static final List<String> READING = List.of(HttpMethod.GET, HttpMethod.HEAD);

    @Inject
    RequestTimers timers;

    @Inject
    CommonHeaders headers;

    @Inject
    RequestBodyTimeout bodies;

    @Inject
    Limits limits;

    @Inject
    EntryCheck entry;

    @Inject
    KnownAddresses addresses;

    @Inject
    CachedResponseHandler cached;

    @Inject
    RequestCoalescer coalescer;

    @Inject
    Exchanges exchanges;

    @Inject
    QueryCheck parameters;

    @Inject
    ListingHeaders listings;

    @Inject
    ExistenceCheck existence;

    @Inject
    ResponseCompletion completion;

    @Inject
    ProblemResponse problems;

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::receive).failureHandler(this::fail);
        router.route().order(Integer.MAX_VALUE).handler(context -> problems.send(context, ProblemType.NOT_FOUND));
    }

    /** Runs first, because the router fails on a malformed path. */
    private void receive(RoutingContext context) {
        long start = System.nanoTime();
        headers.putOn(context);
        if (context.request().decoderResult().isFailure()) {
            refuseUnreadable(context, start);
            return;
        }
        bodies.limit(context);
        if (context.response().ended()) {
            // All of the body was there, and it was refused.
            timers.timeSent(context, start, () -> null);
            return;
        }
        boolean isManagement = EntryCheck.isManagement(context.request().path());
        Optional<Long> retryAfter = isManagement ? Optional.empty()
                : limits.count(context.request(), context.response());
        Optional<CachedResponse> found = retryAfter.isPresent() || isManagement
                || EntryCheck.hasTooLargeHeaders(context.request()) ? Optional.empty() : cached.find(context);
        if (found.isPresent()) {
            cached.send(context, found.get());
            timers.timeSent(context, start, found.get()::template);
            return;
        }
        timers.time(context, start, exchanges.of(context)::template);
        retryAfter.ifPresentOrElse(seconds -> refuse(context, seconds), () -> enter(context));
    }

    private void refuse(RoutingContext context, long retryAfter) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter));
        problems.send(context, ProblemType.TOO_MANY_REQUESTS);
    }

    /** The connection is closed after the response, because nobody knows where the next request begins. */
    private void refuseUnreadable(RoutingContext context, long start) {
        Throwable cause = context.request().decoderResult().cause();
        limits.count(context.request(), context.response());
        timers.time(context, start, () -> null);
        context.response().putHeader("Connection", "close");
        problems.send(context, UnreadableRequest.type(cause), UnreadableRequest.detail(cause));
    }

    private void enter(RoutingContext context) {
        Optional<ProblemType> fault = entry.fault(context);
        String path = context.request().path();
        String canonical = addresses.canonical(path);
        if (fault.isPresent()) {
            problems.send(context, fault.get());
        } else if (!canonical.equals(path)) {
            redirect(context, canonical);
        } else if (EntryCheck.isManagement(path)) {
            manage(context);
        } else if (CommonHeaders.isPreflight(context.request())) {
            headers.putOnPreflight(context.response());
            context.response().setStatusCode(NO_CONTENT).end();
        } else {
            addresses.at(path).ifPresentOrElse(known -> enter(context, known), () -> enterUnknown(context));
        }
    }

    /** Each address has one form, so that caches and access rules see one. */
    private void redirect(RoutingContext context, String path) {
        if (EntryCheck.isOpenManagement(path) || addresses.at(path).isPresent()) {
            String query = context.request().query();
            context.response().setStatusCode(PERMANENT_REDIRECT)
                    .putHeader(HttpHeaders.LOCATION,
                            problems.base(context.request()) + path + (query == null ? "" : "?" + query))
                    .end();
        } else {
            problems.send(context, ProblemType.NOT_FOUND);
        }
    }

    private void manage(RoutingContext context) {
        if (EntryCheck.isOpenManagement(context.normalizedPath())) {
            exchanges.of(context).address(context.normalizedPath());
        }
        if (!EntryCheck.mayManage(context.request())) {
            refuse(context, READING);
        } else if (EntryCheck.acceptsMetrics(context)) {
            context.next();
        } else {
            problems.send(context, ProblemType.NOT_ACCEPTABLE, EntryCheck.METRICS_FORMATS);
        }
    }

    private void enter(RoutingContext context, KnownAddress known) {
        String method = context.request().method().name();
        boolean asksForMethods = method.equals(HttpMethod.OPTIONS);
        Exchange exchange = exchanges.of(context);
        exchange.address(known.template());
        if (known.supports(method) && !asksForMethods) {
            RequestBodies.postpone(context, known.bodies().getOrDefault(method, List.of()), exchange);
            go(context, exchange);
        } else if (known.isNamed() && known.canBeRead()) {
            exchange.askForMethods(known.methods());
            context.request().headers().remove(HttpHeaders.ACCEPT);
            go(context, exchange);
        } else if (asksForMethods) {
            context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", known.methods())).end();
        } else {
            refuse(context, known.methods());
        }
    }

    private void enterUnknown(RoutingContext context) {
        if (READING.contains(context.request().method().name()) && context.request().path().indexOf(';') < 0) {
            go(context, exchanges.of(context));
        } else {
            problems.send(context, ProblemType.NOT_FOUND);
        }
    }

    private void refuse(RoutingContext context, List<String> allowed) {
        context.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        problems.send(context, ProblemType.METHOD_NOT_ALLOWED);
    }

    private void go(RoutingContext context, Exchange exchange) {
        Negotiation.postpone(context, exchange);
        coalescer.enter(context);
    }

    /** Only the resource knows whether a record exists, so OPTIONS runs like GET. */
    @ServerRequestFilter(preMatching = true)
    void match(ContainerRequestContext request, RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        exchange.place().ifPresent(place -> {
            CurrentRequestManager.get().registerCompletionCallback(failure -> place.leave());
            place.stay();
        });
        if (exchange.allowedMethods().isPresent()) {
            request.setMethod(HttpMethod.GET);
        }
        Negotiation.takeOffSuffix(context.request().path(), request, exchange);
    }

    /** Runs after the framework's authentication. */
    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    void check(ResourceInfo resource, UriInfo address, RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        Method method = resource.getResourceMethod();
        RequestBodies.check(context, exchange);
        Negotiation.choose(exchange, method.getReturnType() == Listing.class);
        parameters.check(method, address);
        Pagination.check(address.getQueryParameters().keySet(),
                exchange.representation().orElse(Representation.JSON));
    }

    @ServerResponseFilter(priority = LAST)
    void respond(ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource,
            RoutingContext context) {
        Exchange exchange = exchanges.of(context);
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (response.getStatus() >= 400) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, NO_STORE);
        }
        if (response.getEntity() instanceof Listing<?> listing) {
            listings.add(listing, resource.getResourceMethod(), response.getHeaders());
        }
        if (response.getStatus() < 400) {
            exchange.allowedMethods().ifPresent(methods -> existence.tell(methods, response, context.request()));
        }
        boolean canBeStored = !NO_STORE.equals(response.getHeaderString(HttpHeaders.CACHE_CONTROL));
        if (response.getStatus() == 200 && canBeStored && READING.contains(context.request().method().name())) {
            completion.complete(exchange, request, response, context, body(response.getEntity(), exchange));
        } else {
            completion.completeOther(exchange, request, response, context);
        }
    }

    private Optional<byte[]> body(Object entity, Exchange exchange) {
        return entity instanceof Listing<?> listing ? listing.ready() : Optional.of(completion.body(entity, exchange));
    }

    /** Includes requests that the router rejects. */
    private void fail(RoutingContext context) {
        ProblemType type = ProblemType.ofStatus(context.statusCode());
        if (context.response().headWritten()) {
            ProblemResponse.abort(context.request());
            return;
        }
        headers.putOn(context);
        if (context.request().decoderResult().isFailure()) {
            refuseUnreadable(context, System.nanoTime());
        } else if (!ProblemResponse.hasHost(context.request())) {
            problems.send(context, ProblemType.BAD_REQUEST, "The Host header must be a host name, with a port if needed.");
        } else {
            if (type == ProblemType.INTERNAL_ERROR) {
                LOG.error("Request failed outside a resource", context.failure());
            }
            problems.send(context, type);
        }
    }
}
