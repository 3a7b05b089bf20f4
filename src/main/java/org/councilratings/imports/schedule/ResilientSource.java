package org.councilratings.imports.schedule;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.problem.LogText;
import org.councilratings.imports.schedule.DownloadedFile.Version;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.jboss.logging.Logger;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;

/** The source of the scheduled import, fetched with retries, a timeout and a circuit breaker. */
@ApplicationScoped
class ResilientSource {

    private static final Logger LOG = Logger.getLogger(ResilientSource.class);
    private static final String CIRCUIT = "scheduled-import";
    private static final int BACKOFF_FACTOR = 3;
    private static final int FAILED_RUNS_BEFORE_OPEN = 2;

    private final RemoteFile source;
    private final Duration timeout;
    private final TypedGuard<DownloadedFile> guard;

    @Inject
    ResilientSource(ScheduleSettings settings,
            @ConfigProperty(name = "council-ratings.imports.max-file-size") MemorySize largest) {
        timeout = settings.fetchTimeout();
        Duration openFor = settings.circuitBreakerDelay();
        source = new RemoteFile(settings.from().orElseThrow(), settings.allowedHosts(), largest.asLongValue());
        guard = TypedGuard.create(DownloadedFile.class).withDescription(CIRCUIT)
                .withTimeout().duration(timeout.toMillis(), ChronoUnit.MILLIS).done()
                .withCircuitBreaker().name(CIRCUIT).requestVolumeThreshold(FAILED_RUNS_BEFORE_OPEN * (settings.retries() + 1))
                .failureRatio(1).delay(openFor.toMillis(), ChronoUnit.MILLIS).done()
                .withRetry().maxRetries(settings.retries()).delay(settings.retryDelay().toMillis(), ChronoUnit.MILLIS)
                .maxDuration(openFor.toMillis(), ChronoUnit.MILLIS)
                .whenException(ResilientSource::isTemporary).beforeRetry(ResilientSource::logRetry)
                .withExponentialBackoff().factor(BACKOFF_FACTOR).maxDelay(openFor.toMillis() / 2, ChronoUnit.MILLIS).done()
                .done()
                .build();
    }

    /**
     * Fetches the file, in several attempts if need be.
     *
     * @param known the version that need not be fetched again
     * @throws CircuitBreakerOpenException if the circuit breaker is open after repeated failures
     */
    DownloadedFile fetch(Version known) throws FetchFailure {
        try {
            return guard.call(() -> source.fetch(known));
        } catch (TimeoutException late) {
            throw new FetchFailure("It took longer than " + timeout.toMillis() + " ms", true, late);
        } catch (InterruptedException stopped) {
            throw new FetchFailure("The service was stopped", true, stopped);
        } catch (FetchFailure | RuntimeException failure) {
            throw failure;
        } catch (Exception none) {
            throw new IllegalStateException(none);
        }
    }

    /** Whether the source is fetched from (closed), not (open), or once to see whether it works again (half open). */
    CircuitBreakerState circuit() {
        return CircuitBreakerMaintenance.get().currentState(CIRCUIT);
    }

    private static boolean isTemporary(Throwable failure) {
        return failure instanceof FetchFailure fetch ? fetch.isTemporary() : failure instanceof TimeoutException;
    }

    private static void logRetry(Throwable failure) {
        LOG.warnf("Download for import failed, retrying: %s",
                LogText.line(failure.getMessage()));
    }
}
