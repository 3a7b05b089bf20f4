package org.councilratings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** PostgreSQL can use the index of a column for a join only if what it refers to has the same collation. */
@QuarkusTest
@Tag("postgresql")
class ReferencesTest {

    private static final String REFERENCES = """
            select cast(cast(own.attrelid as regclass) as text) || '.' || own.attname
            from pg_constraint c
            join pg_attribute own on own.attrelid = c.conrelid and own.attnum = c.conkey[1]
            join pg_attribute other on other.attrelid = c.confrelid and other.attnum = c.confkey[1]
            where c.contype = 'f'""";

    @Inject
    EntityManager database;

    @Test
    void columnsHaveTheCollationOfWhatTheyReferTo() {
        assertTrue(references("").contains("inspection_judgement.inspection_id"));
        assertEquals(List.of(), references(" and own.attcollation <> other.attcollation"));
    }

    private List<String> references(String condition) {
        List<?> found = database.createNativeQuery(REFERENCES + condition, String.class).getResultList();
        return found.stream().map(String.class::cast).toList();
    }
}
