package org.councilratings.http.cache;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.problem.ProblemAnswer;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets one request make the answer that several ask for at a time; the others wait for it, without a thread. Of different
 * answers no more are made at a time than a limit: what comes on top is refused at once, before memory and patience run out.
 */
@Singleton
public class SharedWork {

    private static final String FLIGHT = "council-ratings.flight";

    @Inject
    AnswerCache cache;

    @Inject
    ReadyAnswers ready;

    @Inject
    ProblemAnswer problems;

    /** How long a slow client may take to fetch what is streamed, or to send what is to be stored. */
    @ConfigProperty(name = "council-ratings.http.download-timeout")
    Duration longest;

    @ConfigProperty(name = "council-ratings.http.max-concurrent-requests")
    int mostAtOnce;

    @Inject
    MeterRegistry metrics;

    private final AtomicInteger running = new AtomicInteger();
    private Counter refused;

    @PostConstruct
    void measure() {
        metrics.gauge("answers.making", running);
        refused = Counter.builder("answers.refused").description("Requests that came on top of what is made at a time")
                .register(metrics);
    }

    private Timer timer(int status) {
        return Timer.builder("answers.made").description("Answers that were not given from memory, until they were sent")
                .tag("status", String.valueOf(status)).register(metrics);
    }

    /** Lets a request go on to its resource, unless another one is on its way to the same answer already. */
    public void enter(RoutingContext context) {
        Optional<Place> place = ReadyAnswers.place(context).filter(any -> ReadyAnswers.mayBeShared(context.request()));
        if (place.isPresent()) {
            share(context, place.get());
        } else {
            work(context, new Flight());
        }
    }

    private void share(RoutingContext context, Place place) {
        Flight own = new Flight();
        Optional<Flight> another = cache.join(place, own);
        if (another.isPresent()) {
            context.request().pause();
            another.get().await(context.vertx(), landing -> arrive(context, landing));
        } else {
            context.addEndHandler(end -> cache.leave(place, own));
            ready.at(place).ifPresentOrElse(meanwhile -> {
                own.land(Flight.End.KEPT, meanwhile);
                ready.give(context, meanwhile);
            }, () -> work(context, own));
        }
    }

    private void arrive(RoutingContext context, Flight.Landing landing) {
        if (context.response().closed()) {
            return;
        }
        context.request().resume();
        switch (landing.end()) {
            case KEPT -> giveOrWork(context, landing.answer());
            case NOTHING -> work(context, new Flight());
            case UNAVAILABLE -> problems.give(context, ProblemType.UNAVAILABLE);
        }
    }

    /** Midnight may have come in between. */
    private void giveOrWork(RoutingContext context, KeptAnswer answer) {
        if (ready.isRightToday(answer)) {
            ready.give(context, answer);
        } else {
            work(context, new Flight());
        }
    }

    private void work(RoutingContext context, Flight flight) {
        if (running.incrementAndGet() > mostAtOnce) {
            running.decrementAndGet();
            refused.increment();
            flight.land(Flight.End.UNAVAILABLE, null);
            problems.give(context, ProblemType.UNAVAILABLE);
            return;
        }
        context.put(FLIGHT, flight);
        Timer.Sample making = Timer.start(metrics);
        limit(context);
        context.addEndHandler(end -> {
            running.decrementAndGet();
            flight.land(Flight.End.NOTHING, null);
            making.stop(timer(context.response().getStatusCode()));
        });
        context.next();
    }

    /** A change has a time limit of its own, from when its body has arrived: it may be long, and must not be cut off then. */
    private void limit(RoutingContext context) {
        HttpServerRequest request = context.request();
        long limit = context.vertx().setTimer(longest.toMillis(), late -> ProblemAnswer.breakOff(request));
        context.addEndHandler(end -> context.vertx().cancelTimer(limit));
        if (!ReadyAnswers.isReading(request)) {
            Future<Void> arrived = request.isEnded() ? Future.succeededFuture() : request.end();
            arrived.onComplete(end -> context.vertx().cancelTimer(limit));
        }
    }

    /** Tells those who wait for the same answer how it ended. */
    static void land(RoutingContext context, Flight.End end, KeptAnswer answer) {
        Flight flight = context.get(FLIGHT);
        if (flight != null) {
            flight.land(end, answer);
        }
    }
}
