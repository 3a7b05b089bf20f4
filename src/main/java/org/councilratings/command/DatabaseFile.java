package org.councilratings.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file of the embedded database. */
final class DatabaseFile {

    private static final Pattern URL = Pattern.compile("jdbc:h2:file:([^;]*).*");
    private static final String EXTENSION = ".mv.db";

    private final Path file;

    private DatabaseFile(Path base) {
        file = base.resolveSibling(base.getFileName() + EXTENSION).toAbsolutePath().normalize();
    }

    /** The file of a JDBC URL; empty if the URL has none. */
    static Optional<DatabaseFile> of(String url) {
        Matcher named = URL.matcher(url);
        return named.matches() ? Optional.of(new DatabaseFile(
                Path.of(named.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home"))))))
                : Optional.empty();
    }

    Path path() {
        return file;
    }

    /** Its name without extension. */
    String name() {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - EXTENSION.length());
    }

    Path folder() {
        return file.getParent();
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Exists from the first start until its data is loaded. Without it, a database without data is damaged.
     */
    private Path firstStart() {
        return folder().resolve("council-ratings.first-start");
    }

    boolean isFirstStart() {
        return Files.exists(firstStart());
    }

    void beginFirstStart() {
        try {
            Files.createDirectories(folder());
            if (!isFirstStart()) {
                Files.createFile(firstStart());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The folder " + folder() + " cannot be written to (" + failure + "). Check its permissions and the free"
                            + " space, or set council-ratings.data-directory.",
                    failure);
        }
    }

    void endFirstStart() throws IOException {
        Files.deleteIfExists(firstStart());
    }

    /**
     * Checks what H2 would not say, or would take for a new database.
     *
     * @throws IllegalStateException with advice
     */
    void requireUsable() {
        if (!Files.isRegularFile(file)) {
            throw new IllegalStateException(file + " is not a file, but the database must be there. Move it away, or set"
                    + " council-ratings.data-directory to another folder.");
        }
        if (!Files.isReadable(file) || !Files.isWritable(file)) {
            throw new IllegalStateException("The database " + file + " cannot be read and written by the user "
                    + System.getProperty("user.name") + ". Change its owner or permissions.");
        }
        if (size() == 0 && !isFirstStart()) {
            throw new IllegalStateException("The database " + file + " is empty, so its data is lost. Restore a backup, or move"
                    + " the file away to start with the bundled data only.");
        }
    }

    private long size() {
        try {
            return Files.size(file);
        } catch (IOException failure) {
            throw new IllegalStateException("The database " + file + " cannot be read: " + failure, failure);
        }
    }
}
