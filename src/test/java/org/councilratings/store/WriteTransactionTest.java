package org.councilratings.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteTransactionTest {

    /** A connection that breaks because the server is frozen has no state. */
    @ParameterizedTest
    @CsvSource({ "40001, true", "57014, true", "HYT00, true", "08006, false", "23505, false", ", false" })
    void onlyConflictsAreRetried(String state, boolean isRetried) {
        Throwable failure = new IllegalStateException(new SQLException("said the driver", state));
        assertEquals(isRetried, WriteTransaction.isConflict(failure));
    }
}
