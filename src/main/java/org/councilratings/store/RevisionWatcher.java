package org.councilratings.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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

    /** H2: the database is closed, or was closed at the end of the process. */
    private static final Set<Integer> CLOSED = Set.of(90098, 90121);

    @Inject
    DatasetState data;

    @ConfigProperty(name = "council-ratings.revision.check-interval")
    Duration every;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread own = new Thread(work, "revision-watch");
        own.setDaemon(true);
        return own;
    });

    private boolean closedBefore;

    void start(@Observes @Priority(Dataset.LOADED_AT_START + 1) StartupEvent start) {
        thread.scheduleWithFixedDelay(this::check, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    /** An exception that is not caught would end the checks. */
    void check() {
        boolean wasReachable = data.isReachable();
        try {
            data.refresh();
            closedBefore = false;
            if (!wasReachable) {
                LOG.info("The database is available again");
            }
        } catch (SQLException | RuntimeException away) {
            data.markUnreachable();
            if (wasReachable) {
                LOG.warn("The database is not available; cached responses are still sent", away);
            }
            endIfClosed(away);
        } catch (Error failure) {
            EndOfProcess.ifOutOfMemory(failure);
            data.markUnreachable();
            LOG.error("The revision could not be checked", failure);
        } finally {
            data.markChecked();
        }
    }

    /**
     * H2 closes a database that it cannot write, and does not always open it again. The first check has closed all connections.
     */
    private void endIfClosed(Exception away) {
        boolean isClosed = Stream.iterate((Throwable) away, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException fault && CLOSED.contains(fault.getErrorCode()));
        if (isClosed && closedBefore) {
            EndOfProcess.because("The embedded database was closed and cannot be opened again", away);
        }
        closedBefore = isClosed;
    }
}
