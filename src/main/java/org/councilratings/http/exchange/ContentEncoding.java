package org.councilratings.http.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The encoding of a response body. */
public enum ContentEncoding {
    IDENTITY,
    GZIP;

    /** Shorter bodies fit into one packet anyway. */
    private static final int WORTH_IT = 1_000;

    private static final Set<String> COMPRESSED = Set.of(Representation.XLSX.contentType(), "image/png");

    private static final String NAME = "gzip";
    private static final Pattern ACCEPTED = Pattern.compile(
            "(?:^|,)\\s*(?:x-)?gzip\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)",
            Pattern.CASE_INSENSITIVE);

    private static final HeaderParserCache<ContentEncoding> READING = new HeaderParserCache<>(
            accepted -> ACCEPTED.matcher(accepted).find() ? GZIP : IDENTITY);

    /** The best encoding that a request accepts by name. */
    public static ContentEncoding of(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted == null ? IDENTITY : READING.of(accepted);
    }

    /** This encoding, or none for a short body. */
    public ContentEncoding ifWorthIt(int bytes) {
        return bytes < WORTH_IT ? IDENTITY : this;
    }

    /** This encoding, or none for a format that is compressed already. */
    public ContentEncoding ifWorthIt(String contentType) {
        return COMPRESSED.contains(contentType) ? IDENTITY : this;
    }

    /** The name in headers and tags. */
    public String token() {
        return NAME;
    }

    /** A stream that compresses what is written to it. Closing it closes the other stream. */
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
