package org.councilratings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

/** The check must go on whatever happens to it, or the process must be seen to be dead. */
class RevisionWatcherTest {

    private final Deque<Throwable> failures = new ArrayDeque<>();
    private final DatasetState data = new DatasetState() {
        @Override
        void refresh() throws SQLException {
            Throwable failure = failures.poll();
            if (failure instanceof Error error) {
                throw error;
            } else if (failure instanceof RuntimeException unexpected) {
                throw unexpected;
            } else if (failure instanceof SQLException away) {
                throw away;
            }
            Dataset read = new Dataset();
            read.changedAt = Instant.EPOCH;
            read.releasedAt = Instant.EPOCH;
            confirm(System.nanoTime(), read);
        }
    };
    private final RevisionWatcher watcher = new RevisionWatcher();

    @Test
    void aCheckThatFailsInAnyWayIsFollowedByOthers() {
        watcher.data = data;
        for (Throwable failure : List.of(new SQLException("away"), new IllegalStateException("odd"), new StackOverflowError(),
                new NoClassDefFoundError("gone"), new SQLException("closed", "90098", 90098))) {
            failures.add(failure);
            watcher.check();
            assertFalse(data.isReachable(), failure::toString);
            watcher.check();
            assertTrue(data.isReachable(), failure::toString);
        }
    }

    @Test
    void aProcessWithoutChecksIsNotAlive() {
        DataLiveness liveness = new DataLiveness();
        liveness.data = data;
        liveness.timeout = Duration.ofSeconds(3);
        liveness.interval = Duration.ofMillis(500);
        assertEquals(Status.UP, liveness.call().getStatus());
        // As if the last check had been two minutes ago.
        liveness.interval = Duration.ofMinutes(-2);
        assertEquals(Status.DOWN, liveness.call().getStatus());
    }
}
