package org.councilratings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** What connections to PostgreSQL are like. */
@QuarkusTest
@Tag("postgresql")
class ConnectionTest {

    @Inject
    EntityManager database;

    private Object value(String query) {
        return QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(query, Object.class).getSingleResult());
    }

    @ParameterizedTest
    @CsvSource({ "statement_timeout, 30s", "transaction_isolation, repeatable read", "application_name, council-ratings" })
    void aConnectionIsSetUp(String setting, String expected) {
        assertEquals(expected, value("select current_setting('" + setting + "')"));
    }

    /** As a restart of PostgreSQL does. A request may meet an ended connection, but no two meet the same one. */
    @Test
    void connectionsThatTheServerEndedAreReplaced() {
        int ended = ((Number) value("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                + " where application_name = 'council-ratings' and pid <> pg_backend_pid()")).intValue();
        assertTrue(ended > 0, "there were no connections to end");
        int failures = 0;
        while (!allAnswer(ended + 1)) {
            failures++;
            assertTrue(failures <= ended, "an ended connection was handed out again");
        }
    }

    /** Asks through several connections, each while the ones before it are in use. */
    private boolean allAnswer(int connections) {
        if (connections == 0) {
            return true;
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                assertEquals(1, database.createNativeQuery("select 1", Integer.class).getSingleResult());
                return allAnswer(connections - 1);
            });
        } catch (PersistenceException endedConnection) {
            return false;
        }
    }
}
