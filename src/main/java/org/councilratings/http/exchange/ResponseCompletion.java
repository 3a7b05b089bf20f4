package org.councilratings.http.exchange;

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
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.councilratings.http.Addresses;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Problems;
import org.councilratings.store.Release;
import org.councilratings.store.Revision;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.vertx.ext.web.RoutingContext;

/**
 * Completes the response that a resource has made: adds its validators, caches it for others who ask the same, and sends 304 if
 * the client's copy is current.
 */
@Singleton
public class ResponseCompletion {

    private static final Set<String> WRITING = Set.of(HttpMethod.POST, HttpMethod.PUT);
    /** What never changes can be cached for a day; then a new release may say it otherwise. */
    private static final String FIXED = "public, max-age=86400";
    private static final String OF_THIS_MOMENT = "no-cache";
    private static final String NOT_SHARED = "private, no-cache";
    private static final Annotation[] NO_ANNOTATIONS = {};

    /** What says something about a body, and so has no place where there is none. */
    private static final Set<String> OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LINK, "Data-Sequence");

    /** What is put on anew each time, or once for all. */
    private static final Set<String> NOT_OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LOCATION,
            HttpHeaders.CACHE_CONTROL, HttpHeaders.VARY);

    @Inject
    ResponseCache cache;

    @ConfigProperty(name = "council-ratings.cache.max-age")
    Duration maxAge;

    @Inject
    Release release;

    @Inject
    Clock clock;

    @Inject
    RecordTags tags;

    @Inject
    Addresses addresses;

    /**
     * Completes a response.
     *
     * @param bytes its body; empty if it is so large that it is streamed
     */
    public void complete(Exchange exchange, ContainerRequestContext request, ContainerResponseContext response,
            RoutingContext context, Optional<byte[]> bytes) {
        CacheKey key = exchange.key().orElseThrow().in(exchange.revision().number());
        boolean isShared = CachedResponseHandler.mayBeShared(context.request()) && !exchange.isVolatile();
        Validators validators = exchange.isVolatile() ? ofThisMoment(exchange, bytes)
                : validators(exchange, tag(exchange, key.request(), bytes),
                        isShared ? directive(exchange, response) : NOT_SHARED);
        Optional<CachedResponse> made = bytes.map(body -> cached(key, validators, response, body));
        made.filter(any -> isShared).ifPresent(cache::keep);
        boolean isForOthers = made.isPresent() && !exchange.isVolatile();
        exchange.end(isForOthers ? InFlight.End.SHARED : InFlight.End.NOTHING, isForOthers ? made.get() : null);
        ContentEncoding accepted = ContentEncoding.of(context);
        ContentEncoding encoding = made.map(one -> one.encoding(accepted)).orElse(accepted);
        validators.describe(header -> response.getHeaders().putSingle(header.name().toString(), header.value().toString()),
                encoding, clock.millis());
        switch (validators.judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> refuse(response, context);
            case NOT_MODIFIED -> leaveBodyAway(response);
            case ANSWER -> answer(request, response, made, encoding);
        }
    }

    /** Completes a response that is not to be cached: an error, or one to a change. */
    public void completeOther(Exchange exchange, ContainerRequestContext request, ContainerResponseContext response,
            RoutingContext context) {
        exchange.end(response.getStatus() == 503 ? InFlight.End.UNAVAILABLE : InFlight.End.NOTHING, null);
        if (exchange.isRecord() && WRITING.contains(request.getMethod()) && response.getStatus() < 300) {
            written(response, ContentEncoding.of(context));
        }
    }

    /**
     * What may be another answer at any moment is known again by its bytes. The date is part of the tag, so that one tag never
     * comes with two dates.
     */
    private Validators ofThisMoment(Exchange exchange, Optional<byte[]> bytes) {
        Instant changed = exchange.changedAt();
        Object content = bytes.<Object> map(body -> new String(body, StandardCharsets.ISO_8859_1)).orElseGet(clock::instant);
        return Validators.withDirective(EntityTag.of(release.name(), changed, content), changed, null, OF_THIS_MOMENT);
    }

    /** What the answer itself says of caching, or null if the general rule applies. */
    private static String directive(Exchange exchange, ContainerResponseContext response) {
        return exchange.isFixed() ? FIXED : response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    }

    /** A record has the tag of its content, by which it can be changed. */
    private EntityTag tag(Exchange exchange, CacheKey.Request key, Optional<byte[]> bytes) {
        return bytes.filter(body -> exchange.isRecord()).map(EntityTag::ofContent)
                .orElseGet(() -> EntityTag.of(release.name(), exchange.shown().number(), exchange.onlyDay(), key.base(),
                        key.target(),
                        key.preferred()));
    }

    private Validators validators(Exchange exchange, EntityTag tag, String cacheControl) {
        Revision revision = exchange.shown();
        return cacheControl == null ? new Validators(tag, revision.since(), exchange.onlyDay(), maxAge)
                : Validators.withDirective(tag, revision.since(), exchange.onlyDay(), cacheControl);
    }

    /** The body of a response that is no list. */
    public byte[] body(Object entity) {
        return entity instanceof byte[] bytes ? bytes
                : entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : tags.bytes(entity);
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

    private static CachedResponse cached(CacheKey key, Validators validators, ContainerResponseContext response,
            byte[] body) {
        List<PreparedHeader> headers = new ArrayList<>();
        headers.add(PreparedHeader.of(HttpHeaders.CONTENT_TYPE, contentType(response)));
        response.getHeaders().keySet().stream().filter(name -> !NOT_OF_THE_BODY.contains(name))
                .map(name -> PreparedHeader.of(name, response.getHeaderString(name))).forEach(headers::add);
        String location = response.getHeaderString(HttpHeaders.CONTENT_LOCATION);
        return new CachedResponse(key, validators, headers,
                location == null ? null : PreparedHeader.of(HttpHeaders.CONTENT_LOCATION, location), body);
    }

    private static void answer(ContainerRequestContext request, ContainerResponseContext response,
            Optional<CachedResponse> kept,
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
