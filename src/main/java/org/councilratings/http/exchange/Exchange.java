package org.councilratings.http.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import jakarta.ws.rs.core.MediaType;

import org.councilratings.calendar.LondonClock;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Revision;

/**
 * One request and its response. Carries results from one step of the pipeline to the next, and records everything the response
 * depends on: the revision, the day, and whether it can change at any moment.
 */
public class Exchange {

    private DatasetState dataset;
    private LondonClock clock;

    private String template;
    private CacheKey key;
    private CompletableFuture<CachedResponse> shared;
    private Capacity.Place place;
    private String accept;
    private Representation representation;
    private List<String> allowedMethods;
    private List<MediaType> readTypes = List.of();
    private boolean hasOtherType;

    private Revision revision;
    private Revision fixed;
    private boolean isVolatile;
    private Instant changedAt;
    private LocalDate today;
    private boolean isRecord;

    /** For the container's proxy only. */
    protected Exchange() {
    }

    Exchange(DatasetState dataset, LondonClock clock) {
        this.dataset = dataset;
        this.clock = clock;
    }

    /** Sets the template of the requested address: {@code /v1/events/{id}}. */
    public void address(String known) {
        template = known;
    }

    /** The template of the requested address, or null if the address is unknown. */
    public String template() {
        return template;
    }

    /** Sets the cache key of a GET or HEAD request. */
    void cacheKey(CacheKey cacheKey) {
        key = cacheKey;
    }

    /** The cache key of a GET or HEAD request; empty for others. */
    Optional<CacheKey> key() {
        return Optional.ofNullable(key);
    }

    /** Records that other requests can wait for this response, and what it takes of the capacity. */
    void compute(CompletableFuture<CachedResponse> waitedFor, Capacity.Place taken) {
        shared = waitedFor;
        place = taken;
    }

    /** What the response takes of the capacity; empty outside a request. */
    public Optional<Capacity.Place> place() {
        return Optional.ofNullable(place);
    }

    /** Passes the response to requests that wait for the same one; null if they must compute their own. */
    void end(CachedResponse response) {
        if (shared != null) {
            shared.complete(response);
        }
    }

    /** Tells requests that wait for the same response that the service is unavailable. */
    void endUnavailable() {
        if (shared != null) {
            shared.completeExceptionally(RequestCoalescer.UNAVAILABLE);
        }
    }

    /** Sets the Accept header as sent, which the framework does not see. */
    void accept(String header) {
        accept = header;
    }

    /** The Accept header as sent, or null. */
    String accept() {
        return accept;
    }

    void choose(Representation chosen) {
        representation = chosen;
    }

    /** The representation from the path or, for lists, from negotiation. */
    public Optional<Representation> representation() {
        return Optional.ofNullable(representation);
    }

    /** Records that the response is only a list of methods, if the resource exists. */
    public void askForMethods(List<String> allowed) {
        allowedMethods = allowed;
    }

    /** The methods to list in the response, if that is all it has. */
    public Optional<List<String>> allowedMethods() {
        return Optional.ofNullable(allowedMethods);
    }

    /**
     * Records the media types that the resource accepts.
     *
     * @param isOther whether the request body has another type
     */
    public void readBody(List<MediaType> types, boolean isOther) {
        readTypes = types;
        hasOtherType = isOther;
    }

    /** The media types that the resource accepts as a request body. */
    public List<MediaType> readTypes() {
        return readTypes;
    }

    /** Whether the request body has a type that the resource does not accept. */
    public boolean hasOtherType() {
        return hasOtherType;
    }

    /** Records the revision that the response is read from. */
    public void readFrom(Revision read) {
        revision = read;
    }

    /** The revision of the response; the latest one if it has no data. */
    public Revision revision() {
        return revision == null ? dataset.known() : revision;
    }

    /** Records that later changes do not affect the response, because it only shows an earlier revision. */
    public void fixAt(Revision earlier) {
        fixed = earlier;
    }

    /** Whether later changes to the data cannot affect the response. */
    boolean isFixed() {
        return fixed != null;
    }

    /** The latest revision that the response includes. */
    public Revision shown() {
        return fixed == null ? revision() : fixed;
    }

    /**
     * Records that the response can change at any moment, independently of the revision.
     *
     * @param changed when it last changed; null if it is changing now
     */
    public void showPresentMoment(Instant changed) {
        isVolatile = true;
        changedAt = changed;
    }

    /** Whether the response can change at any moment. */
    boolean isVolatile() {
        return isVolatile;
    }

    /** When a volatile response last changed; null if it is changing now. */
    Instant changedAt() {
        return changedAt;
    }

    /** Today in London. Makes the response depend on the day, which stays the same until it is complete. */
    public LocalDate today() {
        if (today == null) {
            today = clock.today();
        }
        return today;
    }

    /** The requested day or, if null, today in London. */
    public LocalDate dayOrToday(LocalDate asked) {
        return asked == null ? today() : asked;
    }

    /** The requested day, but not later than today. Past days do not make the response depend on today. */
    public LocalDate dayUpToToday(LocalDate asked) {
        return asked != null && !asked.isAfter(clock.today()) ? asked : today();
    }

    /**
     * Today in London. The response depends on it only if it would be different on a later day.
     *
     * @param isSettledOn whether the response is the same on a day and all later days
     */
    public LocalDate todayUnlessSettled(Predicate<LocalDate> isSettledOn) {
        LocalDate now = clock.today();
        return isSettledOn.test(now) ? now : today();
    }

    /** The only day on which the response is valid, or null if it does not depend on the day. */
    LocalDate onlyDay() {
        return today;
    }

    /** Records that the response is one record, which editors can change with its current ETag. */
    public void showRecord() {
        isRecord = true;
    }

    /** Whether the response is one record that editors can change. */
    boolean isRecord() {
        return isRecord;
    }
}
