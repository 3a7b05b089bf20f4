package org.councilratings.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupRequestTest {

    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0";

    @TempDir
    Path folder;

    private final AtomicInteger committed = new AtomicInteger();
    private volatile boolean isOver;

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("council-ratings") + OPTIONS;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "sa", "");
    }

    private Void edit(CountDownLatch started) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            while (!isOver) {
                statement.executeUpdate("update data_set set revision = revision + 1");
                committed.incrementAndGet();
                started.countDown();
            }
        }
        return null;
    }

    /** What was committed before the request is in the backup, also while more is being committed. */
    @Test
    void aBackupHasEveryEarlierChange() throws Exception {
        ExecutorService editor = Executors.newSingleThreadExecutor();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("create table data_set as select cast(0 as bigint) as revision");
            CountDownLatch started = new CountDownLatch(100);
            Future<Void> edits = editor.submit(() -> edit(started));
            started.await();
            int before = committed.get();
            BackupRequest sent = BackupRequest.send(folder);
            assertTrue(sent.isWaiting() && !sent.hasEnded());
            BackupRequest accepted = BackupRequest.waiting(folder).get(0);
            accepted.accept();
            accepted.complete(connection);
            isOver = true;
            edits.get();
            assertTrue(sent.hasEnded() && !sent.isWaiting());
            assertNull(sent.failure());
            try (Connection backup = new ServiceDatabase(url(), "sa", "").connectToBackup(sent.result())) {
                long revision = ServiceDatabase.revision(backup);
                assertTrue(revision >= before && revision <= committed.get(), revision + " after " + before);
            }
            sent.remove();
            assertEquals(List.of(), BackupRequest.waiting(folder));
            assertFalse(Files.exists(sent.result()));
        } finally {
            editor.shutdownNow();
        }
    }

    @Test
    void aFailureIsTold() throws IOException {
        BackupRequest sent = BackupRequest.send(folder);
        BackupRequest accepted = BackupRequest.waiting(folder).get(0);
        accepted.accept();
        accepted.fail("There is no space left");
        assertTrue(sent.hasEnded());
        assertEquals("There is no space left", sent.failure());
    }

    @Test
    void whatAnEarlierServiceLeftIsRemovedAndNothingElse() throws IOException {
        BackupRequest.send(folder);
        Files.createFile(folder.resolve("backup-of-mine.zip"));
        BackupRequest.removeOld(folder);
        assertEquals(List.of(), BackupRequest.waiting(folder));
        assertTrue(Files.exists(folder.resolve("backup-of-mine.zip")));
    }
}
