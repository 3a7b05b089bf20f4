package org.councilratings.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.councilratings.settings.SettingsCheck;
import org.councilratings.store.Dataset;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/**
 * Opens the embedded database before the service starts. This can take long on a busy machine, so no timeout applies, and the
 * operator gets a sentence if it fails. It stays open until the service has its own connections.
 */
@Singleton
public class DatabaseOpening {

    private static final AtomicReference<Connection> OPENED = new AtomicReference<>();

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    Optional<String> url;

    /**
     * Opens the database, if it is an embedded one.
     *
     * @throws IllegalStateException if it cannot be used, with advice
     */
    public static void open(SettingsCheck settings) {
        ServiceDatabase.of(settings).open().ifPresent(OPENED::set);
    }

    void end(@Observes @Priority(Dataset.LOADED_AT_START + 1) StartupEvent loaded) throws SQLException, IOException {
        Connection opened = OPENED.getAndSet(null);
        if (opened != null) {
            opened.close();
            Optional<DatabaseFile> file = url.flatMap(DatabaseFile::of);
            if (file.isPresent()) {
                file.get().endFirstStart();
            }
        }
    }
}
