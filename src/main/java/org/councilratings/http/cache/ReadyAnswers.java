package org.councilratings.http.cache;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.PublicAddress;
import org.councilratings.http.exchange.ContentEncoding;
import org.councilratings.http.exchange.Today;
import org.councilratings.http.listing.Negotiation;
import org.councilratings.http.problem.ProblemAnswer;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.store.DatasetState;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers from memory, before anything else is done for a request. What depends on who asks is never kept, so a request with
 * credentials passes by.
 */
@Singleton
public class ReadyAnswers {

    private static final String PLACE = "council-ratings.place";

    @Inject
    AnswerCache cache;

    @Inject
    DatasetState dataset;

    @Inject
    Today today;

    @Inject
    Clock clock;

    @Inject
    PublicAddress publicAddress;

    @Inject
    ProblemAnswer problems;

    @Inject
    MeterRegistry metrics;

    private Counter given;

    @PostConstruct
    void count() {
        given = Counter.builder("answers.given").description("Answers that were given from memory").register(metrics);
    }

    /** The answer to a request, if it is kept and may be given. */
    public Optional<KeptAnswer> find(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isReading(request) || request.authority() == null) {
            return Optional.empty();
        }
        Place place = new Place(dataset.known().number(), key(request));
        Optional<KeptAnswer> found = mayBeShared(request) ? at(place) : Optional.empty();
        if (found.isEmpty()) {
            context.put(PLACE, place);
        }
        return found;
    }

    /** The answer at a place, if it is kept there and right now. */
    Optional<KeptAnswer> at(Place place) {
        return dataset.isTrusted()
                ? Optional.ofNullable(cache.find(place)).filter(this::isRightToday)
                : Optional.empty();
    }

    boolean isRightToday(KeptAnswer answer) {
        return answer.validators().areRightOn(today.day().date());
    }

    static boolean isReading(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** Whether others may get the same answer, now or later. */
    static boolean mayBeShared(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private RequestKey key(HttpServerRequest request) {
        String base = publicAddress.or(() -> request.scheme() + "://" + request.authority());
        return RequestKey.of(base, request.uri(), Negotiation.best(request.getHeader(HttpHeaders.ACCEPT)).orElse(null));
    }

    /** The place of the answer to a reading request. */
    static Optional<Place> place(RoutingContext context) {
        return Optional.ofNullable(context.get(PLACE));
    }

    /** Gives a kept answer, or says that the caller has it already. */
    public void give(RoutingContext context, KeptAnswer answer) {
        given.increment();
        ContentEncoding encoding = answer.encoding(ContentEncoding.of(context));
        if (answer.isReady(encoding)) {
            judge(context, answer, encoding);
        } else {
            context.vertx().executeBlocking(() -> answer.body(encoding), false).onComplete(packed -> {
                cache.keep(answer);
                if (!context.response().closed()) {
                    judge(context, answer, encoding);
                }
            });
        }
    }

    private void judge(RoutingContext context, KeptAnswer answer, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        switch (answer.validators().judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> problems.give(context, ProblemType.PRECONDITION_FAILED);
            case NOT_MODIFIED -> {
                describe(response, answer, encoding);
                response.setStatusCode(304).end();
            }
            case ANSWER -> {
                describe(response, answer, encoding);
                sendWhenTaken(context, answer, encoding);
            }
        }
    }

    /** Whoever asks on before having taken what was asked for gets no more until then. */
    private static void sendWhenTaken(RoutingContext context, KeptAnswer answer, ContentEncoding encoding) {
        if (context.response().writeQueueFull()) {
            context.response().drainHandler(taken -> send(context, answer, encoding));
        } else {
            send(context, answer, encoding);
        }
    }

    private void describe(HttpServerResponse response, KeptAnswer answer, ContentEncoding encoding) {
        answer.validators().describe(header -> header.putOn(response), encoding, clock.millis());
        answer.location().ifPresent(header -> header.putOn(response));
    }

    private static void send(RoutingContext context, KeptAnswer answer, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        KeptAnswer.Body body = answer.body(encoding);
        answer.headers().forEach(header -> header.putOn(response));
        body.headers().forEach(header -> header.putOn(response));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body.toBeSent());
        }
    }
}
