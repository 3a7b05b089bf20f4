package org.councilratings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What a transaction returns that fails before its work is done. */
@QuarkusTest
@Tag("service")
class DatabaseTransactionTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @Inject
    TransactionSynchronizationRegistry transactions;

    private static <T> T failed(T result) {
        QuarkusTransaction.setRollbackOnly();
        return result;
    }

    @Test
    void aResultOfAFailedTransactionDoesNotCount() {
        assertEquals("read", DatabaseTransaction.call(LONG, () -> "read"));
        assertThrows(UnavailableException.class, () -> DatabaseTransaction.call(LONG, () -> failed(null)));
        assertThrows(UnavailableException.class, () -> DatabaseTransaction.call(() -> failed("read")));
    }

    @Test
    void aRecordThatOnlySeemsToBeMissingIsNoError() {
        assertThrows(NoSuchElementException.class, () -> DatabaseTransaction.call(LONG, () -> {
            throw new NoSuchElementException();
        }));
        assertThrows(UnavailableException.class, () -> DatabaseTransaction.call(LONG, () -> {
            throw failed(new NoSuchElementException());
        }));
    }

    @Test
    void anErrorOfTheDatabaseStaysWhatItIs() {
        PersistenceException fault = new PersistenceException(new SQLException("duplicate key", "23505"));
        assertEquals(fault, assertThrows(PersistenceException.class, () -> DatabaseTransaction.call(LONG, () -> {
            throw failed(fault);
        })));
    }

    /** An interrupt while H2 writes its file would close the database for the whole process. */
    @Test
    void theRollbackOfATransactionThatIsOverItsTimeIsNotInterrupted() {
        SlowRollback rollback = new SlowRollback();
        assertThrows(UnavailableException.class, () -> DatabaseTransaction.call(Duration.ofSeconds(1), () -> {
            transactions.registerInterposedSynchronization(rollback);
            return rollback.isInterrupted.join();
        }));
        assertFalse(rollback.isInterrupted.join());
    }

    /** Takes four times as long as the transaction manager waits by default. */
    private static final class SlowRollback implements Synchronization {

        private final CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();

        @Override
        public void beforeCompletion() {
            // A rollback is not announced.
        }

        @Override
        public void afterCompletion(int status) {
            try {
                isInterrupted.complete(new CountDownLatch(1).await(2, TimeUnit.SECONDS));
            } catch (InterruptedException impatient) {
                isInterrupted.complete(true);
            }
        }
    }
}
