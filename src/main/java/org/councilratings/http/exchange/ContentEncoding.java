package org.councilratings.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** How an answer's bytes are packed for their way. */
public enum ContentEncoding {
    IDENTITY,
    GZIP;

    /** What is shorter fits into one packet either way. */
    private static final int WORTH_IT = 1_000;

    private static final String NAME = "gzip";
    private static final Pattern ACCEPTED = Pattern.compile(
            "(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)",
            Pattern.CASE_INSENSITIVE);

    private static final HeaderParserCache<ContentEncoding> READING = new HeaderParserCache<>(
            accepted -> ACCEPTED.matcher(accepted).find() ? GZIP : IDENTITY);

    /** The best encoding that a request accepts; only what it names itself. */
    public static ContentEncoding of(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted == null ? IDENTITY : READING.of(accepted);
    }

    /** This encoding, or none for a body that is too short for it. */
    public ContentEncoding ifWorthIt(int bytes) {
        return bytes < WORTH_IT ? IDENTITY : this;
    }

    /** The name that headers and tags use. */
    public String token() {
        return NAME;
    }

    /** A stream that packs what is written to it. Closing it ends what is packed and closes the other. */
    public OutputStream packing(OutputStream out) throws IOException {
        return this == GZIP ? new GZIPOutputStream(out, 8192) : out;
    }

    public byte[] pack(byte[] body) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 4);
        try (OutputStream packing = packing(packed)) {
            packing.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
