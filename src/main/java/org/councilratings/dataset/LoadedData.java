package org.councilratings.dataset;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.web.page.Coverage;
import org.councilratings.web.representation.Provenance;
import org.councilratings.web.revision.OutdatedException;
import org.councilratings.web.revision.Revision;
import org.councilratings.web.revision.Revisions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/** The data set that this service answers from. It is there before the first request is. */
@Singleton
public class LoadedData implements Revisions, Coverage.Source, Provenance.Source {

    @Inject
    DatasetLoader loader;

    @Inject
    DatasetQuery query;

    @Inject
    RevisionQuestion question;

    @Inject
    PatientStart patience;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "council-ratings.revision.trusted-for")
    Duration trustedFor;

    private final AtomicReference<State> newest = new AtomicReference<>();
    private volatile long confirmedAt;
    private volatile boolean reachable = true;

    void load(@Observes @Priority(1) StartupEvent start) {
        confirm(System.nanoTime(), loader.loadOnce());
        patience.end();
        metrics.gauge("dataset.revision", this, data -> data.known().number());
        metrics.gauge("dataset.reachable", this, data -> data.isReachable() ? 1 : 0);
    }

    /** The data set as it was when it was last seen. */
    Dataset current() {
        return newest.get().dataset;
    }

    @Override
    public Revision known() {
        return newest.get().revision;
    }

    @Override
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
    void confirm(long asked, Dataset read) {
        newest.accumulateAndGet(new State(read, read.revision()), State::newer);
        confirmedAt = asked;
        reachable = true;
    }

    /** Notes that the database could not be asked. */
    void miss() {
        reachable = false;
    }

    @Override
    public boolean isTrusted() {
        return System.nanoTime() - confirmedAt < trustedFor.toNanos();
    }

    @Override
    public boolean isReachable() {
        return reachable;
    }

    @Override
    public Coverage coverage() {
        return current().coverage();
    }

    @Override
    public Provenance provenance() {
        return current().provenance();
    }

    private record State(Dataset dataset, Revision revision) {

        private static State newer(State known, State found) {
            return known == null || found.revision.number() > known.revision.number() ? found : known;
        }
    }
}
