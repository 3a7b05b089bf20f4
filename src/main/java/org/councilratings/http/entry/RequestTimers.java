package org.councilratings.http.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/**
 * Times every response, with Micrometer's usual name and tags. Clients cannot add series: the tag {@code uri} is the template
 * of an address. Quarkus' own timer costs as much as serving a response from memory.
 */
@Singleton
class RequestTimers {

    private static final Duration[] BUCKETS = LongStream.of(5, 25, 100, 250, 1_000, 5_000, 10_000)
            .mapToObj(Duration::ofMillis).toArray(Duration[]::new);

    private static final Set<HttpMethod> METHODS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.POST,
            HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    @Inject
    MeterRegistry metrics;

    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    /**
     * Times a request until its response is sent.
     *
     * @param start the time in nanoseconds at which the request arrived
     * @param template finds the template of its address, or null if the address is unknown
     */
    void time(RoutingContext context, long start, Supplier<String> template) {
        context.addEndHandler(end -> record(context, start, template.get()));
    }

    /**
     * The same after a response was given to the connection, which mostly sends it at once. A handler for its end costs more
     * than everything else here.
     */
    void timeSent(RoutingContext context, long start, Supplier<String> template) {
        if (context.response().ended()) {
            record(context, start, template.get());
        } else {
            time(context, start, template);
        }
    }

    private void record(RoutingContext context, long start, String template) {
        if (context.response().headWritten()) {
            HttpMethod method = context.request().method();
            Series series = new Series(METHODS.contains(method) ? method.name() : "OTHER", template,
                    context.response().getStatusCode());
            timer(series).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    /** Looks before it adds, because adding can wait for other threads even if there is nothing to add. */
    private Timer timer(Series series) {
        Timer timer = timers.get(series);
        return timer == null ? timers.computeIfAbsent(series, this::add) : timer;
    }

    private Timer add(Series series) {
        return Timer.builder("http.server.requests").description("Time from each request to its response")
                .tags("method", series.method, "uri", series.uri(), "status", String.valueOf(series.status))
                .tags(List.of(Outcome.forStatus(series.status).asTag()))
                .serviceLevelObjectives(BUCKETS).register(metrics);
    }

    /** Responses that are counted together. */
    private record Series(String method, String template, int status) {

        /** The template, or the word that Micrometer uses instead. */
        private String uri() {
            if (template == null) {
                return status == 404 ? "NOT_FOUND" : "UNKNOWN";
            }
            return template.equals("/") ? "root" : template;
        }
    }
}
