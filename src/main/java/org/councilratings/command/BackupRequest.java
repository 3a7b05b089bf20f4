package org.councilratings.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request for a backup, from the command to the service that has the database open. It is a file in the folder of the
 * database, and so is the backup: only who can read the data anyway can send one.
 */
final class BackupRequest {

    private static final Pattern NAME = Pattern.compile("backup-([0-9a-f-]{36})\\.(request|part|zip|failed)");
    private static final String ONLY_OWNER = "rw-------";

    private final Path folder;
    private final String id;

    private BackupRequest(Path folder, String id) {
        this.folder = folder;
        this.id = id;
    }

    /** Sends a request to the service that uses the database in a folder. */
    static BackupRequest send(Path folder) throws IOException {
        BackupRequest sent = new BackupRequest(folder, UUID.randomUUID().toString());
        Files.createFile(sent.file("request"));
        return sent;
    }

    /** The requests in a folder that no service has accepted. */
    static List<BackupRequest> waiting(Path folder) throws IOException {
        List<BackupRequest> waiting = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> NAME.matcher(file.getFileName().toString())).filter(Matcher::matches)
                    .filter(named -> named.group(2).equals("request"))
                    .forEach(named -> waiting.add(new BackupRequest(folder, named.group(1))));
        }
        return waiting;
    }

    /** Removes what an earlier service left, so that it does not fill the disk. */
    static void removeOld(Path folder) throws IOException {
        List<Path> old = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> NAME.matcher(file.getFileName().toString()).matches()).forEach(old::add);
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
    }

    private Path file(String extension) {
        return folder.resolve("backup-" + id + "." + extension);
    }

    /** Whether no service has accepted it. */
    boolean isWaiting() {
        return Files.exists(file("request"));
    }

    /** The service accepts it, so that it tries only once. */
    void accept() throws IOException {
        Files.delete(file("request"));
    }

    /** The service makes the backup, which appears under its name when it is complete. */
    void complete(Connection connection) throws SQLException, IOException {
        write(connection, file("part"));
        Files.move(file("part"), file("zip"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a backup to a file, with all changes that were committed before. */
    static void write(Connection connection, Path to) throws SQLException, IOException {
        try (PreparedStatement backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, to.toString());
            backup.execute();
        } catch (SQLException failure) {
            Files.deleteIfExists(to);
            throw failure;
        }
        if (Files.getFileAttributeView(to, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(ONLY_OWNER));
        }
    }

    /** The service could not make the backup. */
    void fail(String reason) throws IOException {
        Files.writeString(file("failed"), reason);
    }

    /** The complete backup. */
    Path result() {
        return file("zip");
    }

    /** Whether the service has made the backup, or failed. */
    boolean hasEnded() {
        return Files.exists(file("zip")) || Files.exists(file("failed"));
    }

    /** Why the service failed; null if it did not. */
    String failure() throws IOException {
        return Files.exists(file("failed")) ? Files.readString(file("failed")) : null;
    }

    void remove() throws IOException {
        for (String extension : List.of("request", "part", "zip", "failed")) {
            Files.deleteIfExists(file(extension));
        }
    }
}
