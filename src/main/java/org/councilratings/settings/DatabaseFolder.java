package org.councilratings.settings;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the H2 database. */
final class DatabaseFolder {

    private static final String HOME = "~";

    private DatabaseFolder() {
    }

    /** The folder that H2 uses for a setting: {@code ~} is the user's home. */
    static Path of(String value) {
        return value.equals(HOME) || value.startsWith(HOME + "/")
                ? Path.of(System.getProperty("user.home") + value.substring(1))
                : Path.of(value);
    }

    /** Whether this user can write to the folder, or create it with its parent folders. */
    static boolean isWritable(Path folder) {
        Path nearest = folder.toAbsolutePath().normalize();
        while (nearest != null && !Files.exists(nearest)) {
            nearest = nearest.getParent();
        }
        return nearest != null && Files.isDirectory(nearest) && Files.isWritable(nearest);
    }
}
