package org.councilratings.imports.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A temporary file, deleted on close. */
public record TemporaryFile(Path path) implements AutoCloseable {

    /** An empty one. */
    public static TemporaryFile empty() {
        try {
            return new TemporaryFile(Files.createTempFile("council-ratings-import", null));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A copy of another file. */
    public static TemporaryFile copyOf(Path file) {
        TemporaryFile copy = empty();
        try {
            Files.copy(file, copy.path, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException full) {
            copy.close();
            throw new UncheckedIOException(full);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
