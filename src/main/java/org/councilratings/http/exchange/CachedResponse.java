package org.councilratings.http.exchange;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

/** A complete response as bytes, in each requested encoding. */
public final class CachedResponse {

    /** Approximate memory in bytes for objects, validators and the cache entry, besides body and headers. */
    private static final int OVERHEAD = 2_000;

    private final CacheKey key;
    private final String template;
    private final Validators validators;
    private final List<PreparedHeader> headers;
    private final PreparedHeader location;
    private final Body plain;
    private final ContentEncoding shortest;
    private final int weightWithoutBody;
    private volatile Body compressed;

    /**
     * Prepares a response.
     *
     * @param template the template of its address
     * @param contentType its Content-Type
     * @param headers the others, without those of validators and encoding
     * @param location the Content-Location, or null
     */
    CachedResponse(CacheKey key, String template, Validators validators, String contentType, List<PreparedHeader> headers,
            PreparedHeader location, byte[] plain) {
        this.key = key;
        this.template = template;
        this.validators = validators;
        this.headers = new ArrayList<>(headers);
        this.headers.add(PreparedHeader.of(HttpHeaders.CONTENT_TYPE, contentType));
        this.location = location;
        this.shortest = ContentEncoding.GZIP.ifWorthIt(contentType).ifWorthIt(plain.length);
        this.weightWithoutBody = OVERHEAD + key.request().target().length()
                + 2 * this.headers.stream().mapToInt(header -> header.value().length()).sum();
        this.plain = new Body(ContentEncoding.IDENTITY, plain);
    }

    /** Its key, which is not the requested one if the data changed in the meantime. */
    CacheKey key() {
        return key;
    }

    /** The template of its address. */
    public String template() {
        return template;
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

    /** The encoding to send to a client that accepts one, if it makes the body shorter. */
    ContentEncoding encoding(ContentEncoding accepted) {
        return accepted == ContentEncoding.IDENTITY ? accepted : shortest;
    }

    boolean isReady(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY || compressed != null;
    }

    /** The body, compressed at the first request. */
    Body body(ContentEncoding encoding) {
        return encoding == ContentEncoding.IDENTITY ? plain : compressed();
    }

    private synchronized Body compressed() {
        if (compressed == null) {
            compressed = new Body(ContentEncoding.GZIP, ContentEncoding.GZIP.pack(plain.bytes()));
        }
        return compressed;
    }

    /** Its memory, in bytes. */
    int weight() {
        Body both = compressed;
        return weightWithoutBody + plain.length() + (both == null ? 0 : both.length());
    }

    /** The bytes in one encoding, on or off the heap. */
    static final class Body {

        private final List<PreparedHeader> headers;
        private final int length;
        private volatile byte[] onHeap;
        private volatile Buffer offHeap;

        private Body(ContentEncoding encoding, byte[] bytes) {
            PreparedHeader size = PreparedHeader.of(HttpHeaders.CONTENT_LENGTH, Integer.toString(bytes.length));
            this.headers = encoding == ContentEncoding.IDENTITY ? List.of(size)
                    : List.of(size, PreparedHeader.of(HttpHeaders.CONTENT_ENCODING, encoding.token()));
            this.length = bytes.length;
            this.onHeap = bytes;
        }

        /** The headers for length and encoding. */
        List<PreparedHeader> headers() {
            return headers;
        }

        int length() {
            return length;
        }

        /** The bytes; do not change them. */
        byte[] bytes() {
            byte[] here = onHeap;
            return here == null ? offHeap.getBytes() : here;
        }

        /**
         * The bytes off the heap, ready for the network. Bytes on the heap would be copied for every client, and the copy would
         * stay until the client has received it. They move at the first cache hit, because direct memory is slow to allocate
         * and many responses are requested only once.
         */
        Buffer toSend() {
            byte[] here = onHeap;
            if (here != null) {
                offHeap = moved(here);
                onHeap = null;
            }
            return offHeap;
        }

        /** Deprecated because it becomes internal to Vert.x; there is no other way. */
        @SuppressWarnings("deprecation")
        private static Buffer moved(byte[] bytes) {
            return Buffer.buffer(Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(bytes.length).put(bytes).flip()));
        }
    }
}
