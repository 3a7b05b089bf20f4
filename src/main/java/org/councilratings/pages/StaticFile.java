package org.councilratings.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file in the class path folder {@code files}, served unchanged.
 *
 * @param content its bytes
 * @param mediaType their media type
 */
record StaticFile(byte[] content, String mediaType) {

    private static final String FOLDER = "/files";
    private static final Map<String, String> MEDIA_TYPES = Map.of("css", "text/css;charset=UTF-8", "html",
            "text/html;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml", "ico",
            "image/x-icon");

    /** The file at a path in the folder, if it exists and has a known suffix. */
    static Optional<StaticFile> at(String path) {
        String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = mediaType == null ? null : StaticFile.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(new StaticFile(in.readAllBytes(), mediaType));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address of a file. It changes with the content, because browsers cache the file for a day. */
    static String address(String path) {
        CRC32 checksum = new CRC32();
        checksum.update(at(path).orElseThrow().content);
        return path + "?v=" + Long.toHexString(checksum.getValue());
    }
}
