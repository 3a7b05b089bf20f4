package org.councilratings.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the embedded database. */
final class DatabaseFolder {

    private static final String FILE = "council-ratings.mv.db";
    private static final String HOME = "~";

    private DatabaseFolder() {
    }

    /** The folder that H2 takes a setting for: {@code ~} is the user's home. */
    static Path of(String value) {
        return value.equals(HOME) || value.startsWith(HOME + "/")
                ? Path.of(System.getProperty("user.home") + value.substring(1))
                : Path.of(value);
    }

    /** Whether the database can be opened, or made, together with the folders that lead to it. */
    static boolean isWritable(Path folder) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            return Files.isRegularFile(file) && Files.isWritable(file) && Files.isWritable(folder);
        }
        Path nearest = folder.toAbsolutePath().normalize();
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest != null && Files.isDirectory(nearest) && Files.isWritable(nearest);
    }
}
