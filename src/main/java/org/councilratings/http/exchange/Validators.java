package org.councilratings.http.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

import org.councilratings.calendar.LondonDay;

/** The caching headers of a response: ETag, Last-Modified and Cache-Control. */
final class Validators {

    private static final PreparedHeader CHOSEN_BY = PreparedHeader.of("Vary", "Accept, Accept-Encoding");

    private final EntityTag plainTag;
    private final EntityTag packedTag;
    private final PreparedHeader plainTagHeader;
    private final PreparedHeader packedTagHeader;
    private final Instant lastModified;
    private final PreparedHeader lastModifiedHeader;
    private final LondonDay today;
    private final PreparedHeader cacheControl;
    private final long cacheControlEnds;

    /**
     * Validators with the general caching rule.
     *
     * @param tag the ETag of the response without encoding
     * @param changed when the data of the response last changed
     * @param today the only day on which the response is valid, or null
     * @param maxAge how long caches can store the response, unless midnight in London is earlier
     */
    Validators(EntityTag tag, Instant changed, LocalDate today, Duration maxAge) {
        this(tag, changed, today, shared(maxAge.toSeconds()),
                today == null ? Long.MAX_VALUE : LondonDay.of(today).ends() - maxAge.toMillis());
    }

    private Validators(EntityTag tag, Instant changed, LocalDate today, PreparedHeader cacheControl,
            long cacheControlEnds) {
        this.plainTag = tag;
        this.packedTag = tag.encoded(ContentEncoding.GZIP.token());
        this.plainTagHeader = header(plainTag);
        this.packedTagHeader = header(packedTag);
        this.today = today == null ? null : LondonDay.of(today);
        this.lastModified = changed == null ? null : latest(changed, this.today).truncatedTo(ChronoUnit.SECONDS);
        this.lastModifiedHeader = changed == null ? null : PreparedHeader.of("Last-Modified", HttpDate.of(lastModified));
        this.cacheControl = cacheControl;
        this.cacheControlEnds = cacheControlEnds;
    }

    /**
     * Validators with a fixed Cache-Control value.
     *
     * @param changed when the response last changed; null if it is changing now: then only its tag identifies it
     */
    static Validators withDirective(EntityTag tag, Instant changed, LocalDate today, String cacheControl) {
        return new Validators(tag, changed, today, cacheControl(cacheControl), Long.MAX_VALUE);
    }

    private static PreparedHeader header(EntityTag tag) {
        return PreparedHeader.of("ETag", tag.header());
    }

    private static PreparedHeader shared(long seconds) {
        return cacheControl("public, max-age=" + seconds);
    }

    private static PreparedHeader cacheControl(String directive) {
        return PreparedHeader.of("Cache-Control", directive);
    }

    /** A response that is only valid today changed at midnight. */
    private static Instant latest(Instant changed, LondonDay today) {
        return today == null || changed.toEpochMilli() > today.begins() ? changed : Instant.ofEpochMilli(today.begins());
    }

    boolean areValidOn(LocalDate day) {
        return today == null || today.date().equals(day);
    }

    Preconditions.Verdict judge(Preconditions preconditions, ContentEncoding encoding) {
        return preconditions.on(encoding == ContentEncoding.GZIP ? packedTag : plainTag, lastModified);
    }

    /**
     * Sets the headers that 200 and 304 have in common.
     *
     * @param now in milliseconds since 1970, UTC
     */
    void describe(Consumer<PreparedHeader> headers, ContentEncoding encoding, long now) {
        headers.accept(encoding == ContentEncoding.GZIP ? packedTagHeader : plainTagHeader);
        if (lastModifiedHeader != null) {
            headers.accept(lastModifiedHeader);
        }
        headers.accept(now <= cacheControlEnds ? cacheControl
                : shared(Math.max(0, (today.ends() - now) / 1000)));
        headers.accept(CHOSEN_BY);
    }
}
