package org.councilratings.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.councilratings.calendar.LondonClock;
import org.councilratings.framework.CodeListRepository;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.Changes;
import org.councilratings.store.DatabaseTransaction;
import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetQuery;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Release;
import org.councilratings.store.WriteTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.StartupEvent;

/** Loads the data set into an empty database, or imports what is new in it into one with an older data set; all or nothing. */
@ApplicationScoped
public class DatasetLoader {

    private static final Logger LOG = Logger.getLogger(DatasetLoader.class);

    /** Enough for more than a thousand times the data. */
    private static final Duration LOAD_TIMEOUT = Duration.ofHours(1);

    private static final ChangeOrigin FIRST_LOAD = new ChangeOrigin(ActorRole.BUNDLED_DATA, null);
    private static final ChangeOrigin NEW_RELEASE = new ChangeOrigin(ActorRole.BUNDLED_DATA, "The data set of a newer release");

    @Inject
    WriteTransaction transaction;

    @Inject
    DatasetQuery query;

    @Inject
    DatasetUpdate update;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    LondonClock london;

    @Inject
    Release release;

    @Inject
    DatasetState state;

    @Inject
    CodeListRepository codeLists;

    @Inject
    PatientStart patience;

    @ConfigProperty(name = "council-ratings.dataset-directory")
    Optional<Path> directory;

    void start(@Observes @Priority(Dataset.LOADED_AT_START) StartupEvent start) {
        state.confirm(System.nanoTime(), loadOnce());
        patience.end();
    }

    /**
     * Loads the data set unless the database has it, and records the release that now runs on it. If several services start
     * together on one database, one of them loads it. From another data set than the one that was loaded, only what is new is
     * imported; what editors changed stays.
     *
     * @throws BrokenDataset if a file is broken; the database stays as it is
     */
    public Dataset loadOnce() {
        Dataset found = DatabaseTransaction.call(query::current);
        if (isReady(found)) {
            return found;
        }
        Ready ready = transaction.call(LOAD_TIMEOUT, this::makeReady);
        ready.lines.forEach(Changes.LOG::info);
        return ready.dataset;
    }

    private boolean isReady(Dataset dataset) {
        return !dataset.isEmpty() && release.name().equals(dataset.release) && !isAnother(dataset);
    }

    private Ready makeReady(Dataset dataset) {
        List<String> lines = new ArrayList<>();
        if (dataset.isEmpty()) {
            lines.addAll(load(dataset));
        } else if (isAnother(dataset)) {
            lines.addAll(update(dataset));
        }
        Dataset ready = query.current();
        if (!release.name().equals(ready.release)) {
            ready.release = release.name();
            ready.releasedAt = now();
        }
        return new Ready(ready, lines);
    }

    private DatasetFiles files() {
        return directory.map(DatasetFiles::in).orElseGet(DatasetFiles::bundled);
    }

    /** Whether the data set differs from the one that was imported last. A missing folder does not count as another one. */
    private boolean isAnother(Dataset dataset) {
        try {
            return !files().checksum().equals(dataset.bundle);
        } catch (IOException gone) {
            LOG.warnf("Data set unreadable, so not compared with stored data: %s", gone.getMessage());
            return false;
        }
    }

    /** Imports what is new in another data set than the one that was loaded. */
    private List<String> update(Dataset dataset) {
        DatasetContent content = DatasetContent.read(files(), london.today());
        Instant now = now();
        ChangeJournal journal = new ChangeJournal(dataset, NEW_RELEASE, now, json, query::onConnection);
        String report = update.run(content, dataset, NEW_RELEASE, journal, now);
        Dataset updated = journal.close(query::current);
        updated.bundle = checksum();
        return journal.lines(report);
    }

    private String checksum() {
        try {
            return files().checksum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private List<String> load(Dataset dataset) {
        DatasetContent content = DatasetContent.read(files(), london.today());
        query.onConnection(connection -> new DatasetTables(connection, codeLists).store(content));
        content.about().describe(dataset);
        dataset.loadedAt = now();
        dataset.bundle = checksum();
        return record(dataset, content).lines("loaded %d councils, %d inspections and %d visits, checked to %s".formatted(
                content.councils().size(), content.inspections().size(), content.visits().size(), dataset.checkedTo));
    }

    /** Records everything as events, so that clients that read all events have all records. */
    private ChangeJournal record(Dataset dataset, DatasetContent content) {
        Instant now = now();
        ChangeJournal journal = new ChangeJournal(dataset, FIRST_LOAD, now, json, query::onConnection);
        content.events().forEach(event -> journal.created(event.getKey().type(), event.getKey().id(), event.getValue()));
        journal.close(query::current);
        return journal;
    }

    /** In whole seconds, as in HTTP, and as every database stores them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The data set, and what to log once it is committed. */
    private record Ready(Dataset dataset, List<String> lines) {
    }
}
