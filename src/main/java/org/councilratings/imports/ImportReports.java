package org.councilratings.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.http.input.PlainText;
import org.councilratings.imports.file.PublishedFile;
import org.councilratings.imports.file.ReadColumn;
import org.councilratings.imports.file.Reading;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.store.DatabaseTransaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Stores the reports of imports: that one has begun, its progress, and its result. */
@ApplicationScoped
public class ImportReports {

    /** An import without a heartbeat for so long was interrupted: more than the wait before it and between two of them. */
    private static final Duration INTERRUPTED_AFTER = Duration.ofMinutes(2);
    private static final long HEARTBEAT_INTERVAL = Duration.ofMillis(250).toNanos();
    private static final Duration DRY_RUN_KEPT_FOR = Duration.ofDays(1);
    private static final int MAX_DRY_RUNS = 20;
    private static final int DRY_RUN_BATCH = 250;
    private static final int MAX_ITEMS = 30;
    private static final int MAX_LENGTH = 300;
    private static final int MAX_COLUMNS = 200;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<List<ReadColumn>> COLUMNS = new TypeReference<>() {
    };
    private static final TypeReference<List<RowRecord.Difference>> DIFFERENCES = new TypeReference<>() {
    };
    private static final TypeReference<List<Reading>> READINGS = new TypeReference<>() {
    };
    private static final TypeReference<List<RowRecord.Reason>> REASONS = new TypeReference<>() {
    };

    @Inject
    ImportRepository imports;

    @Inject
    ImportedRowRepository rows;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Addresses addresses;

    /** Stores that an import begins, and returns the id by which it can be followed from now on. */
    String begin(Imports.InspectedFile inspected, boolean isDryRun, ImportOptions options, ChangeOrigin origin) {
        ImportedFile file = running(inspected.summary(), options.onConflict(), origin, now());
        file.dryRun = isDryRun;
        file.checkedTo = options.checkedTo();
        file.fileBytes = inspected.bytes();
        ImportProgress progress = new ImportProgress();
        progress.importId = file.id;
        progress.aliveAt = file.startedAt;
        DatabaseTransaction.run(() -> {
            removeOldDryRuns();
            imports.persist(file);
            imports.flush();
            imports.add(progress);
        });
        return file.id;
    }

    private ImportedFile running(PublishedFile.Summary summary, OnConflict onConflict, ChangeOrigin origin, Instant startedAt) {
        ImportedFile file = new ImportedFile();
        file.id = UUID.randomUUID().toString();
        file.state = ImportState.RUNNING;
        file.by = origin.by();
        file.reason = origin.reason();
        file.onConflict = onConflict;
        file.startedAt = startedAt;
        file.recognisedAs = summary.recognisedAs();
        file.skippedSheets = text(shortened(summary.skippedSheets()));
        file.notes = text(shortened(summary.notes()));
        file.columns = text(summary.columns().stream().limit(MAX_COLUMNS).map(ReadColumn::shortened).toList());
        file.warnings = text(shortened(summary.warnings()));
        file.rowsTotal = summary.rows();
        return file;
    }

    /** Dry runs can be large and many, and nobody needs their reports for long. */
    private void removeOldDryRuns() {
        List<ImportedFile> newestFirst = imports.dryRuns();
        Instant oldest = clock.instant().minus(DRY_RUN_KEPT_FOR);
        for (int i = 0; i < newestFirst.size(); i++) {
            ImportedFile dryRun = newestFirst.get(i);
            boolean isSurplus = i >= MAX_DRY_RUNS - 1 && dryRun.state != ImportState.RUNNING;
            if (isSurplus || dryRun.startedAt.isBefore(oldest)) {
                rows.removeAll(dryRun.id);
                imports.remove(dryRun);
            }
        }
    }

    /**
     * Stores the report of an import from another source than a published file, in the import's own transaction.
     *
     * @param recognisedAs what was imported, in words
     * @param revision the revision that it made, or null if it changed nothing
     */
    public void add(String recognisedAs, ChangeOrigin origin, Instant startedAt, List<RowRecord> verdicts, Long revision) {
        VerdictCounts counts = new VerdictCounts();
        verdicts.forEach(counts::add);
        ImportedFile file = running(new PublishedFile.Summary(recognisedAs, List.of(), List.of(), List.of(), List.of(),
                verdicts.size(), Set.of()), OnConflict.KEEP, origin, startedAt);
        imports.persist(file);
        imports.flush();
        verdicts.forEach(row -> add(file.id, row));
        finish(file.id, counts, revision, null);
    }

    /** Records the progress of an import, at most four times a second. */
    ProgressRecorder progress(String id) {
        return new ProgressRecorder(id);
    }

    /** Stores the progress of an import, in its own transactions. */
    final class ProgressRecorder {

        private final String id;
        private long last = System.nanoTime();

        private ProgressRecorder(String id) {
            this.id = id;
        }

        void record(long done) {
            if (System.nanoTime() - last > HEARTBEAT_INTERVAL) {
                last = System.nanoTime();
                DatabaseTransaction.run(() -> {
                    ImportProgress progress = imports.progress(id);
                    progress.rowsDone = done;
                    progress.aliveAt = now();
                });
            }
        }
    }

    /** Stores the verdicts of a dry run, whose own transaction is rolled back. A retry starts with no verdicts. */
    DryRun dryRun(String id) {
        DatabaseTransaction.run(() -> rows.removeAll(id));
        return new DryRun(id);
    }

    /** Stores verdicts in batches, in their own transactions. */
    final class DryRun {

        private final String id;
        private final VerdictCounts counts = new VerdictCounts();
        private final List<RowRecord> waiting = new ArrayList<>();

        private DryRun(String id) {
            this.id = id;
        }

        void add(RowRecord row) {
            counts.add(row);
            waiting.add(row);
            if (waiting.size() == DRY_RUN_BATCH) {
                DatabaseTransaction.run(this::store);
            }
        }

        private void store() {
            waiting.forEach(row -> ImportReports.this.add(id, row));
            waiting.clear();
            ImportProgress progress = imports.progress(id);
            progress.rowsDone = counts.all();
            progress.aliveAt = now();
        }

        void finish(LocalDate checkedBefore) {
            DatabaseTransaction.run(() -> {
                store();
                ImportReports.this.finish(id, counts, null, checkedBefore);
            });
        }
    }

    /** Adds the verdict on a row to the report, in the import's own transaction. */
    void add(String id, RowRecord row) {
        ImportedRow stored = new ImportedRow();
        stored.importId = id;
        stored.position = row.position();
        stored.sheet = row.sheet();
        stored.rowNumber = row.row();
        stored.verdict = row.verdict();
        stored.recordType = row.type();
        stored.recordId = row.record();
        stored.council = row.council();
        stored.differences = text(row.differences());
        stored.replaceWould = row.replaceWould();
        stored.reasons = text(row.reasons());
        stored.readings = text(row.readings());
        rows.persist(stored);
    }

    /**
     * Completes the report, in the import's own transaction.
     *
     * @param checkedBefore the day up to which the facts were checked before; null if the import does not state a new one
     */
    void finish(String id, VerdictCounts counts, Long revision, LocalDate checkedBefore) {
        ImportedFile file = imports.findById(id);
        file.state = ImportState.DONE;
        file.finishedAt = now();
        file.rowsTotal = counts.all();
        file.rowsNew = counts.of(Verdict.NEW);
        file.rowsUnchanged = counts.of(Verdict.UNCHANGED);
        file.rowsDiffer = counts.of(Verdict.DIFFERS);
        file.rowsNotInspected = counts.of(Verdict.NOT_INSPECTED);
        file.rowsRejected = counts.of(Verdict.REJECTED);
        file.revision = revision;
        file.checkedToBefore = checkedBefore;
    }

    void fail(String id, String failure) {
        DatabaseTransaction.run(() -> {
            ImportedFile file = imports.findById(id);
            file.state = ImportState.FAILED;
            file.finishedAt = now();
            file.failure = failure;
        });
    }

    /** The report of an import, if there is one with this id. */
    Optional<ImportReport> find(String id) {
        return imports.findByIdOptional(id).map(file -> new ImportReport(record(file), read(file.skippedSheets, TEXTS),
                read(file.notes, TEXTS), read(file.columns, COLUMNS), read(file.warnings, TEXTS),
                rows.first(id, ImportReport.MAX_ROWS).stream().map(this::row).toList()));
    }

    /**
     * When the reports of imports last changed; empty while an import is running, because they are changing.
     *
     * @param beforeAny what to say before there is an import
     */
    Optional<Instant> lastChange(Instant beforeAny) {
        List<Instant> interrupted = imports.heartbeats().stream().map(beat -> beat.plus(INTERRUPTED_AFTER)).toList();
        boolean isRunning = interrupted.stream().anyMatch(end -> !end.isBefore(clock.instant()));
        return isRunning ? Optional.empty()
                : Stream.concat(interrupted.stream(), imports.lastEnd().stream()).max(Comparator.naturalOrder())
                        .or(() -> Optional.of(beforeAny));
    }

    /** An import in a response. */
    ImportRecord record(ImportedFile file) {
        boolean isRunning = file.state == ImportState.RUNNING;
        ImportProgress progress = isRunning ? imports.progress(file.id) : null;
        boolean isSilent = isRunning && progress.aliveAt.isBefore(clock.instant().minus(INTERRUPTED_AFTER));
        return new ImportRecord(file.id, isSilent ? ImportState.INTERRUPTED : file.state, file.dryRun, file.onConflict, file.by,
                file.reason, file.startedAt, file.finishedAt,
                new ImportRecord.File(file.fileBytes, file.recognisedAs),
                new ImportRecord.Rows(file.rowsTotal, isRunning ? progress.rowsDone : file.rowsTotal, file.rowsNew,
                        file.rowsUnchanged, file.rowsDiffer, file.rowsNotInspected, file.rowsRejected),
                file.revision, file.checkedTo, file.checkedToBefore, file.failure, ImportRecord.Links.of(file.id, addresses));
    }

    RowRecord row(ImportedRow row) {
        return new RowRecord(row.position, row.sheet, row.rowNumber, row.verdict, row.recordType, row.recordId, row.council,
                read(row.differences, DIFFERENCES), row.replaceWould, read(row.reasons, REASONS),
                read(row.readings, READINGS));
    }

    /** A file may have any number of sheets and footnotes. */
    private static List<String> shortened(List<String> texts) {
        return texts.stream().limit(MAX_ITEMS).map(text -> PlainText.shortened(text, MAX_LENGTH)).toList();
    }

    private String text(Object list) {
        try {
            return json.writeValueAsString(list);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private <T> List<T> read(String list, TypeReference<List<T>> type) {
        try {
            return json.readValue(list, type);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
