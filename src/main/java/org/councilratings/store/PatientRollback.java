package org.councilratings.store;

import java.time.Duration;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.arjuna.ats.arjuna.common.arjPropertyManager;

import io.quarkus.runtime.StartupEvent;

/**
 * Lets the rollback of a transaction that is over its time take as long as it takes. The transaction manager would interrupt it
 * after half a second, for example while it waits for a statement to end. H2 closes its database if it is interrupted while it
 * writes its file, and then the process ends.
 */
@Singleton
class PatientRollback {

    private static final Duration PATIENCE = Duration.ofHours(1);

    /** The transaction manager reads this when the first transaction begins. */
    void start(@Observes @Priority(Dataset.LOADED_AT_START - 1) StartupEvent start) {
        arjPropertyManager.getCoordinatorEnvironmentBean().setTxReaperCancelWaitPeriod(PATIENCE.toMillis());
    }
}
