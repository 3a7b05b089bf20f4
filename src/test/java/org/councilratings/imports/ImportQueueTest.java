package org.councilratings.imports;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

class ImportQueueTest {

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ImportQueue.Import queued = new ImportQueue.Import("id", end);

    @Test
    void anImportThatRunsOnHasNotEnded() {
        assertFalse(queued.endsWithin(Duration.ofMillis(1)));
    }

    @Test
    void anImportThatIsDoneHasEnded() {
        end.complete(null);
        assertTrue(queued.endsWithin(Duration.ofMinutes(10)));
    }

    @Test
    void whatAnImportFailsWithIsPassedOn() {
        IllegalArgumentException failure = new IllegalArgumentException("no");
        end.completeExceptionally(failure);
        assertSame(failure, assertThrows(IllegalArgumentException.class, () -> queued.endsWithin(Duration.ofMinutes(10))));
    }
}
