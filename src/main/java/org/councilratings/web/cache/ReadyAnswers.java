package org.councilratings.web.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import org.councilratings.web.PublicAddress;
import org.councilratings.web.Today;
import org.councilratings.web.problem.ProblemAnswer;
import org.councilratings.web.problem.ProblemType;
import org.councilratings.web.representation.ContentEncoding;
import org.councilratings.web.representation.Negotiation;
import org.councilratings.web.representation.Representation;
import org.councilratings.web.revision.Revisions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers from memory, before anything else is done for a request. What depends on who asks is never kept, so a request with
 * credentials passes by.
 */
@ApplicationScoped
public class ReadyAnswers {

    private static final String PLACE = "council-ratings.place";

    /** More than there are kinds of clients; whoever sends more is read anew each time. */
    private static final int REMEMBERED_HEADERS = 500;

    @Inject
    AnswerCache cache;

    @ConfigProperty(name = "council-ratings.cache.max-age")
    Duration maxAge;

    @Inject
    Revisions revisions;

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

    private final Map<String, Optional<Representation>> preferences = new ConcurrentHashMap<>();

    /** The answer to a request, if it is kept and may be given. */
    public Optional<KeptAnswer> find(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isReading(request) || request.authority() == null) {
            return Optional.empty();
        }
        Place place = new Place(revisions.known().number(), key(request));
        context.put(PLACE, place);
        return mayBeShared(request) ? at(place) : Optional.empty();
    }

    /** The answer at a place, if it is kept there and right now. */
    Optional<KeptAnswer> at(Place place) {
        return revisions.isTrusted()
                ? Optional.ofNullable(cache.find(place))
                        .filter(answer -> answer.validators().areRightOn(today.day().date()))
                : Optional.empty();
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** Whether others may get the same answer, now or later. */
    static boolean mayBeShared(HttpServerRequest request) {
        return !request.headers().contains(HttpHeaders.AUTHORIZATION);
    }

    private RequestKey key(HttpServerRequest request) {
        String base = publicAddress.or(() -> request.scheme() + "://" + request.authority());
        return RequestKey.of(base, request.uri(), preferred(request.getHeader(HttpHeaders.ACCEPT)).orElse(null));
    }

    private Optional<Representation> preferred(String accepted) {
        if (accepted == null) {
            return Optional.of(Representation.JSON);
        }
        Optional<Representation> known = preferences.get(accepted);
        if (known == null) {
            known = Negotiation.best(accepted);
            if (preferences.size() < REMEMBERED_HEADERS) {
                preferences.put(accepted, known);
            }
        }
        return known;
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
            answer(context, answer, encoding);
        } else {
            context.vertx().executeBlocking(() -> answer.body(encoding), false).onComplete(packed -> {
                cache.keep(answer);
                if (!context.response().closed()) {
                    answer(context, answer, encoding);
                }
            });
        }
    }

    private void answer(RoutingContext context, KeptAnswer answer, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        switch (answer.validators().judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> problems.give(context, ProblemType.PRECONDITION_FAILED);
            case NOT_MODIFIED -> {
                describe(response, answer, encoding);
                response.setStatusCode(304).end();
            }
            case ANSWER -> {
                describe(response, answer, encoding);
                give(context, answer, encoding);
            }
        }
    }

    private void describe(HttpServerResponse response, KeptAnswer answer, ContentEncoding encoding) {
        answer.validators().describe(response::putHeader, encoding, maxAge.toSeconds(), clock.millis());
        if (answer.location() != null) {
            response.putHeader(HttpHeaders.CONTENT_LOCATION, answer.location());
        }
    }

    private static void give(RoutingContext context, KeptAnswer answer, ContentEncoding encoding) {
        HttpServerResponse response = context.response();
        answer.headers().forEach(header -> response.putHeader(header.getKey(), header.getValue()));
        if (encoding == ContentEncoding.GZIP) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        Buffer body = answer.body(encoding);
        response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(body);
        }
    }
}
