package org.councilratings.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/** A file under {@code META-INF/resources}, which is served as it is. */
final class StaticFile {

    private StaticFile() {
    }

    /** The file's address. It changes with the content, because browsers keep these files for a day without asking again. */
    static String address(String path) {
        try (InputStream in = StaticFile.class.getResourceAsStream("/META-INF/resources" + path)) {
            CRC32 checksum = new CRC32();
            checksum.update(in.readAllBytes());
            return path + "?v=" + Long.toHexString(checksum.getValue());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
