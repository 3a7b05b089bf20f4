package org.councilratings.dataset;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.councilratings.web.revision.Release;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Puts the data set into an empty database, all of it or nothing. */
@ApplicationScoped
public class DatasetLoader {

    private static final Logger LOG = Logger.getLogger(DatasetLoader.class);

    /** In seconds; far longer than a thousand times the data take. */
    private static final int LONGEST_LOAD = 3600;

    private static final int MOST_ATTEMPTS = 20;

    /** PostgreSQL: a conflict of transactions, a deadlock, too long a wait. H2: too long a wait, a row changed meanwhile. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "57014", "HYT00", "90131");

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Release release;

    @ConfigProperty(name = "council-ratings.dataset-directory")
    Optional<Path> directory;

    /**
     * Loads the data set unless the database has one already, and notes which release answers from it now. Several services
     * that start together on one database load it once: one gets the lock on its row, the others wait for it, lose, and look
     * again.
     *
     * @throws BrokenDataset if a file is broken; the database stays empty
     */
    public Dataset loadOnce() {
        for (int attempt = 1;; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().timeout(LONGEST_LOAD).call(this::loadIfEmpty);
            } catch (RuntimeException failure) {
                if (attempt == MOST_ATTEMPTS || !anotherWasFirst(failure)) {
                    throw failure;
                }
                LOG.debugf(failure, "Another service seems to load the data; attempt %d", attempt);
            }
        }
    }

    /** Whether the database ended the transaction because of what another one had done, or was doing for long. */
    private static boolean anotherWasFirst(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && LOST_RACES.contains(sql.getSQLState()));
    }

    private Dataset loadIfEmpty() {
        Dataset dataset = database.find(Dataset.class, Dataset.ONLY_ROW);
        if (dataset.isEmpty()) {
            database.refresh(dataset, LockModeType.PESSIMISTIC_WRITE);
        }
        if (dataset.isEmpty()) {
            load(dataset);
        }
        if (!release.name().equals(dataset.release)) {
            dataset.release = release.name();
            dataset.releasedAt = now();
        }
        return dataset;
    }

    private void load(Dataset dataset) {
        DatasetContent content = DatasetContent.read(directory.map(DatasetFiles::in).orElseGet(DatasetFiles::bundled));
        database.unwrap(Session.class).doWork(connection -> new DatasetTables(connection).store(content));
        content.about().describe(dataset);
        dataset.loadedAt = now();
        dataset.changedAt = dataset.loadedAt;
        dataset.revision = 1;
        LOG.infof("Loaded %d councils, %d inspections and %d visits, checked to %s", content.councils().size(),
                content.inspections().size(), content.visits().size(), dataset.checkedTo);
    }

    /** In whole seconds, as HTTP has them, and as every database keeps them. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
