package org.councilratings.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseFaultTest {

    /** Connection refused, administrator's shutdown, starting up, too many connections, timed out, serialisation, H2 closed. */
    @ParameterizedTest
    @CsvSource({ "08001, true", "08006, true", "57P01, true", "57P03, true", "53300, true", "57014, true", "40001, true",
            "90098, true", ", true", "42601, false", "42P01, false", "22001, false", "23505, false" })
    void aFaultOfTheStatementIsNotTheDatabaseBeingAway(String state, boolean isAway) {
        Throwable failure = new IllegalStateException(new RuntimeException(new SQLException("said the driver", state)));
        assertEquals(isAway, DatabaseFault.isUnavailable(failure));
    }

    @Test
    void aConnectionThatDiesWhileTheTransactionEndsIsFoundAmongTheSuppressed() {
        RuntimeException ended = new RuntimeException("could not commit");
        ended.addSuppressed(new IllegalStateException(new SQLException("terminating connection", "57P02")));
        assertTrue(DatabaseFault.isUnavailable(new RuntimeException(ended)));
    }

    @Test
    void aTransactionThatTookTooLongIsLikeADatabaseThatIsAway() {
        assertTrue(DatabaseFault.isUnavailable(new IllegalStateException(new RollbackException("not active"))));
    }

    @Test
    void aCommitWithoutResponseIsLikeADatabaseThatIsAway() {
        assertTrue(DatabaseFault.isUnavailable(new IllegalStateException(new HeuristicMixedException("the socket closed"))));
        assertTrue(DatabaseFault.isUnavailable(new IllegalStateException(new SystemException("begun on no connection"))));
    }

    @Test
    void aTransactionThatIsRolledBackBecauseOfAStatementIsNot() {
        Exception rolledBack = new RollbackException("could not commit");
        rolledBack.initCause(new SQLException("duplicate key", "23505"));
        assertFalse(DatabaseFault.isUnavailable(rolledBack));
    }

    @Test
    void anotherFailureIsNotTheDatabases() {
        assertFalse(DatabaseFault.isUnavailable(new IllegalStateException("a bug", new NullPointerException())));
    }
}
