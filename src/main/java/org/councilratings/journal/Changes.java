package org.councilratings.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.Exchanges;
import org.councilratings.store.DatabaseTransaction;
import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetQuery;
import org.councilratings.store.DatasetState;
import org.councilratings.store.NotStartedException;
import org.councilratings.store.UnavailableException;
import org.councilratings.store.WriteTransaction;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes changes to the data, one at a time, each with its own revision and events. */
@ApplicationScoped
public class Changes {

    /** Has its own name, so that operators can send it elsewhere or keep it longer. */
    public static final Logger LOG = Logger.getLogger("org.councilratings.changes");

    @Inject
    WriteTransaction transaction;

    @Inject
    DatasetQuery query;

    @Inject
    DatasetState state;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    /**
     * Makes a change in its own transaction and revision. The journal's records become events; if there are none, the revision
     * does not change. The work can be retried, so it must have no effects outside the database.
     *
     * @param timeout for the wait, and for the work after it
     * @param work receives the journal and the instant of the change
     * @return the result of the work, after the commit
     * @throws NotStartedException if the database was unavailable at the last check, or the wait times out
     * @throws UnavailableException if the database failed after that, so that the change may have been saved
     */
    public <T> T make(ChangeOrigin origin, Duration timeout, BiFunction<ChangeJournal, Instant, T> work) {
        return make(null, origin, timeout, work);
    }

    /**
     * Makes a change with one log line, however many records it changes.
     *
     * @param bulkChange its name in the log; null for one line for each record
     */
    public <T> T make(String bulkChange, ChangeOrigin origin, Duration timeout, BiFunction<ChangeJournal, Instant, T> work) {
        if (!state.isReachable()) {
            throw new NotStartedException("The database was unavailable at the last check.");
        }
        long asked = System.nanoTime();
        Made<T> made = transaction.call(timeout, dataset -> make(dataset, bulkChange, origin, work));
        state.confirm(asked, made.dataset);
        made.lines.forEach(LOG::info);
        return made.result;
    }

    private <T> Made<T> make(Dataset dataset, String bulkChange, ChangeOrigin origin,
            BiFunction<ChangeJournal, Instant, T> work) {
        readFrom(dataset);
        Instant now = now(dataset);
        ChangeJournal journal = new ChangeJournal(dataset, origin, now, json, query::onConnection);
        T result = work.apply(journal, now);
        Dataset changed = journal.close(query::current);
        return new Made<>(result, changed, journal.lines(bulkChange));
    }

    /** The change compares the editor's version with the latest one, from any replica. */
    private void readFrom(Dataset dataset) {
        if (dataset.revision > state.known().number()) {
            state.confirm(System.nanoTime(), DatabaseTransaction.call(query::current));
        }
        Exchanges.ofRequest().ifPresent(exchange -> exchange.readFrom(dataset.revision()));
    }

    /** in whole seconds, as in HTTP, and never before the previous change. */
    private Instant now(Dataset dataset) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(dataset.changedAt) ? dataset.changedAt : now;
    }

    /** The result of a change, the data set after it, and the lines to log after the commit. */
    private record Made<T>(T result, Dataset dataset, List<String> lines) {
    }
}
