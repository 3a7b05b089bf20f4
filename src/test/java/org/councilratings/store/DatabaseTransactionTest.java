package org.councilratings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.time.Duration;
import java.util.NoSuchElementException;

import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What a transaction returns that fails before its work is done. */
@QuarkusTest
@Tag("service")
class DatabaseTransactionTest {

    private static final Duration LONG = Duration.ofMinutes(10);

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
}
