package org.councilratings.command;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.runtime.QuarkusBindException;

/** A command looks at a database before it does anything, and makes none. */
class ServiceDatabaseTest {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";

    @TempDir
    Path folder;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("data/council-ratings") + OPTIONS;
    }

    private String refusal(String password) {
        return assertThrows(IllegalStateException.class, () -> new ServiceDatabase(url(), "sa", password).requireSetUp())
                .getMessage();
    }

    private void make(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (username varchar(100))");
        }
    }

    @Test
    void whereThereIsNoneTheFolderIsNamedAndStaysAsItIs() {
        assertTrue(refusal("").startsWith("There is no database in " + folder.resolve("data") + "."), refusal(""));
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void oneThatWasNeverSetUpIsRefused() throws SQLException {
        make("something");
        assertEquals("The database jdbc:h2:file:" + folder.resolve("data/council-ratings")
                + " has no accounts yet: start the service on it once, with this version, and try again.", refusal(""));
    }

    @Test
    void oneOfTheServiceIsTaken() throws SQLException {
        make("account");
        assertDoesNotThrow(() -> new ServiceDatabase(url(), "sa", "").requireSetUp());
        String wrong = refusal("s3cret");
        assertTrue(wrong.contains(" cannot be used: "), wrong);
        assertFalse(wrong.contains("s3cret"), wrong);
    }

    @Test
    void whatIsNoDatabaseIsNamed() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/council-ratings.mv.db"), "no database".repeat(1000));
        String broken = refusal("");
        assertTrue(broken.contains("council-ratings.mv.db"), broken);
        assertEquals(1, broken.lines().count(), broken);
    }

    private String startRefusal() {
        return assertThrows(IllegalStateException.class, () -> new ServiceDatabase(url(), "sa", "").open()).getMessage();
    }

    private Path file() {
        return folder.resolve("data/council-ratings.mv.db");
    }

    /** Otherwise edits and accounts would be lost without a word. */
    @Test
    void aDatabaseThatLostItsDataIsNotTakenForANewOne() throws Exception {
        Files.createDirectory(folder.resolve("data"));
        Files.createFile(file());
        assertEquals(
                "The database " + file() + " is empty, so its data is lost. Restore a backup, or move the file away to start"
                        + " with the bundled data only.",
                startRefusal());
        assertEquals(0, Files.size(file()));
        Files.delete(file());
        make("something");
        assertTrue(startRefusal().contains(" has no data of this service: "), startRefusal());
        byte[] whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, 8192));
        assertTrue(startRefusal().contains(file().toString()), startRefusal());
        Files.delete(file());
        Files.createDirectory(file());
        assertTrue(startRefusal().startsWith(file() + " is not a file"), startRefusal());
    }

    /** A first start that was killed has no data either. */
    @Test
    void aFirstStartCanBeRepeated() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Connection opened = new ServiceDatabase(url(), "sa", "").open().orElseThrow()) {
                assertEquals(0, ServiceDatabase.revision(opened));
            }
        }
        DatabaseFile.of(url()).orElseThrow().endFirstStart();
        assertTrue(startRefusal().contains(" has no data of this service: "), startRefusal());
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table data_set as select 1 as revision");
        }
        new ServiceDatabase(url(), "sa", "").open().orElseThrow().close();
    }

    @Test
    void aFailureThatAnOperatorCanMendIsASentence() {
        SQLException locked = new SQLException("Database may be already in use: \"/srv/x/council-ratings.mv.db\". Possible"
                + " solutions: close all other connection(s); use the server mode [90020-240]", "90020", 90020);
        assertEquals(Optional.of("The database /srv/x/council-ratings.mv.db is in use by another process. Stop the service that"
                + " runs on it first."), StartFailure.inWords(new IllegalStateException(locked)));
        assertEquals(
                Optional.of("Port 8080 cannot be used at 0.0.0.0: another process may be using it. Stop that process, or set"
                        + " quarkus.http.port or quarkus.http.host."),
                StartFailure.inWords(new QuarkusBindException("0.0.0.0", 8080, new BindException("in use"))));
        assertEquals(Optional.of("There is no space left on the disk for the database. Free some, and start again."),
                StartFailure.inWords(new IllegalStateException(new IOException("No space left on device"))));
        assertEquals(Optional.of("The database is of another version of H2. Start the release that it was last used with, or"
                + " move the data as SQL (docs/operations.md)."),
                StartFailure.inWords(new SQLException("Unsupported database file version", "90048", 90048)));
        assertEquals(Optional.empty(), StartFailure.inWords(new IllegalStateException("something else")));
    }
}
