package org.councilratings.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The script by which the benchmark multiplies the data fits the tables. It runs here on a copy of the data, in a schema of its
 * own.
 */
@QuarkusTest
@Tag("service")
class GrowthTest {

    private static final String SCHEMA = "growth";

    /** Every table that the script copies, those that others refer to first. */
    private static final List<String> TABLES = List.of("council", "council_code", "council_alias", "planned_successor",
            "council_succession", "statistical_neighbour",
            "inspection", "inspection_judgement", "inspection_finding", "inspection_improvement_area",
            "inspection_service_arrangement", "visit");

    private static final int COPIES = 2;

    @Inject
    AgroalDataSource database;

    @Inject
    Flyway migrations;

    private Connection connection;

    private Statement statement;

    @BeforeEach
    void copyTheData() throws SQLException {
        Flyway.configure().configuration(migrations.getConfiguration()).schemas(SCHEMA).load().migrate();
        connection = database.getConnection();
        connection.setSchema(SCHEMA);
        statement = connection.createStatement();
        for (String table : TABLES) {
            String columns = String.join(", ", columns(table));
            statement.execute("insert into %s (%s) select %s from public.%s".formatted(table, columns, columns, table));
        }
    }

    @AfterEach
    void remove() throws SQLException {
        statement.execute("drop schema " + SCHEMA + " cascade");
        connection.setSchema("public");
        connection.close();
    }

    /** Also a column that was added since the script was written. */
    @Test
    void everyColumnOfEveryTableIsCopied() throws Exception {
        List<String> tables = found("select table_name from information_schema.tables where table_schema = '" + SCHEMA + "'");
        statement.execute(script());
        assertEquals(tables.size(), found("select table_name from information_schema.tables where table_schema = '" + SCHEMA
                + "'").size());
        for (String table : TABLES) {
            for (String column : columns(table)) {
                assertEquals((1 + COPIES) * number("select count(%s) from public.%s".formatted(column, table)),
                        number("select count(%s) from %s".formatted(column, table)), () -> table + "." + column);
            }
        }
    }

    @Test
    void aCopyHasTheInspectionsAndGradesOfItsOriginal() throws Exception {
        statement.execute(script());
        List<String> original = inspections("peterborough");
        assertTrue(original.size() > 3, original::toString);
        assertEquals(original, inspections("peterborough-2"));
    }

    private List<String> inspections(String slug) throws SQLException {
        return found(
                """
                        select replace(i.id, '%s', '') || ' ' || i.publication_date || ' ' || j.judgement || ' ' || coalesce(j.grade, '-')
                        from inspection i join council c on c.ofsted_urn = i.council_urn
                            join inspection_judgement j on j.inspection_id = i.id
                        where c.slug = '%s' order by 1"""
                        .formatted(slug, slug));
    }

    private String script() throws IOException, SQLException {
        String series = connection.getMetaData().getDatabaseProductName().equals("H2") ? "system_range" : "generate_series";
        return Files.readString(Path.of("benchmark/growth.sql")).replace("{copies}",
                "%s(1, %d) as copies(x)".formatted(series, COPIES));
    }

    private List<String> columns(String table) throws SQLException {
        return found("select column_name from information_schema.columns where table_schema = '%s' and table_name = '%s'"
                .formatted(SCHEMA, table));
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(found(query).get(0));
    }

    private List<String> found(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
