package org.councilratings.store;

import java.time.Duration;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness: whether the process still checks the database for changes. If it does not, a restart helps. It does not help if
 * the database is unavailable.
 */
@Liveness
class DataLiveness implements HealthCheck {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    DatasetState data;

    @ConfigProperty(name = "council-ratings.revision.check-interval")
    Duration interval;

    @ConfigProperty(name = "council-ratings.revision.check-timeout")
    Duration timeout;

    @Override
    public HealthCheckResponse call() {
        Duration longest = interval.plus(timeout.multipliedBy(2)).plus(PATIENCE);
        return HealthCheckResponse.named("revision check").status(data.sinceCheck().compareTo(longest) < 0).build();
    }
}
