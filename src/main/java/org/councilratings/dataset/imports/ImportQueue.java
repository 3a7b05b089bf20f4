package org.councilratings.dataset.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.web.change.Occasion;
import org.councilratings.web.revision.UnavailableException;

import io.quarkus.runtime.ShutdownEvent;

/** Lets imports whose senders do not wait take place one after the other, on a thread of their own. */
@Singleton
class ImportQueue {

    private static final int MOST_WAITING = 10;

    /**
     * An import that is to take place.
     *
     * @param id its id in the ledger
     */
    record Job(String id, Imports.Looked looked, OnConflict onConflict, Occasion occasion) {
    }

    @Inject
    Imports imports;

    @Inject
    ImportLedger ledger;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING), work -> new Thread(work, "imports"));

    /** Takes a file while its sender waits. */
    void take(Job job) {
        imports.take(job.id(), job.looked(), job.onConflict(), job.occasion());
    }

    /**
     * Takes a file when its turn comes. It gets a copy, because what was uploaded goes with the request.
     *
     * @throws UnavailableException if too many are waiting
     */
    void add(Job job) {
        Path copy = copy(job.looked().file());
        Imports.Looked looked = new Imports.Looked(copy, job.looked().bytes(), job.looked().summary());
        try {
            thread.execute(() -> takeAndForget(new Job(job.id(), looked, job.onConflict(), job.occasion())));
        } catch (RejectedExecutionException full) {
            remove(copy);
            ledger.fail(job.id(), "Too many imports were waiting");
            throw new UnavailableException("Too many imports are waiting");
        }
    }

    private void takeAndForget(Job job) {
        try {
            take(job);
        } catch (RuntimeException noted) {
            // It is in the ledger, which is where its sender looks.
            return;
        } finally {
            remove(job.looked().file());
        }
    }

    private static Path copy(Path file) {
        try {
            Path copy = Files.createTempFile("import", null);
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }
}
