package org.councilratings.bundle;

import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.flywaydb.core.api.configuration.FluentConfiguration;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Waits longer for a connection while the service starts. A reader is better told soon that there is none; but the first
 * connection of an embedded database takes as long as it takes to open the database, and on a slow or busy machine that is
 * longer than a reader would wait. A database that refuses still ends the start at once.
 */
@Singleton
public class PatientStart implements FlywayConfigurationCustomizer {

    /** As long as a PostgreSQL that starts together with the service is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    AgroalDataSource database;

    /** What the settings say; null if migrations are switched off, so that nothing was changed. */
    private Duration afterwards;

    /** Nothing asks for a connection before migrations do, and this is called before they are made. */
    @Override
    public void customize(FluentConfiguration migrations) {
        afterwards = pool().acquisitionTimeout();
        pool().setAcquisitionTimeout(PATIENCE);
    }

    /** From now on a connection is waited for as long as the settings say. */
    public void end() {
        if (afterwards != null) {
            pool().setAcquisitionTimeout(afterwards);
        }
    }

    private AgroalConnectionPoolConfiguration pool() {
        return database.getConfiguration().connectionPoolConfiguration();
    }
}
