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

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Lets one writer at a time at the data: within this process by a lock that is fair, among all processes by the lock on the
 * data set's row. Because a transaction sees the data as they were when it began, one that had to wait for another's lock is
 * ended by the database, and done again.
 */
@ApplicationScoped
public class WriteTransaction {

    private static final Logger LOG = Logger.getLogger(WriteTransaction.class);
    private static final int MOST_ATTEMPTS = 20;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    /** PostgreSQL: a conflict of transactions, a deadlock, too long a wait. H2: too long a wait, a row changed meanwhile. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "57014", "HYT00", "90131");

    private final ReentrantLock turn = new ReentrantLock(true);

    @Inject
    DatasetQuery query;

    /**
     * Does some work as the only writer; all of it is committed, or nothing.
     *
     * @param longest how long it may take, and how long it may wait for its turn
     * @throws UnavailableException if its turn does not come
     */
    public <T> T call(Duration longest, Function<Dataset, T> work) {
        awaitTurn(longest);
        try {
            return attempt(longest, work);
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn(Duration longest) {
        try {
            if (!turn.tryLock(longest.toSeconds(), TimeUnit.SECONDS)) {
                throw new UnavailableException("Another change took too long");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The service stops");
        }
    }

    private <T> T attempt(Duration longest, Function<Dataset, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds())
                        .call(() -> work.apply(query.locked()));
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS || !anotherWasFirst(failure)) {
                    throw failure;
                }
                LOG.debugf(failure, "Another process was first; attempt %d", attempt);
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE));
            }
        }
    }

    /** Whether the database ended the transaction because of what another one had done, or was doing for long. */
    private static boolean anotherWasFirst(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState()));
    }
}
