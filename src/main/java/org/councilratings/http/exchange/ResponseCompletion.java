package org.councilratings.http.exchange;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Completes the response of a resource: adds validators, caches it, and sends 304 if the client's copy is current.
 */
@Singleton
public class ResponseCompletion {

    private static final Set<String> WRITING = Set.of(HttpMethod.POST, HttpMethod.PUT);
    /** Responses that never change are cached for a day, because a new release can show them differently. */
    private static final String FIXED = "public, max-age=86400";
    private static final String OF_THIS_MOMENT = "no-cache";
    private static final String NOT_SHARED = "private, no-cache";
    private static final Annotation[] NO_ANNOTATIONS = {};

    /** Headers about a body, which responses without one must not have. */
    private static final Set<String> OF_THE_BODY = Set.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.LINK, "Data-Sequence");

    /** Headers that are not stored with a cached response. */
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
     * @param bytes its body; empty if it is streamed
     */
    public void complete(Exchange exchange, ContainerRequestContext request, ContainerResponseContext response,
            RoutingContext context, Optional<byte[]> bytes) {
        CacheKey key = exchange.key().orElseThrow().in(exchange.revision().number());
        boolean isShared = CachedResponseHandler.isShareable(context.request()) && !exchange.isVolatile();
        Validators validators = exchange.isVolatile() ? ofThisMoment(exchange, bytes)
                : validators(exchange, tag(exchange, key.request(), bytes),
                        isShared ? directive(exchange, response) : NOT_SHARED);
        Optional<CachedResponse> made = bytes.map(body -> cached(key, exchange.template(), validators, response, body));
        made.filter(any -> isShared).ifPresent(cache::put);
        exchange.end(made.filter(any -> !exchange.isVolatile()).orElse(null));
        ContentEncoding accepted = ContentEncoding.of(context).ifWorthIt(contentType(response));
        ContentEncoding encoding = made.map(one -> one.encoding(accepted)).orElse(accepted);
        validators.describe(header -> response.getHeaders().putSingle(header.name().toString(), header.value().toString()),
                encoding, clock.millis());
        switch (validators.judge(Preconditions.of(context.request().headers()), encoding)) {
            case FAILED -> refuse(response, context);
            case NOT_MODIFIED -> leaveBodyAway(response);
            case SEND -> send(request, response, made, encoding);
        }
    }

    /** Completes a response that is not cached: an error or the response to a change. */
    public void completeOther(Exchange exchange, ContainerRequestContext request, ContainerResponseContext response,
            RoutingContext context) {
        if (response.getStatus() == 503) {
            exchange.endUnavailable();
        } else {
            exchange.end(null);
        }
        if (exchange.isRecord() && WRITING.contains(request.getMethod()) && response.getStatus() < 300) {
            written(response, ContentEncoding.of(context));
        }
    }

    /**
     * The tag of a volatile response comes from its bytes and its date, so that one tag never has two dates.
     */
    private Validators ofThisMoment(Exchange exchange, Optional<byte[]> bytes) {
        Instant changed = exchange.changedAt();
        Object content = bytes.<Object> map(body -> new String(body, StandardCharsets.ISO_8859_1)).orElseGet(clock::instant);
        return Validators.withDirective(EntityTag.of(release.name(), changed, content), changed, null, OF_THIS_MOMENT);
    }

    /** The caching rule of the response itself, or null for the general rule. */
    private static String directive(Exchange exchange, ContainerResponseContext response) {
        return exchange.isFixed() ? FIXED : response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    }

    /** The tag of a record comes from its content; editors send it to change the record. */
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

    /** The body of a response that is not a list. */
    public byte[] body(Object entity, Exchange exchange) {
        byte[] body = entity instanceof byte[] bytes ? bytes
                : entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : tags.bytes(entity);
        exchange.place().ifPresent(place -> place.note(body.length));
        return body;
    }

    /** A saved record has the same ETag and bytes as the next GET with the same Accept-Encoding. */
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

    private static CachedResponse cached(CacheKey key, String template, Validators validators,
            ContainerResponseContext response,
            byte[] body) {
        List<PreparedHeader> headers = response.getHeaders().keySet().stream().filter(name -> !NOT_OF_THE_BODY.contains(name))
                .map(name -> PreparedHeader.of(name, response.getHeaderString(name))).toList();
        String location = response.getHeaderString(HttpHeaders.CONTENT_LOCATION);
        return new CachedResponse(key, template, validators, contentType(response), headers,
                location == null ? null : PreparedHeader.of(HttpHeaders.CONTENT_LOCATION, location), body);
    }

    private static void send(ContainerRequestContext request, ContainerResponseContext response,
            Optional<CachedResponse> cached,
            ContentEncoding encoding) {
        if (encoding == ContentEncoding.GZIP) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        cached.ifPresent(stored -> {
            String contentType = contentType(response);
            byte[] body = stored.body(encoding).bytes();
            response.setEntity(body, NO_ANNOTATIONS, response.getMediaType());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, contentType);
            if (request.getMethod().equals(HttpMethod.HEAD)) {
                // The framework would set the length to 0, because it sends no body.
                response.getHeaders().putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
            }
        });
    }

    /** As the resource wrote it: a parsed media type has different spaces. */
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
        response.setEntity(new Problems(addresses.of(""), instance).of(ProblemType.PRECONDITION_FAILED), NO_ANNOTATIONS,
                MediaType.valueOf(Problem.MEDIA_TYPE));
        response.setStatus(ProblemType.PRECONDITION_FAILED.status());
    }
}
