package org.councilratings.imports;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.imports.file.TemporaryFile;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.store.TooBusyException;

import io.quarkus.runtime.ShutdownEvent;

/** Runs imports whose senders do not wait, one after the other on its own thread. */
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
     * @return the id of its report
     * @throws UnavailableException if too many are waiting
     */
    String add(Imports.InspectedFile inspected, ImportOptions options, ChangeOrigin origin) {
        String id = reports.begin(inspected, false, options, origin);
        TemporaryFile copy = TemporaryFile.copyOf(inspected.file());
        Imports.InspectedFile queued = new Imports.InspectedFile(copy.path(), inspected.bytes(), inspected.summary());
        try {
            thread.execute(() -> importAndDelete(id, copy, queued, options, origin));
        } catch (RejectedExecutionException full) {
            copy.close();
            reports.fail(id, "The import queue was full");
            throw new TooBusyException("the maximum number of imports is waiting");
        }
        return id;
    }

    private void importAndDelete(String id, TemporaryFile copy, Imports.InspectedFile inspected, ImportOptions options,
            ChangeOrigin origin) {
        try (copy) {
            imports.importFile(id, inspected, options, origin);
        } catch (RuntimeException reported) {
            // It is in the report, which is where the sender looks.
            return;
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }
}
