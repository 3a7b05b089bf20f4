package org.councilratings.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Regularly reads the revision from the database, so that changes on one replica appear on all. It has its own thread, so it
 * continues when all others are busy.
 */
@ApplicationScoped
class RevisionWatcher {

    private static final Logger LOG = Logger.getLogger(RevisionWatcher.class);

    @Inject
    DatasetState data;

    @ConfigProperty(name = "council-ratings.revision.check-interval")
    Duration every;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread own = new Thread(work, "revision-watch");
        own.setDaemon(true);
        return own;
    });

    void start(@Observes @Priority(Dataset.LOADED_AT_START + 1) StartupEvent start) {
        thread.scheduleWithFixedDelay(this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    private void check() {
        boolean wasReachable = data.isReachable();
        try {
            data.refresh();
            if (!wasReachable) {
                LOG.info("The database is available again");
            }
        } catch (SQLException | RuntimeException away) {
            data.markUnreachable();
            if (wasReachable) {
                LOG.warn("The database is not available; cached responses are still sent", away);
            }
        }
    }
}
