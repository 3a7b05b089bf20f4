package org.councilratings.http.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.ws.rs.core.MediaType;

import org.councilratings.calendar.LondonClock;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Revision;

/**
 * One request and its response: what each step of the pipeline has found out, for the steps after it. What the response depends
 * on is said here and nowhere else: the revision, whether it is of today, and whether it can change at any moment.
 */
public class Exchange {

    private DatasetState dataset;
    private LondonClock clock;

    private CacheKey key;
    private InFlight inFlight;
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

    /** Notes where the response to a reading request is cached. */
    void find(CacheKey where) {
        key = where;
    }

    /** Where the response to a reading request is cached; empty for others. */
    Optional<CacheKey> key() {
        return Optional.ofNullable(key);
    }

    /** Notes that others may wait for this response. */
    void lead(InFlight shared) {
        inFlight = shared;
    }

    /** Tells those who wait for the same response how it ended. */
    void end(InFlight.End end, CachedResponse response) {
        if (inFlight != null) {
            inFlight.end(end, response);
        }
    }

    /** Notes the Accept header as it was sent, which the framework does not see. */
    void accept(String header) {
        accept = header;
    }

    /** The Accept header as it was sent, or null. */
    String accept() {
        return accept;
    }

    void choose(Representation chosen) {
        representation = chosen;
    }

    /** The representation that the path names or, of a list, that was negotiated. */
    public Optional<Representation> representation() {
        return Optional.ofNullable(representation);
    }

    /** Notes that the request is only to be told which methods there are, if there is anything at its address. */
    public void askForMethods(List<String> allowed) {
        allowedMethods = allowed;
    }

    /** The methods that the request is to be told, if it is. */
    public Optional<List<String>> allowedMethods() {
        return Optional.ofNullable(allowedMethods);
    }

    /**
     * Notes which types of body the resource reads.
     *
     * @param isOther whether the request has another one
     */
    public void readBody(List<MediaType> types, boolean isOther) {
        readTypes = types;
        hasOtherType = isOther;
    }

    /** The types of body that the resource reads; none if it reads no body. */
    public List<MediaType> readTypes() {
        return readTypes;
    }

    /** Whether the body has a type that the resource does not read. */
    public boolean hasOtherType() {
        return hasOtherType;
    }

    /** Notes of which revision the response is. */
    public void readFrom(Revision read) {
        revision = read;
    }

    /** The revision that was read; what needs no data is of the newest. */
    public Revision revision() {
        return revision == null ? dataset.known() : revision;
    }

    /** Notes that later changes leave the response as it is: it shows only what was there in an earlier revision. */
    public void fixAt(Revision earlier) {
        fixed = earlier;
    }

    /** Whether no later change of the data can change the response. */
    boolean isFixed() {
        return fixed != null;
    }

    /** The newest revision of which the response shows something. */
    public Revision shown() {
        return fixed == null ? revision() : fixed;
    }

    /**
     * Notes that the response may be another one at any moment, whatever the revision is.
     *
     * @param changed when it became what it is; null if it is changing
     */
    public void showPresentMoment(Instant changed) {
        isVolatile = true;
        changedAt = changed;
    }

    /** Whether the response is of this moment only. */
    boolean isVolatile() {
        return isVolatile;
    }

    /** When a response of this moment became what it is, or null if it is changing. */
    Instant changedAt() {
        return changedAt;
    }

    /** Today in London. The response depends on it from now on, and the day stays the same until it is complete. */
    public LocalDate today() {
        if (today == null) {
            today = clock.today();
        }
        return today;
    }

    /** The day that was asked for, else today in London, on which the response then depends. */
    public LocalDate dayOrToday(LocalDate asked) {
        return asked == null ? today() : asked;
    }

    /** The day that was asked for, but not later than today. What ends before today does not depend on it. */
    public LocalDate dayUpToToday(LocalDate asked) {
        return asked != null && !asked.isAfter(clock.today()) ? asked : today();
    }

    /**
     * Today in London. The response depends on it only if it would be another one on a later day.
     *
     * @param isSettledOn whether the response is the same on a day and on all that follow it
     */
    public LocalDate todayUnlessSettled(Predicate<LocalDate> isSettledOn) {
        LocalDate now = clock.today();
        return isSettledOn.test(now) ? now : today();
    }

    /** The only day that the response is right on, or null if it does not depend on the day. */
    LocalDate onlyDay() {
        return today;
    }

    /** Notes that the response is one record, which editors can change if they show the tag of its present state. */
    public void showRecord() {
        isRecord = true;
    }

    /** Whether the response is one record that editors can change. */
    boolean isRecord() {
        return isRecord;
    }
}
