package org.councilratings.http.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

import org.councilratings.calendar.LondonDay;

/** What tells a cache whether it has an answer already, and how long it may go without asking again. */
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
     * Makes the validators of an answer to which the general rule of caching applies.
     *
     * @param tag the strong validator of the answer without encoding
     * @param changed when the answer's data became what they are
     * @param today the only day that the answer is right on, or null if it does not depend on the day
     * @param longest for how long caches may go without asking, if midnight in London is not before
     */
    Validators(EntityTag tag, Instant changed, LocalDate today, Duration longest) {
        this(tag, changed, today, shared(longest.toSeconds()),
                today == null ? Long.MAX_VALUE : LondonDay.of(today).ends() - longest.toMillis());
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
     * The validators of an answer with a directive of its own, which is the same at any time.
     *
     * @param changed when the answer became what it is; null if it is changing, so that only its tag tells it from others
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
     * Says which headers 200 and 304 have alike.
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
