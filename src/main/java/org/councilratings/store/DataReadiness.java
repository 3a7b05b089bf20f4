package org.councilratings.store;

import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this process can answer what it has not in memory. It says what the watch over the revision has just found, so that
 * asking takes no time and shows nothing of where the database is.
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
