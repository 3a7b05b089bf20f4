package org.councilratings.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Backs up the embedded database, while the service runs or is stopped. */
@Command(name = "backup", description = "Back up the embedded database to a new file, while the service runs or is stopped.")
final class BackupCommand implements Callable<Integer> {

    /** The service looks every second. */
    private static final Duration ACCEPTED_WITHIN = Duration.ofMinutes(1);

    private static final Duration DONE_WITHIN = Duration.ofHours(1);
    private static final long PAUSE_IN_MILLISECONDS = 100;

    @Spec
    CommandSpec command;

    @Parameters(paramLabel = "FILE", description = "The zip file to create.")
    Path target;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServiceDatabase database = AccountsCommand.requireSettings(command);
        DatabaseFile file = database.file().orElseThrow(() -> new IllegalStateException(
                "This command is for the embedded database. For PostgreSQL, use pg_dump: see docs/operations.md."));
        requireNew();
        try (Connection connection = database.connect()) {
            requireData(ServiceDatabase.revision(connection), file);
            BackupRequest.write(connection, target.toAbsolutePath());
        } catch (SQLException failure) {
            if (!StartFailure.isInUse(failure)) {
                throw database.unusable(failure);
            }
            askService(file);
        }
        say(database);
        return 0;
    }

    private void requireNew() {
        if (Files.exists(target)) {
            throw new IllegalStateException(target + " exists already. Name a new file.");
        }
        if (!Files.isDirectory(target.toAbsolutePath().getParent())) {
            throw new IllegalStateException("There is no folder " + target.toAbsolutePath().getParent() + ". Create it first.");
        }
    }

    private static void requireData(long revision, DatabaseFile file) {
        if (revision == 0) {
            throw new IllegalStateException("The database " + file.path() + " has no data: start the service on it once.");
        }
    }

    private void askService(DatabaseFile file) throws IOException, InterruptedException {
        BackupRequest request = BackupRequest.send(file.folder());
        try {
            await(ACCEPTED_WITHIN, () -> !request.isWaiting(), "The process that uses " + file.path()
                    + " does not make backups. Is it a service of this version?");
            await(DONE_WITHIN, request::hasEnded, "The service that uses " + file.path() + " did not complete the backup.");
            if (request.failure() != null) {
                throw new IllegalStateException("The service could not make the backup: " + request.failure());
            }
            Files.move(request.result(), target);
        } finally {
            request.remove();
        }
    }

    private static void await(Duration timeout, BooleanSupplier condition, String otherwise) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - begun > timeout.toNanos()) {
                throw new IllegalStateException(otherwise);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_IN_MILLISECONDS);
        }
    }

    /** Opens the backup, so that a broken one is noticed now. */
    private void say(ServiceDatabase database) throws IOException {
        try (Connection backup = database.connectToBackup(target.toAbsolutePath())) {
            command.commandLine().getOut().println("Backed up revision " + ServiceDatabase.revision(backup) + " to " + target
                    + " (" + Files.size(target) / 1024 + " kB)");
        } catch (SQLException broken) {
            throw new IllegalStateException("The backup " + target + " cannot be read: " + StartFailure.firstLine(broken),
                    broken);
        }
    }
}
