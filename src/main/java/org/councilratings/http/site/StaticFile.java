package org.councilratings.http.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file of the class path's folder {@code files}, which is served as it is.
 *
 * @param content its bytes
 * @param mediaType what they are
 */
record StaticFile(byte[] content, String mediaType) {

    private static final String FOLDER = "/files";
    private static final Map<String, String> MEDIA_TYPES = Map.of("css", "text/css;charset=UTF-8", "html",
            "text/html;charset=UTF-8", "js", "text/javascript;charset=UTF-8", "svg", "image/svg+xml");

    /** The file at a path below the folder, if there is one and it is of a kind that is served. */
    static Optional<StaticFile> at(String path) {
        String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = mediaType == null ? null : StaticFile.class.getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(new StaticFile(in.readAllBytes(), mediaType));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A file's address. It changes with the content, because browsers keep these files for a day without asking again. */
    static String address(String path) {
        CRC32 checksum = new CRC32();
        checksum.update(at(path).orElseThrow().content);
        return path + "?v=" + Long.toHexString(checksum.getValue());
    }
}
