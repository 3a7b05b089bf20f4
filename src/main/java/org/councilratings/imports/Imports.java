package org.councilratings.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Service;
import org.councilratings.http.problem.LogText;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.imports.file.PublishedFile;
import org.councilratings.imports.file.UnreadableFile;
import org.councilratings.imports.report.PublishedReport;
import org.councilratings.imports.report.Report;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.Changes;
import org.councilratings.service.CoverageWriter;
import org.councilratings.store.DatasetState;
import org.councilratings.store.EndOfProcess;
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
    ImportReports reports;

    @Inject
    CoverageWriter coverage;

    @Inject
    DatasetState dataset;

    @ConfigProperty(name = "council-ratings.imports.timeout")
    Duration timeout;

    private final ReentrantLock reading = new ReentrantLock();

    /**
     * A file that was read once, so that it is known to be readable before anything is imported.
     *
     * @param file where it is
     * @param bytes its size
     * @param summary what it was recognised as
     * @param report what it states, if it is a report; null if it is a table, whose rows are read when they are imported
     */
    public record InspectedFile(Path file, long bytes, PublishedFile.Summary summary, Report report) {
    }

    /**
     * Reads a file once.
     *
     * @throws UnreadableFile if it cannot be read
     */
    public InspectedFile inspect(Path file) {
        try {
            if (PublishedFile.isReport(file)) {
                Report report = read(file);
                return new InspectedFile(file, Files.size(file), ReportRow.summary(report, store.codeLists.now()), report);
            }
            PublishedFile.Summary summary = PublishedFile.read(file, store.codeLists.now(), row -> {
            });
            return new InspectedFile(file, Files.size(file), summary, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Reads one report at a time, because each can take tens of megabytes of memory. */
    private Report read(Path file) {
        reading.lock();
        try {
            return PublishedReport.read(file);
        } finally {
            reading.unlock();
        }
    }

    /**
     * Imports a file and undoes it. Only the report is stored.
     *
     * @param id the id of its report, which has begun
     */
    void dryRun(String id, InspectedFile inspected, ImportOptions options, ChangeOrigin origin) {
        try {
            changes.make(origin, timeout, (log, now) -> {
                ImportReports.DryRun dryRun = reports.dryRun(id);
                LocalDate before = checkedBefore(inspected, options, log, now);
                run(inspected, options, origin, log, now, dryRun::add);
                throw new Undo(dryRun, before);
            });
        } catch (Undo undone) {
            undone.dryRun.finish(undone.checkedBefore);
        } catch (RuntimeException | Error failure) {
            fail(id, failure);
            throw failure;
        }
    }

    /**
     * Refuses impossible options before anything is done.
     *
     * @throws ProblemException if the day up to which the facts were checked cannot be that of the options, or if they state of
     *         a
     *         table what only a report can lack
     */
    void check(InspectedFile inspected, ImportOptions options) {
        List<Violation> wrong = new ArrayList<>();
        if (inspected.report() == null) {
            refuse("publicationDate", options.publicationDate(), wrong);
            refuse("reportUrl", options.reportUrl(), wrong);
        }
        try {
            checkDay(inspected, options);
        } catch (ProblemException day) {
            wrong.addAll(day.errors());
        }
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
    }

    private void checkDay(InspectedFile inspected, ImportOptions options) {
        if (options.checkedTo() != null) {
            Service service = service(inspected, store.codeLists.now());
            coverage.check(options.checkedTo(), service.coverage(dataset.coverage()).checkedTo());
        }
    }

    private static void refuse(String parameter, Object stated, List<Violation> wrong) {
        if (stated != null) {
            wrong.add(Violation.ofParameter(parameter, parameter + ": is only for a report, and this file is a table",
                    List.of("a table without " + parameter)));
        }
    }

    /**
     * The service whose facts were checked with a file.
     *
     * @throws ProblemException 400 if its rows are about several
     */
    private static Service service(InspectedFile inspected, CodeLists lists) {
        Set<String> services = inspected.summary().services();
        if (services.size() > 1) {
            throw ProblemException.invalid("checkedTo", "checkedTo: the file is about several services: "
                    + String.join(", ", services), List.of("a file of one service"));
        }
        return services.stream().findFirst().map(lists::service).orElseGet(lists::defaultService);
    }

    /** Moves the day up to which the facts were checked, if the options have one, and returns the previous day. */
    private LocalDate checkedBefore(InspectedFile inspected, ImportOptions options, ChangeJournal log, Instant now) {
        return options.checkedTo() == null ? null
                : coverage.move(service(inspected, store.codeLists.inTransaction()), options.checkedTo(), log, now);
    }

    /**
     * Imports a file at once. If it fails, its report says so.
     *
     * @return the id of its report
     */
    public String importFile(InspectedFile inspected, ImportOptions options, ChangeOrigin origin) {
        String id = reports.begin(inspected, false, options, origin);
        importFile(id, inspected, options, origin);
        return id;
    }

    /**
     * Imports a file whose report has begun. If it fails, the report says so.
     *
     * @param id the id of its report
     */
    void importFile(String id, InspectedFile inspected, ImportOptions options, ChangeOrigin origin) {
        try {
            changes.make("import " + id, origin, timeout, (log, now) -> {
                VerdictCounts counts = new VerdictCounts();
                ImportReports.ProgressRecorder progress = reports.progress(id);
                LocalDate before = checkedBefore(inspected, options, log, now);
                run(inspected, options, origin, log, now, row -> {
                    counts.add(row);
                    reports.add(id, row);
                    progress.record(counts.all());
                });
                boolean isChange = counts.of(Verdict.NEW) > 0
                        || options.onConflict() == OnConflict.REPLACE && counts.of(Verdict.DIFFERS) > 0
                        || before != null && !before.equals(options.checkedTo());
                reports.finish(id, counts, isChange ? log.revision() : null, before);
                return null;
            });
        } catch (RuntimeException | Error failure) {
            fail(id, failure);
            throw failure;
        }
    }

    /** Nobody may wait for the import any longer, so the log and the report say why it failed. */
    private void fail(String id, Throwable failure) {
        EndOfProcess.ifOutOfMemory(failure);
        if (failure instanceof ProblemException refused) {
            LOG.warnf("Import %s rejected: %s", id, LogText.line(refused.getMessage()));
            reports.fail(id, refused.getMessage());
        } else {
            LOG.errorf(failure, "Import %s failed", id);
            reports.fail(id, "The import could not be completed. Nothing was saved");
        }
    }

    private void run(InspectedFile inspected, ImportOptions options, ChangeOrigin origin, ChangeJournal log, Instant now,
            Consumer<RowRecord> report) {
        new ImportRun(store, options.onConflict(), origin.by(), log, now, report)
                .run(rows -> read(inspected, options, rows));
    }

    private void read(InspectedFile inspected, ImportOptions options, Consumer<ParsedRow> rows) {
        if (inspected.report() != null) {
            rows.accept(ReportRow.of(inspected.report(), options));
        } else {
            PublishedFile.read(inspected.file(), store.codeLists.inTransaction(), rows);
        }
    }

    /** Rolls back the transaction of a dry run. */
    private static final class Undo extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient ImportReports.DryRun dryRun;
        private final transient LocalDate checkedBefore;

        private Undo(ImportReports.DryRun dryRun, LocalDate checkedBefore) {
            super(null, null, false, false);
            this.dryRun = dryRun;
            this.checkedBefore = checkedBefore;
        }
    }
}
