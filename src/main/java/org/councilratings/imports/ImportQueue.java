package org.councilratings.imports;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.imports.file.TemporaryFile;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.store.TooBusyException;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Runs the imports that are sent to the service, and dry runs, one after the other on a thread of their own. A sender who does
 * not
 * wait for the end, or no longer, finds the result in the report.
 */
@Singleton
class ImportQueue {

    private static final int MAX_WAITING = 10;

    @Inject
    Imports imports;

    @Inject
    ImportReports reports;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MAX_WAITING), work -> new Thread(work, "imports"));

    /**
     * Imports a file when its turn comes, from a copy: the upload is removed at the end of the request.
     *
     * @param isDryRun whether only the report is stored
     * @throws TooBusyException if too many are waiting
     */
    Import add(Imports.InspectedFile inspected, boolean isDryRun, ImportOptions options, ChangeOrigin origin) {
        String id = reports.begin(inspected, isDryRun, options, origin);
        TemporaryFile copy = TemporaryFile.copyOf(inspected.file());
        Imports.InspectedFile queued = new Imports.InspectedFile(copy.path(), inspected.bytes(), inspected.summary(),
                inspected.report());
        try {
            return new Import(id, CompletableFuture.runAsync(() -> run(id, copy, queued, isDryRun, options, origin), thread));
        } catch (RejectedExecutionException full) {
            copy.close();
            reports.fail(id, "The import queue was full");
            throw new TooBusyException("the maximum number of imports is waiting");
        }
    }

    private void run(String id, TemporaryFile copy, Imports.InspectedFile inspected, boolean isDryRun, ImportOptions options,
            ChangeOrigin origin) {
        try (copy) {
            if (isDryRun) {
                imports.dryRun(id, inspected, options, origin);
            } else {
                imports.importFile(id, inspected, options, origin);
            }
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }

    /**
     * An import that waits, runs or has ended.
     *
     * @param id of its report
     */
    record Import(String id, Future<Void> end) {

        /**
         * Waits for the end.
         *
         * @return whether it has come
         * @throws RuntimeException what the import failed with, if it did
         */
        boolean endsWithin(Duration time) {
            try {
                end.get(time.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException later) {
                return false;
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException cause ? cause
                        : new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
