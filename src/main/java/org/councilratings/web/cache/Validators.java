package org.councilratings.web.cache;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.BiConsumer;

import org.councilratings.web.LondonDay;
import org.councilratings.web.representation.ContentEncoding;

import io.vertx.core.http.HttpHeaders;

/** What tells a cache whether it has an answer already, and how long it may go without asking again. */
final class Validators {

    private static final CharSequence ETAG = HttpHeaders.createOptimized("ETag");
    private static final CharSequence LAST_MODIFIED = HttpHeaders.createOptimized("Last-Modified");
    private static final CharSequence CACHE_CONTROL = HttpHeaders.createOptimized("Cache-Control");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Vary");
    private static final CharSequence CHOSEN_BY = HttpHeaders.createOptimized("Accept, Accept-Encoding");

    private final EntityTag plainTag;
    private final EntityTag packedTag;
    private final CharSequence plainTagHeader;
    private final CharSequence packedTagHeader;
    private final Instant lastModified;
    private final CharSequence lastModifiedHeader;
    private final LondonDay today;
    private final CharSequence ownCacheControl;

    /**
     * Makes the validators of an answer.
     *
     * @param tag the strong validator of the answer without encoding
     * @param changed when the answer's data became what they are
     * @param today the only day that the answer is right on, or null if it does not depend on the day
     * @param ownCacheControl the resource's own directive, or null if the general rule decides
     */
    Validators(EntityTag tag, Instant changed, LocalDate today, String ownCacheControl) {
        this.plainTag = tag;
        this.packedTag = tag.encoded(ContentEncoding.GZIP.token());
        this.plainTagHeader = HttpHeaders.createOptimized(plainTag.header());
        this.packedTagHeader = HttpHeaders.createOptimized(packedTag.header());
        this.today = today == null ? null : LondonDay.of(today);
        this.lastModified = latest(changed, this.today).truncatedTo(ChronoUnit.SECONDS);
        this.lastModifiedHeader = HttpHeaders.createOptimized(HttpDate.of(lastModified));
        this.ownCacheControl = ownCacheControl == null ? null : HttpHeaders.createOptimized(ownCacheControl);
    }

    /** An answer that is right today only became what it is at midnight. */
    private static Instant latest(Instant changed, LondonDay today) {
        return today == null || changed.toEpochMilli() > today.begins() ? changed : Instant.ofEpochMilli(today.begins());
    }

    boolean areRightOn(LocalDate day) {
        return today == null || today.date().equals(day);
    }

    Preconditions.Verdict judge(Preconditions preconditions, ContentEncoding encoding) {
        return preconditions.on(encoding == ContentEncoding.GZIP ? packedTag : plainTag, lastModified);
    }

    /**
     * Puts on the headers that 200 and 304 have alike.
     *
     * @param longest for how long caches may go without asking, in seconds, if midnight in London is not before
     * @param now in milliseconds since 1970, UTC
     */
    void describe(BiConsumer<CharSequence, CharSequence> headers, ContentEncoding encoding, long longest, long now) {
        headers.accept(ETAG, encoding == ContentEncoding.GZIP ? packedTagHeader : plainTagHeader);
        headers.accept(LAST_MODIFIED, lastModifiedHeader);
        headers.accept(CACHE_CONTROL, cacheControl(longest, now));
        headers.accept(VARY, CHOSEN_BY);
    }

    private CharSequence cacheControl(long longest, long now) {
        if (ownCacheControl != null) {
            return ownCacheControl;
        }
        long seconds = today == null ? longest : Math.min(longest, Math.max(0, (today.ends() - now) / 1000));
        return "public, max-age=" + seconds;
    }
}
