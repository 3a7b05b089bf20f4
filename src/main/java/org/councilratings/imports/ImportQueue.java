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
    String add(Imports.Looked looked, ImportOptions options, ChangeOrigin occasion) {
        String id = ledger.begin(looked, false, options, occasion);
        TemporaryFile copy = TemporaryFile.copyOf(looked.file());
        Imports.Looked kept = new Imports.Looked(copy.path(), looked.bytes(), looked.summary());
        try {
            thread.execute(() -> takeAndForget(id, copy, kept, options, occasion));
        } catch (RejectedExecutionException full) {
            copy.close();
            ledger.fail(id, "Too many imports were waiting");
            throw new UnavailableException("Too many imports are waiting");
        }
        return id;
    }

    private void takeAndForget(String id, TemporaryFile copy, Imports.Looked looked, ImportOptions options,
            ChangeOrigin occasion) {
        try (copy) {
            imports.take(id, looked, options, occasion);
        } catch (RuntimeException noted) {
            // It is in the ledger, which is where its sender looks.
            return;
        }
    }

    void stop(@Observes ShutdownEvent stop) {
        thread.shutdownNow();
    }
}
