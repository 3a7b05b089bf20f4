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
import org.councilratings.store.UnavailableException;

import io.quarkus.runtime.ShutdownEvent;

/** Lets imports whose senders do not wait take place one after the other, on a thread of their own. */
@Singleton
class ImportQueue {

    private static final int MOST_WAITING = 10;

    @Inject
    Imports imports;

    @Inject
    ImportLedger ledger;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING), work -> new Thread(work, "imports"));

    /**
     * Takes a file when its turn comes. It gets a copy, because what was uploaded goes with the request.
     *
     * @return the id of its report
     * @throws UnavailableException if too many are waiting
     */
    String add(Imports.InspectedFile inspected, ImportOptions options, ChangeOrigin occasion) {
        String id = ledger.begin(inspected, false, options, occasion);
        TemporaryFile copy = TemporaryFile.copyOf(inspected.file());
        Imports.InspectedFile kept = new Imports.InspectedFile(copy.path(), inspected.bytes(), inspected.summary());
        try {
            thread.execute(() -> importAndDelete(id, copy, kept, options, occasion));
        } catch (RejectedExecutionException full) {
            copy.close();
            ledger.fail(id, "The import queue was full");
            throw new UnavailableException("The import queue is full");
        }
        return id;
    }

    private void importAndDelete(String id, TemporaryFile copy, Imports.InspectedFile inspected, ImportOptions options,
            ChangeOrigin occasion) {
        try (copy) {
            imports.take(id, inspected, options, occasion);
        } catch (RuntimeException noted) {
            // It is in the ledger, which is where its sender looks.
            return;
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }
}
