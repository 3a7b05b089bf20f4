package org.councilratings.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.store.Dataset;
import org.councilratings.store.EndOfProcess;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Makes backups of the embedded database for the command, which cannot open it while the service runs. */
@Singleton
class BackupService {

    private static final Logger LOG = Logger.getLogger(BackupService.class);
    private static final long INTERVAL_IN_SECONDS = 1;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    Optional<String> url;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread own = new Thread(work, "backup");
        own.setDaemon(true);
        return own;
    });

    void start(@Observes @Priority(Dataset.LOADED_AT_START + 1) StartupEvent start) throws IOException {
        Optional<DatabaseFile> file = url.flatMap(DatabaseFile::of);
        if (file.isPresent()) {
            BackupRequest.removeOld(file.get().folder());
            thread.scheduleWithFixedDelay(() -> look(file.get()), INTERVAL_IN_SECONDS, INTERVAL_IN_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    private void look(DatabaseFile file) {
        try {
            for (BackupRequest request : BackupRequest.waiting(file.folder())) {
                make(request);
            }
        } catch (IOException | RuntimeException | Error failure) {
            EndOfProcess.ifOutOfMemory(failure);
            LOG.warn("Requests for a backup cannot be read", failure);
        }
    }

    private void make(BackupRequest request) throws IOException {
        request.accept();
        try (Connection connection = database.getConnection()) {
            request.complete(connection);
            LOG.info("Made a backup");
        } catch (SQLException | IOException failure) {
            LOG.warn("The backup failed", failure);
            request.fail(StartFailure.inWords(failure).orElseGet(() -> StartFailure.firstLine(failure)));
        }
    }
}
