package org.councilratings.dataset;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.councilratings.web.revision.Release;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts the data set into an empty database, all of it or nothing. */
@ApplicationScoped
public class DatasetLoader {

    private static final Logger LOG = Logger.getLogger(DatasetLoader.class);

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Release release;

    @ConfigProperty(name = "council-ratings.dataset-directory")
    Optional<Path> directory;

    /**
     * Loads the data set unless the database has one already, and notes which release answers from it now. The lock on its row
     * makes several services that start
     * together on one database load it once.
     *
     * @throws BrokenDataset if a file is broken; the database stays empty
     */
    @Transactional
    public Dataset loadOnce() {
        Dataset dataset = database.find(Dataset.class, Dataset.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
        if (dataset.isEmpty()) {
            DatasetContent content = DatasetContent.read(directory.map(DatasetFiles::in).orElseGet(DatasetFiles::bundled));
            store(content);
            content.about().describe(dataset);
            dataset.loadedAt = clock.instant();
            dataset.changedAt = dataset.loadedAt;
            dataset.revision = 1;
            LOG.infof("Loaded %d councils, %d inspections and %d visits, checked to %s", content.councils().size(),
                    content.inspections().size(), content.visits().size(), dataset.checkedTo);
        }
        if (!release.name().equals(dataset.release)) {
            dataset.release = release.name();
            dataset.releasedAt = clock.instant();
        }
        return dataset;
    }

    private void store(DatasetContent content) {
        content.councils().forEach(database::persist);
        database.flush(); // inspections refer to the codes of councils, which are written last
        content.successions().forEach(database::persist);
        content.neighbours().forEach(database::persist);
        content.inspections().forEach(database::persist);
        content.visits().forEach(database::persist);
    }
}
