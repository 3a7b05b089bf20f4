package org.councilratings.http.cache;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.exchange.Basis;
import org.councilratings.http.exchange.ContentEncoding;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.ListingHeaders;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Problems;
import org.councilratings.store.Release;
import org.councilratings.store.Revision;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.vertx.ext.web.RoutingContext;

/**
 * Completes an answer that a resource has just made: gives it its validators, keeps it as bytes for those who ask the same,
 * and leaves its body away if the caller has it already.
 */
class AnswerFilter {

    /** After every other filter has put on its headers: they run from the highest number to the lowest. */
    private static final int LAST = 0;

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> WRITING = Set.of(HttpMethod.POST, HttpMethod.PUT);
    /** What never changes may be given again for a day, and then a new release may say it otherwise. */
    private static final String SETTLED = "public, max-age=86400";
    private static final String OF_THIS_MOMENT = "no-cache";
    private static final String NOT_SHARED = "private, no-cache";
    private static final Annotation[] NO_ANNOTATIONS = {};

    /** What says something about a body, and so has no place where there is none. */
    private static final Set<String> OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LINK, ListingHeaders.DATA_SEQUENCE);

    /** What is put on anew each time, or once for all. */
    private static final Set<String> NOT_OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY);

    @Inject
    AnswerCache cache;

    @ConfigProperty(name = "council-ratings.cache.max-age")
    Duration maxAge;

    @Inject
    Basis basis;

    @Inject
    Release release;

    @Inject
    Clock clock;

    @Inject
    RecordTags tags;

    @Inject
    Addresses addresses;

    @ServerResponseFilter(priority = LAST)
    void complete(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        if (response.getStatus() != 200 || !READING.contains(context.request().method().name())) {
            SharedWork.land(context, response.getStatus() == 503 ? Flight.End.UNAVAILABLE : Flight.End.NOTHING, null);
            if (basis.isRecord() && WRITING.contains(request.getMethod()) && response.getStatus() < 300) {
                written(response, ContentEncoding.of(context));
            }
            return;
        }
        Place place = ReadyAnswers.place(context).orElseThrow().in(basis.revision().number());
        boolean isShared = ReadyAnswers.mayBeShared(context.request()) && !basis.isPassing();
        Optional<byte[]> bytes = body(response.getEntity());
        Validators validators = basis.isPassing() ? ofThisMoment(bytes)
                : validators(tag(place.request(), bytes), isShared ? directive(response) : NOT_SHARED);
        Optional<KeptAnswer> kept = bytes.map(body -> answer(place, validators, response, body));
        kept.filter(answer -> isShared).ifPresent(cache::keep);
        boolean isForOthers = kept.isPresent() && !basis.isPassing();
        SharedWork.land(context, isForOthers ? Flight.End.KEPT : Flight.End.NOTHING, isForOthers ? kept.get() : null);
        ContentEncoding accepted = ContentEncoding.of(context);
        ContentEncoding encoding = kept.map(answer -> answer.encoding(accepted)).orElse(accepted);
        validators.describe(header -> response.getHeaders().putSingle(header.name().toString(), header.value().toString()),
                encoding, clock.millis());
        switch (validators.judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> refuse(response, context);
            case NOT_MODIFIED -> leaveBodyAway(response);
            case ANSWER -> answer(request, response, kept, encoding);
        }
    }

    /**
     * What may be another answer at any moment is known again by its bytes. The date is part of the tag, so that one tag never
     * comes with two dates.
     */
    private Validators ofThisMoment(Optional<byte[]> bytes) {
        Instant changed = basis.becameSo();
        Object content = bytes.<Object> map(body -> new String(body, StandardCharsets.ISO_8859_1)).orElseGet(clock::instant);
        return Validators.withDirective(EntityTag.of(release.name(), changed, content), changed, null, OF_THIS_MOMENT);
    }

    /** What the answer itself says of caching, or null if the general rule applies. */
    private String directive(ContainerResponseContext response) {
        return basis.isSettled() ? SETTLED : response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    }

    /** A record has the tag of its content, by which it can be changed. */
    private EntityTag tag(RequestKey key, Optional<byte[]> bytes) {
        return bytes.filter(body -> basis.isRecord()).map(EntityTag::ofContent)
                .orElseGet(() -> EntityTag.of(release.name(), basis.shown().number(), basis.today(), key.base(), key.target(),
                        key.preferred()));
    }

    private Validators validators(EntityTag tag, String cacheControl) {
        Revision revision = basis.shown();
        return cacheControl == null ? new Validators(tag, revision.since(), basis.today(), maxAge)
                : Validators.withDirective(tag, revision.since(), basis.today(), cacheControl);
    }

    /** The answer's bytes, or nothing if it is so large that it is streamed. */
    private Optional<byte[]> body(Object entity) {
        if (entity instanceof Listing<?> listing) {
            return listing.ready();
        }
        return Optional.of(entity instanceof byte[] bytes ? bytes
                : entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : tags.bytes(entity));
    }

    /** A record that was just written has the tag, and the bytes, that a GET with the same Accept-Encoding has next. */
    private void written(ContainerResponseContext response, ContentEncoding accepted) {
        byte[] body = tags.bytes(response.getEntity());
        ContentEncoding encoding = accepted.ifWorthIt(body.length);
        if (encoding == ContentEncoding.GZIP) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, RecordTag.of(body).in(encoding).header());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Accept-Encoding");
        response.setEntity(encoding == ContentEncoding.GZIP ? encoding.pack(body) : body, NO_ANNOTATIONS,
                response.getMediaType());
    }

    private static KeptAnswer answer(Place place, Validators validators, ContainerResponseContext response,
            byte[] body) {
        List<ReadyHeader> headers = new ArrayList<>();
        headers.add(ReadyHeader.of(HttpHeaders.CONTENT_TYPE, contentType(response)));
        response.getHeaders().keySet().stream().filter(name -> !NOT_OF_THE_BODY.contains(name))
                .map(name -> ReadyHeader.of(name, response.getHeaderString(name))).forEach(headers::add);
        String location = response.getHeaderString(HttpHeaders.CONTENT_LOCATION);
        return new KeptAnswer(place, validators, headers,
                location == null ? null : ReadyHeader.of(HttpHeaders.CONTENT_LOCATION, location), body);
    }

    private static void answer(ContainerRequestContext request, ContainerResponseContext response, Optional<KeptAnswer> kept,
            ContentEncoding encoding) {
        if (encoding == ContentEncoding.GZIP) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        kept.ifPresent(answer -> {
            String contentType = contentType(response);
            byte[] body = answer.body(encoding).bytes();
            response.setEntity(body, NO_ANNOTATIONS, response.getMediaType());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, contentType);
            if (request.getMethod().equals(HttpMethod.HEAD)) {
                // The framework says the length of what it sends, and of this it sends nothing.
                response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
            }
        });
    }

    /** As the resource wrote it; a media type that was read is written with other blanks. */
    private static String contentType(ContainerResponseContext response) {
        Object own = response.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return (own == null ? response.getMediaType() : own).toString();
    }

    private static void leaveBodyAway(ContainerResponseContext response) {
        response.getHeaders().keySet().removeAll(OF_THE_BODY);
        response.setEntity(null);
        response.setStatus(304);
    }

    private void refuse(ContainerResponseContext response, RoutingContext context) {
        response.getHeaders().clear();
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        String instance = context.request().path();
        response.setEntity(new Problems(addresses.of(""), instance).plain(ProblemType.PRECONDITION_FAILED), NO_ANNOTATIONS,
                MediaType.valueOf(Problem.MEDIA_TYPE));
        response.setStatus(ProblemType.PRECONDITION_FAILED.status());
    }
}
