package org.councilratings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** A transaction reads from one state of the data, also from tables that it had not looked at before another one wrote. */
@QuarkusTest
@Tag("service")
class SnapshotTest {

    private static final String NEW_VISIT = "snapshot-test";

    @Inject
    EntityManager database;

    private long number(String query) {
        return ((Number) database.createNativeQuery(query, Object.class).getSingleResult()).longValue();
    }

    private void write(String statement) {
        QuarkusTransaction.requiringNew().run(() -> assertEquals(1, database.createNativeQuery(statement).executeUpdate()));
    }

    private long visits() {
        return number("select count(*) from visit");
    }

    private long changedInspections() {
        return number("select count(*) from inspection where note = '" + NEW_VISIT + "'");
    }

    @AfterEach
    void undo() {
        write("delete from visit where id = '" + NEW_VISIT + "'");
        write("update inspection set note = null where id = 'peterborough-2023-11-27'");
    }

    @Test
    void neitherNewNorChangedRowsAreSeen() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(158, number("select count(*) from council"));
            write("insert into visit (id, council_urn, type, start_date, theme)"
                    + " values ('" + NEW_VISIT + "', 80537, 'FOCUSED_VISIT', date '2024-01-01', 'Anything')");
            write("update inspection set note = '" + NEW_VISIT + "' where id = 'peterborough-2023-11-27'");
            assertEquals(125, visits());
            assertEquals(0, changedInspections());
        });
        assertEquals(126, QuarkusTransaction.requiringNew().call(this::visits));
        assertEquals(1, QuarkusTransaction.requiringNew().call(this::changedInspections));
    }
}
