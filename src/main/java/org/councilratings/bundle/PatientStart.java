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

    /** Enough for a PostgreSQL that starts together with the service. */
    private static final Duration STARTUP_TIMEOUT = Duration.ofMinutes(2);

    @Inject
    AgroalDataSource database;

    /** The configured timeout; null if migrations are off, so that nothing was changed. */
    private Duration configured;

    /** Called before the migrations, which open the first connection. */
    @Override
    public void customize(FluentConfiguration migrations) {
        configured = pool().acquisitionTimeout();
        pool().setAcquisitionTimeout(STARTUP_TIMEOUT);
    }

    /** Restores the configured timeout. */
    public void end() {
        if (configured != null) {
            pool().setAcquisitionTimeout(configured);
        }
    }

    private AgroalConnectionPoolConfiguration pool() {
        return database.getConfiguration().connectionPoolConfiguration();
    }
}
