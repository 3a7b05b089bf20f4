package org.councilratings.imports.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.commons.codec.digest.DigestUtils;
import org.councilratings.http.problem.LogText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.imports.ImportOptions;
import org.councilratings.imports.Imports;
import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.imports.schedule.DownloadedFile.Version;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.Changes;
import org.councilratings.store.DatabaseTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.ScheduledExecution;

/**
 * Fetches a file from the operator's URL on a schedule, and imports it. Of several replicas one does it, and each version of a
 * file is imported once.
 */
@ApplicationScoped
class ScheduledImport {

    private static final Logger LOG = Logger.getLogger(ScheduledImport.class);
    private static final ChangeOrigin ORIGIN = new ChangeOrigin(ActorRole.SCHEDULE, null);

    @Inject
    ScheduleSettings settings;

    @Inject
    ResilientSource source;

    @Inject
    ScheduledRunRepository runs;

    @Inject
    Imports imports;

    @Inject
    Changes changes;

    @Inject
    Clock clock;

    @ConfigProperty(name = "council-ratings.http.edit-timeout")
    Duration claimTimeout;

    @Scheduled(identity = "scheduled-import", cron = "{council-ratings.imports.scheduled.at}", timeZone = "Europe/London", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void due(ScheduledExecution execution) {
        run(execution.getScheduledFireTime());
    }

    /** Makes the run that is due at an instant, unless another replica does. */
    void run(Instant due) {
        boolean isOurs = changes.make(ORIGIN, claimTimeout, (log, now) -> runs.claim(due));
        if (isOurs) {
            try {
                importNewVersion();
            } catch (CircuitBreakerOpenException open) {
                LOG.info("Scheduled import skipped: the circuit breaker is open after repeated failures");
            } catch (FetchFailure failure) {
                LOG.warnf("Scheduled import failed: %s", LogText.line(failure.forLog()));
                fail(failure.getMessage());
            } catch (UnreadableFile | ProblemException failure) {
                LOG.warnf("Scheduled import failed: %s", LogText.line(failure.getMessage()));
                fail(failure.getMessage());
            } catch (RuntimeException failure) {
                LOG.error("Scheduled import failed", failure);
                fail("The import could not be completed. Nothing was saved");
            }
        }
    }

    private void importNewVersion() throws FetchFailure {
        String from = DigestUtils.sha256Hex(settings.from().orElseThrow().toString());
        Version known = DatabaseTransaction.call(() -> runs.only().known(from));
        try (DownloadedFile fetched = source.fetch(known)) {
            if (fetched.version().isSame(known)) {
                end(RunOutcome.SAME, run -> run.remember(from, fetched.version()));
                LOG.info("Scheduled import: no new file");
                return;
            }
            String id = imports.importFile(imports.inspect(fetched.copy().path()),
                    new ImportOptions(settings.onConflict(), null, null, null),
                    ORIGIN);
            end(RunOutcome.IMPORTED, run -> {
                run.remember(from, fetched.version());
                run.importId = id;
            });
            LOG.infof("Scheduled import report: /v1/imports/%s", id);
        }
    }

    private void fail(String failure) {
        end(RunOutcome.FAILED, run -> run.failure = failure);
    }

    private void end(RunOutcome outcome, Consumer<ScheduledRun> more) {
        DatabaseTransaction.run(() -> {
            ScheduledRun run = runs.only();
            run.end(outcome, clock.instant());
            more.accept(run);
        });
    }
}
