package org.councilratings.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

/**
 * The state of the data set: its latest revision, and whether the database has confirmed it. Loaded before the first request.
 */
@Singleton
public class DatasetState {

    private static final int MEASURED = Dataset.LOADED_AT_START + 1;

    @Inject
    DatasetQuery query;

    @Inject
    RevisionProbe probe;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "council-ratings.cache.stale-if-database-down")
    Duration trustedFor;

    private final AtomicReference<State> newest = new AtomicReference<>();
    private volatile long confirmedAt;
    private volatile long checkedAt = System.nanoTime();
    private volatile boolean reachable = true;

    void measure(@Observes @Priority(MEASURED) StartupEvent start) {
        metrics.gauge("dataset.revision", this, data -> data.known().number());
        metrics.gauge("dataset.reachable", this, data -> data.isReachable() ? 1 : 0);
    }

    /** The data set at the last check. */
    public Dataset current() {
        return newest.get().dataset;
    }

    /** Whether a revision is committed, as far as this process knows. */
    public boolean hasSeen(long revision) {
        State seen = newest.get();
        return seen != null && seen.revision.number() >= revision;
    }

    /** The latest revision that this process has seen. It never decreases. */
    public Revision known() {
        return newest.get().revision;
    }

    /**
     * The revision that the current transaction reads. Makes the transaction read-only.
     *
     * @throws OutdatedException if it is older than a revision that this process has seen
     */
    public Revision ofReadingTransaction() {
        long asked = System.nanoTime();
        query.onlyRead();
        Dataset read = query.current();
        refuseToGoBack(read.revision, known().number());
        confirm(asked, read);
        return read.revision();
    }

    /** Checks for changes by any replica. */
    void refresh() throws SQLException {
        long asked = System.nanoTime();
        // A change that is committed during the check is newer than its result.
        long knownBefore = known().number();
        long found = probe.read();
        refuseToGoBack(found, knownBefore);
        confirm(asked, found > known().number() ? DatabaseTransaction.call(query::current) : current());
    }

    private static void refuseToGoBack(long found, long known) {
        if (found < known) {
            throw OutdatedException.ofDatabase(found, known);
        }
    }

    /**
     * Records a revision that the database has confirmed.
     *
     * @param asked the time of the check, by {@link System#nanoTime()}
     */
    public void confirm(long asked, Dataset read) {
        newest.accumulateAndGet(new State(read, read.revision()), State::newer);
        confirmedAt = asked;
        reachable = true;
    }

    /** Records that a check has ended, whatever its result. */
    void markChecked() {
        checkedAt = System.nanoTime();
    }

    /** How long ago the last check ended. */
    Duration sinceCheck() {
        return Duration.ofNanos(System.nanoTime() - checkedAt);
    }

    /** Records that the check failed. */
    void markUnreachable() {
        reachable = false;
    }

    /** Whether the database confirmed the revision recently enough to send cached responses. */
    public boolean isTrusted() {
        return System.nanoTime() - confirmedAt < trustedFor.toNanos();
    }

    /** Whether the last check succeeded. */
    public boolean isReachable() {
        return reachable;
    }

    /** Whether anything has been read from the database yet. */
    public boolean isLoaded() {
        return newest.get() != null;
    }

    /** The dates the data covers. */
    public Coverage coverage() {
        return current().coverage();
    }

    /** The source of the data. */
    public Provenance provenance() {
        return current().provenance();
    }

    private record State(Dataset dataset, Revision revision) {

        private static State newer(State known, State found) {
            return known == null || found.revision.number() > known.revision.number() ? found : known;
        }
    }
}
