package org.councilratings.web.cache;

import java.util.List;
import java.util.Map;

import org.councilratings.web.representation.ContentEncoding;

import io.vertx.core.buffer.Buffer;

/** A complete answer as bytes, in every encoding that was asked for. */
public final class KeptAnswer {

    /** About what the object itself, its headers and its place take, in bytes. */
    private static final int OVERHEAD = 1_000;

    private final Place place;
    private final Validators validators;
    private final List<Map.Entry<CharSequence, CharSequence>> headers;
    private final String location;
    private final Buffer plain;
    private volatile Buffer packed;

    /**
     * Keeps an answer.
     *
     * @param headers those of its body, but for the ones that validators and encoding bring
     * @param location the Content-Location, or null if it has none
     */
    KeptAnswer(Place place, Validators validators, List<Map.Entry<CharSequence, CharSequence>> headers, String location,
            byte[] plain) {
        this.place = place;
        this.validators = validators;
        this.headers = headers;
        this.location = location;
        this.plain = Buffer.buffer(plain);
    }

    /** Where it is kept, which is not where it was asked for if the data changed meanwhile. */
    Place place() {
        return place;
    }

    Validators validators() {
        return validators;
    }

    List<Map.Entry<CharSequence, CharSequence>> headers() {
        return headers;
    }

    String location() {
        return location;
    }

    /** The encoding that is used where another is accepted: short answers are not packed. */
    ContentEncoding encoding(ContentEncoding accepted) {
        return plain.length() < ContentEncoding.WORTH_IT ? ContentEncoding.IDENTITY : accepted;
    }

    boolean isReady(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY || packed != null;
    }

    /** The bytes, packed once and for all when they are first asked for. */
    Buffer body(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY ? plain : packed();
    }

    private synchronized Buffer packed() {
        if (packed == null) {
            packed = Buffer.buffer(ContentEncoding.GZIP.pack(plain.getBytes()));
        }
        return packed;
    }

    /** What it takes in memory, in bytes. */
    int weight() {
        Buffer both = packed;
        return OVERHEAD + plain.length() + (both == null ? 0 : both.length());
    }
}
