package org.councilratings.imports.schedule;

import java.time.Instant;
import java.util.Locale;

import jakarta.inject.Inject;

import org.councilratings.store.DatabaseTransaction;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

import io.smallrye.health.api.Wellness;

/**
 * The health of the scheduled import. A failure is no reason to take the service out of use, so it is neither readiness nor
 * liveness. Where the file is fetched from is not shown.
 */
@Wellness
class ScheduledImportHealth implements HealthCheck {

    @Inject
    ScheduleSettings settings;

    @Inject
    ResilientSource source;

    @Inject
    ScheduledRunRepository runs;

    @Inject
    DatasetState dataset;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("scheduled import").withData("at", settings.at());
        if (!settings.isOn()) {
            return health.up().build();
        }
        health.withData("circuit", source.circuit().name().toLowerCase(Locale.ROOT));
        if (!dataset.isReachable()) {
            return health.down().withData("failure", "The database is not reachable").build();
        }
        ScheduledRun last = DatabaseTransaction.call(runs::only);
        add(health, "due", last.dueAt);
        add(health, "ended", last.endedAt);
        add(health, "succeeded", last.succeededAt);
        if (last.outcome != null) {
            health.withData("outcome", last.outcome.name().toLowerCase(Locale.ROOT));
        }
        if (last.importId != null) {
            health.withData("import", last.importId);
        }
        if (last.failure != null) {
            health.withData("failure", last.failure);
        }
        return health.status(last.outcome != RunOutcome.FAILED).build();
    }

    private static void add(HealthCheckResponseBuilder health, String name, Instant at) {
        if (at != null) {
            health.withData(name, at.toString());
        }
    }
}
