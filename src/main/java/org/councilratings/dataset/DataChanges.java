package org.councilratings.dataset;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.Changes;
import org.councilratings.web.change.Occasion;
import org.councilratings.web.revision.Basis;
import org.councilratings.web.revision.UnavailableException;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes changes under the data set's lock, each with a revision of its own and with its events. */
@ApplicationScoped
class DataChanges implements Changes {

    /** Has a name of its own, so that an operator can send it elsewhere, or keep it for longer. */
    static final Logger LOG = Logger.getLogger("org.councilratings.changes");

    @Inject
    WritingTransaction transaction;

    @Inject
    DatasetQuery query;

    @Inject
    LoadedData data;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Override
    public <T> T make(String whole, Occasion occasion, Duration longest, BiFunction<ChangeLog, Instant, T> work) {
        if (!data.isReachable()) {
            throw new UnavailableException("The database did not answer when it was asked last");
        }
        long asked = System.nanoTime();
        Made<T> made = transaction.call(longest, dataset -> make(dataset, whole, occasion, work));
        data.confirm(asked, made.dataset);
        made.lines.forEach(LOG::info);
        return made.result;
    }

    private <T> Made<T> make(Dataset dataset, String whole, Occasion occasion, BiFunction<ChangeLog, Instant, T> work) {
        readFrom(dataset);
        Instant now = now(dataset);
        EventJournal journal = new EventJournal(dataset, occasion, now, json, query::onConnection);
        T result = work.apply(journal, now);
        long last = journal.write();
        Dataset changed = query.current();
        if (last > changed.lastSequence) {
            changed.lastSequence = last;
            changed.revision++;
            changed.changedAt = now;
        }
        return new Made<>(result, changed, journal.lines(whole));
    }

    /** What the change compares with what an editor has seen is of the state that it changes, through whatever replica. */
    private void readFrom(Dataset dataset) {
        if (dataset.revision > data.known().number()) {
            data.confirm(System.nanoTime(), QuarkusTransaction.requiringNew().call(query::current));
        }
        Basis.ofRequest().ifPresent(basis -> basis.standOn(dataset.revision()));
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
