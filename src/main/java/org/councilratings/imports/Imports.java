package org.councilratings.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.problem.LogText;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.imports.file.Limits;
import org.councilratings.imports.file.PublishedFile;
import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.Changes;
import org.councilratings.service.CoverageWriter;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Imports files: each whole, under one revision, or not at all. */
@ApplicationScoped
public class Imports {

    private static final Logger LOG = Logger.getLogger(Imports.class);

    @Inject
    Changes changes;

    @Inject
    ImportStore store;

    @Inject
    ImportLedger ledger;

    @Inject
    CoverageWriter coverage;

    @Inject
    DatasetState dataset;

    @Inject
    Clock clock;

    @ConfigProperty(name = "council-ratings.imports.timeout")
    Duration longest;

    /**
     * A file that was inspected through once: that it can be read is known before anything else is done.
     *
     * @param file where it is
     * @param bytes its size
     * @param summary what it was taken for
     */
    public record InspectedFile(Path file, long bytes, PublishedFile.Summary summary) {
    }

    /**
     * Looks through a file.
     *
     * @throws UnreadableFile if it cannot be read
     */
    public InspectedFile look(Path file) {
        PublishedFile.Summary summary = PublishedFile.read(file, Limits.USUAL, row -> {
        });
        try {
            return new InspectedFile(file, Files.size(file), summary);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /**
     * Tries an import: compares, checks and counts everything, and undoes it. Only its report is stored.
     *
     * @return the id of its report
     */
    String tried(InspectedFile inspected, ImportOptions options, ChangeOrigin occasion) {
        String id = ledger.begin(inspected, true, options, occasion);
        try {
            changes.make(occasion, longest, (log, now) -> {
                ImportLedger.Trial trial = ledger.trial(id);
                LocalDate before = checkedBefore(options, log);
                run(inspected, options.onConflict(), occasion, log, now, trial::add);
                throw new Undo(trial, before);
            });
        } catch (Undo undone) {
            undone.trial.finish(undone.checkedBefore);
        } catch (RuntimeException failure) {
            fail(id, failure);
            throw failure;
        }
        return id;
    }

    /**
     * Refuses, before anything is done, what can be seen to be impossible.
     *
     * @throws ProblemException if the day up to which the facts were checked cannot be that of the options
     */
    void check(ImportOptions options) {
        if (options.checkedTo() != null) {
            coverage.check(options.checkedTo(), dataset.coverage().checkedTo());
        }
    }

    /** Moves the day up to which the facts were checked, if the import says one, and returns the day before. */
    private LocalDate checkedBefore(ImportOptions options, ChangeJournal log) {
        return options.checkedTo() == null ? null : coverage.move(options.checkedTo(), log);
    }

    /**
     * Takes a file at once. If it fails, its report says so.
     *
     * @return the id of its report
     */
    public String take(InspectedFile inspected, ImportOptions options, ChangeOrigin occasion) {
        String id = ledger.begin(inspected, false, options, occasion);
        take(id, inspected, options, occasion);
        return id;
    }

    /**
     * Takes a file that was noted in the ledger. If it fails, that is noted too.
     *
     * @param id its id in the ledger
     */
    void take(String id, InspectedFile inspected, ImportOptions options, ChangeOrigin occasion) {
        try {
            changes.make("import " + id, occasion, longest, (log, now) -> {
                VerdictCounts tally = new VerdictCounts();
                ImportLedger.ProgressRecorder progress = ledger.progress(id);
                LocalDate before = checkedBefore(options, log);
                run(inspected, options.onConflict(), occasion, log, now, row -> {
                    tally.add(row);
                    ledger.write(id, row);
                    progress.record(tally.all());
                });
                boolean isChange = tally.of(Verdict.NEW) > 0
                        || options.onConflict() == OnConflict.REPLACE && tally.of(Verdict.DIFFERS) > 0
                        || before != null && !before.equals(options.checkedTo());
                ledger.finish(id, tally, isChange ? log.revision() : null, before);
                return null;
            });
        } catch (RuntimeException failure) {
            fail(id, failure);
            throw failure;
        }
    }

    private void fail(String id, RuntimeException failure) {
        if (failure instanceof ProblemException refused) {
            LOG.warnf("Import %s rejected: %s", id, LogText.line(refused.getMessage()));
            ledger.fail(id, refused.getMessage());
        } else {
            LOG.errorf(failure, "Import %s failed", id);
            ledger.fail(id, "The import could not be completed. Nothing was saved");
        }
    }

    private void run(InspectedFile inspected, OnConflict onConflict, ChangeOrigin occasion, ChangeJournal log, Instant now,
            Consumer<RowRecord> report) {
        new ImportRun(store, onConflict, occasion.by(), log, now, report)
                .run(rows -> PublishedFile.read(inspected.file(), Limits.USUAL, rows));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Ends a transaction whose work is not to stay. */
    private static final class Undo extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient ImportLedger.Trial trial;
        private final transient LocalDate checkedBefore;

        private Undo(ImportLedger.Trial trial, LocalDate checkedBefore) {
            super(null, null, false, false);
            this.trial = trial;
            this.checkedBefore = checkedBefore;
        }
    }
}
