package org.councilratings.http.exchange;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/** A complete response as bytes, in every encoding that was asked for. */
public final class CachedResponse {

    /** About what takes memory besides bytes and headers of one's own: objects, validators, the cache's entry. */
    private static final int OVERHEAD = 2_000;

    private final CacheKey key;
    private final Validators validators;
    private final List<PreparedHeader> headers;
    private final PreparedHeader location;
    private final Body plain;
    private final int weightWithoutBody;
    private volatile Body packed;

    /**
     * Prepares a response.
     *
     * @param headers those of its body, but for the ones that validators and encoding bring
     * @param location the Content-Location, or null if it has none
     */
    CachedResponse(CacheKey key, Validators validators, List<PreparedHeader> headers, PreparedHeader location, byte[] plain) {
        this.key = key;
        this.validators = validators;
        this.headers = headers;
        this.location = location;
        this.weightWithoutBody = OVERHEAD + key.request().target().length()
                + 2 * headers.stream().mapToInt(header -> header.value().length()).sum();
        this.plain = new Body(ContentEncoding.IDENTITY, plain);
    }

    /** Where it is cached, which is not where it was asked for if the data changed meanwhile. */
    CacheKey key() {
        return key;
    }

    Validators validators() {
        return validators;
    }

    List<PreparedHeader> headers() {
        return headers;
    }

    Optional<PreparedHeader> location() {
        return Optional.ofNullable(location);
    }

    /** The encoding that is used where another is accepted: short bodies are not compressed. */
    ContentEncoding encoding(ContentEncoding accepted) {
        return accepted.ifWorthIt(plain.length());
    }

    boolean isReady(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY || packed != null;
    }

    /** The bytes, packed once and for all when they are first asked for. */
    Body body(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY ? plain : packed();
    }

    private synchronized Body packed() {
        if (packed == null) {
            packed = new Body(ContentEncoding.GZIP, ContentEncoding.GZIP.pack(plain.bytes()));
        }
        return packed;
    }

    /** What it takes in memory, in bytes. */
    int weight() {
        Body both = packed;
        return weightWithoutBody + plain.length() + (both == null ? 0 : both.length());
    }

    /** The bytes in one encoding, in the heap or outside of it. */
    static final class Body {

        private final List<PreparedHeader> headers;
        private final int length;
        private volatile byte[] inHeap;
        private volatile Buffer outside;

        private Body(ContentEncoding encoding, byte[] bytes) {
            PreparedHeader size = PreparedHeader.of(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
            this.headers = encoding == ContentEncoding.IDENTITY ? List.of(size)
                    : List.of(size, PreparedHeader.of(HttpHeaders.CONTENT_ENCODING, encoding.token()));
            this.length = bytes.length;
            this.inHeap = bytes;
        }

        /** What says how long they are and how they are packed. */
        List<PreparedHeader> headers() {
            return headers;
        }

        int length() {
            return length;
        }

        /** The bytes, which are not to be changed. */
        byte[] bytes() {
            byte[] here = inHeap;
            return here == null ? outside.getBytes() : here;
        }

        /**
         * The bytes outside of the heap, where the network takes them from. Bytes in the heap would be copied there for every
         * client, and stay until the slowest one has taken them. They move when they are sent from memory for the first time,
         * because that memory is slow to get and to give back, and many responses are never asked for again.
         */
        Buffer toBeSent() {
            byte[] here = inHeap;
            if (here != null) {
                outside = moved(here);
                inHeap = null;
            }
            return outside;
        }

        /** Vert.x will have the method among its internals; it has no other way. */
        @SuppressWarnings("deprecation")
        private static Buffer moved(byte[] bytes) {
            return Buffer.buffer(Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
        }
    }
}
