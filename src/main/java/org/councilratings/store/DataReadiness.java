package org.councilratings.store;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness: whether this process can read the database. It reports the last result of {@link RevisionWatcher}, so the check
 * is immediate and does not reveal where the database is.
 */
@Readiness
class DataReadiness implements HealthCheck {

    @Inject
    DatasetState data;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(data.isReachable())
                .withData("revision", data.known().number()).build();
    }
}
