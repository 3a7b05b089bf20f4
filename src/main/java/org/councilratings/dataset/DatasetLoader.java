package org.councilratings.dataset;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.change.ChangedBy;
import org.councilratings.web.change.Occasion;
import org.councilratings.web.revision.Release;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts the data set into an empty database, all of it or nothing. */
@ApplicationScoped
public class DatasetLoader {

    private static final Logger LOG = Logger.getLogger(DatasetLoader.class);

    /** Far longer than a thousand times the data take. */
    private static final Duration LONGEST_LOAD = Duration.ofHours(1);

    private static final Occasion FIRST_LOAD = new Occasion(ChangedBy.BUNDLED_DATA, null);
    private static final Occasion BEFORE_EVENTS = new Occasion(ChangedBy.BUNDLED_DATA,
            "Held when changes began to be recorded");

    @Inject
    WritingTransaction transaction;

    @Inject
    DatasetQuery query;

    @Inject
    HeldRecordsQuery held;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Release release;

    @ConfigProperty(name = "council-ratings.dataset-directory")
    Optional<Path> directory;

    /**
     * Loads the data set unless the database has one already, and notes which release answers from it now. Of several services
     * that start together on one database one loads it.
     *
     * @throws BrokenDataset if a file is broken; the database stays empty
     */
    public Dataset loadOnce() {
        Dataset found = QuarkusTransaction.requiringNew().call(query::current);
        return isReady(found) ? found : transaction.call(LONGEST_LOAD, this::makeReady);
    }

    private boolean isReady(Dataset dataset) {
        return dataset.lastSequence > 0 && release.name().equals(dataset.release);
    }

    private Dataset makeReady(Dataset dataset) {
        if (dataset.isEmpty()) {
            load(dataset);
        } else if (dataset.lastSequence == 0) {
            // It was filled by a release that recorded no changes yet.
            record(dataset, held.all(dataset), BEFORE_EVENTS);
        }
        Dataset ready = query.current();
        if (!release.name().equals(ready.release)) {
            ready.release = release.name();
            ready.releasedAt = now();
        }
        return ready;
    }

    private void load(Dataset dataset) {
        DatasetContent content = DatasetContent.read(directory.map(DatasetFiles::in).orElseGet(DatasetFiles::bundled));
        query.onConnection(connection -> new DatasetTables(connection).store(content));
        content.about().describe(dataset);
        dataset.loadedAt = now();
        record(dataset, content.records(dataset), FIRST_LOAD);
        LOG.infof("Loaded %d councils, %d inspections and %d visits, checked to %s", content.councils().size(),
                content.inspections().size(), content.visits().size(), dataset.checkedTo);
    }

    /** Takes down every record as an event, so that whoever follows the events from the first one has all of them. */
    private void record(Dataset dataset, Stream<HeldRecord> records, Occasion occasion) {
        Instant now = now();
        EventJournal journal = new EventJournal(dataset, occasion, now, json, query::onConnection);
        records.forEach(record -> journal.created(record.type(), record.id(), record.facts()));
        long last = journal.write();
        Dataset recorded = query.current();
        recorded.lastSequence = last;
        recorded.revision++;
        recorded.changedAt = now;
    }

    /** In whole seconds, as HTTP has them, and as every database keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
