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
import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetQuery;
import org.councilratings.store.DatasetState;
import org.councilratings.store.UnavailableException;
import org.councilratings.store.WriteTransaction;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Changes the data, one change after the other: each under the data set's lock, with a revision of its own and its events. */
@ApplicationScoped
public class Changes {

    /** Has a name of its own, so that an operator can send it elsewhere, or keep it for longer. */
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
     * Makes a change in a transaction of its own, all of it or none, under a revision of its own. What the journal records
     * becomes events; if it records nothing, the revision stays. The work may be done again from the beginning if the database
     * demands it, so it must leave no traces but in the database.
     *
     * @param longest for how long it may wait for its turn, and how long it may take then
     * @param work is given the journal and the instant of the change
     * @return what the work returns, after it was committed
     * @throws UnavailableException if the database does not answer, or the turn does not come
     */
    public <T> T make(ChangeOrigin occasion, Duration longest, BiFunction<ChangeJournal, Instant, T> work) {
        return make(null, occasion, longest, work);
    }

    /**
     * Makes a change as {@link #make(ChangeOrigin, Duration, BiFunction)} does, that is one thing for the operator's log
     * however
     * many records it changes.
     *
     * @param whole what it is, in the words of the log; null if each record counts by itself
     */
    public <T> T make(String whole, ChangeOrigin occasion, Duration longest, BiFunction<ChangeJournal, Instant, T> work) {
        if (!state.isReachable()) {
            throw new UnavailableException("The database did not answer when it was asked last");
        }
        long asked = System.nanoTime();
        Made<T> made = transaction.call(longest, dataset -> make(dataset, whole, occasion, work));
        state.confirm(asked, made.dataset);
        made.lines.forEach(LOG::info);
        return made.result;
    }

    private <T> Made<T> make(Dataset dataset, String whole, ChangeOrigin occasion, BiFunction<ChangeJournal, Instant, T> work) {
        readFrom(dataset);
        Instant now = now(dataset);
        ChangeJournal journal = new ChangeJournal(dataset, occasion, now, json, query::onConnection);
        T result = work.apply(journal, now);
        Dataset changed = journal.close(query::current);
        return new Made<>(result, changed, journal.lines(whole));
    }

    /** What the change compares with what an editor has seen is of the state that it changes, through whatever replica. */
    private void readFrom(Dataset dataset) {
        if (dataset.revision > state.known().number()) {
            state.confirm(System.nanoTime(), QuarkusTransaction.requiringNew().call(query::current));
        }
        Exchanges.ofRequest().ifPresent(exchange -> exchange.readFrom(dataset.revision()));
    }

    /** In whole seconds, as HTTP has them; and never before the change before, whatever the clock says. */
    private Instant now(Dataset dataset) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return now.isBefore(dataset.changedAt) ? dataset.changedAt : now;
    }

    /** What a change returned, the data set after it, and what to log once it is committed. */
    private record Made<T>(T result, Dataset dataset, List<String> lines) {
    }
}
