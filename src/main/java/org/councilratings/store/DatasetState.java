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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Knows the state of the data set: which revision is the newest, and whether the database confirms it. There is one before the
 * first request.
 */
@Singleton
public class DatasetState {

    private static final int MEASURED = Dataset.LOADED_AT_START + 1;

    @Inject
    DatasetQuery query;

    @Inject
    RevisionProbe question;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "council-ratings.cache.stale-if-database-down")
    Duration trustedFor;

    private final AtomicReference<State> newest = new AtomicReference<>();
    private volatile long confirmedAt;
    private volatile boolean reachable = true;

    void measure(@Observes @Priority(MEASURED) StartupEvent start) {
        metrics.gauge("dataset.revision", this, data -> data.known().number());
        metrics.gauge("dataset.reachable", this, data -> data.isReachable() ? 1 : 0);
    }

    /** The data set as it was when it was last seen. */
    public Dataset current() {
        return newest.get().dataset;
    }

    /** The newest revision that this process has seen. It never goes back. */
    public Revision known() {
        return newest.get().revision;
    }

    /**
     * The revision that the current transaction reads, all of whose statements see the same state. Whatever would be changed in
     * it is not written.
     *
     * @throws OutdatedException if it is older than one that this process has seen, and so must not be shown
     */
    public Revision ofReadingTransaction() {
        long asked = System.nanoTime();
        query.onlyRead();
        Dataset read = query.current();
        refuseToGoBack(read.revision, known().number());
        confirm(asked, read);
        return read.revision();
    }

    /** Sees whether the data were changed, through whatever replica. */
    void refresh() throws SQLException {
        long asked = System.nanoTime();
        // A change that is committed while the database is asked is newer than what it says, and no step back.
        long knownBefore = known().number();
        long found = question.ask();
        refuseToGoBack(found, knownBefore);
        confirm(asked, found > known().number() ? QuarkusTransaction.requiringNew().call(query::current) : current());
    }

    private static void refuseToGoBack(long found, long known) {
        if (found < known) {
            throw new OutdatedException(found, known);
        }
    }

    /**
     * Takes note of a state of the data that the database has confirmed.
     *
     * @param asked when it was asked, by {@link System#nanoTime()}
     */
    public void confirm(long asked, Dataset read) {
        newest.accumulateAndGet(new State(read, read.revision()), State::newer);
        confirmedAt = asked;
        reachable = true;
    }

    /** Notes that the database could not be asked. */
    void markUnreachable() {
        reachable = false;
    }

    /** Whether the database confirmed the known revision recently enough for cached responses to be sent. */
    public boolean isTrusted() {
        return System.nanoTime() - confirmedAt < trustedFor.toNanos();
    }

    /** Whether the database answered the last time it was asked. */
    public boolean isReachable() {
        return reachable;
    }

    /** The days that the data cover. */
    public Coverage coverage() {
        return current().coverage();
    }

    /** Where the data come from. */
    public Provenance provenance() {
        return current().provenance();
    }

    private record State(Dataset dataset, Revision revision) {

        private static State newer(State known, State found) {
            return known == null || found.revision.number() > known.revision.number() ? found : known;
        }
    }
}
