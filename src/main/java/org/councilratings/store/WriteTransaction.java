package org.councilratings.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

/**
 * Runs one change at a time: a fair lock serialises this process, and the lock on the data set's row serialises all processes.
 * A transaction that waited for that row sees old data, so the database ends it and it is retried.
 */
@ApplicationScoped
public class WriteTransaction {

    private static final Logger LOG = Logger.getLogger(WriteTransaction.class);
    private static final int MAX_ATTEMPTS = 20;
    private static final long MAX_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    /** PostgreSQL: serialisation failure, deadlock, timeout. H2: timeout, concurrent update. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "57014", "HYT00", "90131");

    private final ReentrantLock turn = new ReentrantLock(true);

    @Inject
    DatasetQuery query;

    /**
     * Runs work as the only writer and commits all of it or nothing.
     *
     * @param timeout for the work, and for the wait before it
     * @throws TooBusyException if the wait times out
     */
    public <T> T call(Duration timeout, Function<Dataset, T> work) {
        awaitTurn(timeout);
        try {
            return attempt(timeout, work);
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(Duration timeout) {
        try {
            if (!turn.tryLock(timeout.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooBusyException("another change takes longer than this one could wait");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotStartedException("The service is stopping.");
        }
    }

    private <T> T attempt(Duration timeout, Function<Dataset, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return DatabaseTransaction.call(timeout, () -> work.apply(query.locked()));
            } catch (RuntimeException failure) {
                if (attempt == MAX_ATTEMPTS || !isConflict(failure)) {
                    throw failure;
                }
                LOG.debugf(failure, "Conflict with another process; attempt %d", attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE));
            }
        }
    }

    /** Whether the transaction failed because of a concurrent one. */
    static boolean isConflict(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && isConflict(sql.getSQLState()));
    }

    /** A failure of the network or of the connection pool can be without a state. */
    private static boolean isConflict(String state) {
        return state != null && CONFLICTS.contains(state);
    }
}
