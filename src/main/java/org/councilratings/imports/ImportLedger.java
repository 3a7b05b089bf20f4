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
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.Addresses;
import org.councilratings.imports.file.ReadColumn;
import org.councilratings.journal.ChangeOrigin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Keeps account of imports: that one began, how far it has come, and what became of it. */
@ApplicationScoped
public class ImportLedger {

    /** More than enough for a beat and for the wait for a turn. */
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final long BEAT = Duration.ofMillis(250).toNanos();
    private static final Duration LIFE_OF_A_TRIAL = Duration.ofDays(1);
    private static final int MOST_TRIALS = 20;
    private static final int TRIED_AT_ONCE = 250;
    private static final int LONGEST_LIST = 30;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_COLUMNS = 200;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
    };
    private static final TypeReference<List<ReadColumn>> COLUMNS = new TypeReference<>() {
    };
    private static final TypeReference<List<RowRecord.Difference>> DIFFERENCES = new TypeReference<>() {
    };
    private static final TypeReference<List<RowRecord.Reason>> REASONS = new TypeReference<>() {
    };

    @Inject
    ImportRepository imports;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    Addresses addresses;

    /** Notes that an import begins, and returns the id by which it can be followed from now on. */
    String begin(Imports.InspectedFile inspected, boolean isDryRun, ImportOptions options, ChangeOrigin occasion) {
        ImportedFile file = new ImportedFile();
        file.id = UUID.randomUUID().toString();
        file.state = ImportState.RUNNING;
        file.by = occasion.by();
        file.reason = occasion.reason();
        file.onConflict = options.onConflict();
        file.checkedTo = options.checkedTo();
        file.startedAt = now();
        file.dryRun = isDryRun;
        file.fileBytes = inspected.bytes();
        file.recognisedAs = inspected.summary().recognisedAs();
        file.skippedSheets = text(some(inspected.summary().skippedSheets()));
        file.notes = text(some(inspected.summary().notes()));
        file.columns = text(inspected.summary().columns().stream().limit(MOST_COLUMNS).map(ReadColumn::shortened).toList());
        file.warnings = text(some(inspected.summary().warnings()));
        file.rowsTotal = inspected.summary().rows();
        ImportProgress progress = new ImportProgress();
        progress.importId = file.id;
        progress.aliveAt = now();
        QuarkusTransaction.requiringNew().run(() -> {
            removeOldTrials();
            imports.persist(file);
            imports.flush();
            imports.add(progress);
        });
        return file.id;
    }

    /** Trials may be as large and as many as anyone likes to make, and nobody needs their reports for long. */
    private void removeOldTrials() {
        List<ImportedFile> newestFirst = imports.trials();
        Instant oldest = clock.instant().minus(LIFE_OF_A_TRIAL);
        for (int i = 0; i < newestFirst.size(); i++) {
            ImportedFile trial = newestFirst.get(i);
            boolean isOver = i >= MOST_TRIALS - 1 && trial.state != ImportState.RUNNING;
            if (isOver || trial.startedAt.isBefore(oldest)) {
                imports.remove(trial);
            }
        }
    }

    /**
     * Keeps the report of something that was taken as an import, in the transaction in which it is taken.
     *
     * @param recognisedAs what it is
     * @param revision the revision of what was taken, or null if nothing was
     */
    public void keep(String recognisedAs, ChangeOrigin occasion, Instant now, List<RowRecord> rows, Long revision) {
        VerdictCounts tally = new VerdictCounts();
        rows.forEach(tally::add);
        ImportedFile file = new ImportedFile();
        file.id = UUID.randomUUID().toString();
        file.state = ImportState.DONE;
        file.by = occasion.by();
        file.reason = occasion.reason();
        file.onConflict = OnConflict.KEEP;
        file.startedAt = now;
        file.recognisedAs = recognisedAs;
        file.skippedSheets = text(List.of());
        file.notes = text(List.of());
        file.columns = text(List.of());
        file.warnings = text(List.of());
        imports.persist(file);
        imports.flush();
        rows.forEach(row -> write(file.id, row));
        finish(file.id, tally, revision, null);
    }

    /** Records the progress of an import, at most four times a second. */
    ProgressRecorder progress(String id) {
        return new ProgressRecorder(id);
    }

    /** Shows how far an import has come, in transactions of its own. */
    final class ProgressRecorder {

        private final String id;
        private long last = System.nanoTime();

        private ProgressRecorder(String id) {
            this.id = id;
        }

        void record(long done) {
            if (System.nanoTime() - last > BEAT) {
                last = System.nanoTime();
                QuarkusTransaction.requiringNew().run(() -> {
                    ImportProgress progress = imports.progress(id);
                    progress.rowsDone = done;
                    progress.aliveAt = now();
                });
            }
        }
    }

    /** Stores the verdicts of a dry run, whose own transaction is rolled back. A retry starts with no verdicts. */
    Trial trial(String id) {
        QuarkusTransaction.requiringNew().run(() -> imports.removeRows(id));
        return new Trial(id);
    }

    /** Stores verdicts, some at once, in transactions of their own. */
    final class Trial {

        private final String id;
        private final VerdictCounts tally = new VerdictCounts();
        private final List<RowRecord> waiting = new ArrayList<>();

        private Trial(String id) {
            this.id = id;
        }

        void add(RowRecord row) {
            tally.add(row);
            waiting.add(row);
            if (waiting.size() == TRIED_AT_ONCE) {
                QuarkusTransaction.requiringNew().run(this::store);
            }
        }

        private void store() {
            waiting.forEach(row -> write(id, row));
            waiting.clear();
            ImportProgress progress = imports.progress(id);
            progress.rowsDone = tally.all();
            progress.aliveAt = now();
        }

        void finish(LocalDate checkedBefore) {
            QuarkusTransaction.requiringNew().run(() -> {
                store();
                ImportLedger.this.finish(id, tally, null, checkedBefore);
            });
        }
    }

    /** Adds the verdict on a row to the report, in the import's own transaction. */
    void write(String id, RowRecord row) {
        ImportedRow kept = new ImportedRow();
        kept.importId = id;
        kept.position = row.position();
        kept.sheet = row.sheet();
        kept.rowNumber = row.row();
        kept.verdict = row.verdict();
        kept.recordType = row.type();
        kept.recordId = row.record();
        kept.council = row.council();
        kept.differences = text(row.differences());
        kept.replaceWould = row.replaceWould();
        kept.reasons = text(row.reasons());
        imports.add(kept);
    }

    /**
     * Completes the report, in the import's own transaction.
     *
     * @param checkedBefore the day up to which the facts were checked before; null if the import does not say one
     */
    void finish(String id, VerdictCounts tally, Long revision, LocalDate checkedBefore) {
        ImportedFile file = imports.findById(id);
        file.state = ImportState.DONE;
        file.finishedAt = now();
        file.rowsTotal = tally.all();
        file.rowsNew = tally.of(Verdict.NEW);
        file.rowsUnchanged = tally.of(Verdict.UNCHANGED);
        file.rowsDiffer = tally.of(Verdict.DIFFERS);
        file.rowsNotInspected = tally.of(Verdict.NOT_INSPECTED);
        file.rowsRejected = tally.of(Verdict.REJECTED);
        file.revision = revision;
        file.checkedToBefore = checkedBefore;
    }

    void fail(String id, String failure) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportedFile file = imports.findById(id);
            file.state = ImportState.FAILED;
            file.finishedAt = now();
            file.failure = failure;
        });
    }

    /** The report of an import that is kept, if there is one with this id. */
    Optional<ImportReport> find(String id) {
        return imports.findByIdOptional(id).map(file -> new ImportReport(record(file), read(file.skippedSheets, TEXTS),
                read(file.notes, TEXTS), read(file.columns, COLUMNS), read(file.warnings, TEXTS),
                imports.firstRows(id, ImportReport.MOST_ROWS).stream().map(this::row).toList()));
    }

    /**
     * When the reports of all imports became what they are; empty while an import is at work, because they are changing.
     *
     * @param beforeAny what to say before there is an import
     */
    Optional<Instant> lastChange(Instant beforeAny) {
        List<Instant> interrupted = imports.beatsOfUnended().stream().map(beat -> beat.plus(SILENCE)).toList();
        boolean isAtWork = interrupted.stream().anyMatch(silent -> !silent.isBefore(clock.instant()));
        return isAtWork ? Optional.empty()
                : Stream.concat(interrupted.stream(), imports.lastEnd().stream()).max(Comparator.naturalOrder())
                        .or(() -> Optional.of(beforeAny));
    }

    /** An import in a response. */
    ImportRecord record(ImportedFile file) {
        boolean isRunning = file.state == ImportState.RUNNING;
        ImportProgress progress = isRunning ? imports.progress(file.id) : null;
        boolean isSilent = isRunning && progress.aliveAt.isBefore(clock.instant().minus(SILENCE));
        return new ImportRecord(file.id, isSilent ? ImportState.INTERRUPTED : file.state, file.dryRun, file.onConflict, file.by,
                file.reason, file.startedAt, file.finishedAt,
                new ImportRecord.File(file.fileBytes, file.recognisedAs),
                new ImportRecord.Rows(file.rowsTotal, isRunning ? progress.rowsDone : file.rowsTotal, file.rowsNew,
                        file.rowsUnchanged, file.rowsDiffer, file.rowsNotInspected, file.rowsRejected),
                file.revision, file.checkedTo, file.checkedToBefore, file.failure, ImportRecord.Links.of(file.id, addresses));
    }

    RowRecord row(ImportedRow row) {
        return new RowRecord(row.position, row.sheet, row.rowNumber, row.verdict, row.recordType, row.recordId, row.council,
                read(row.differences, DIFFERENCES), row.replaceWould, read(row.reasons, REASONS));
    }

    /** A file may have any number of sheets and footnotes. */
    private static List<String> some(List<String> texts) {
        return texts.stream().limit(LONGEST_LIST).map(text -> text.length() <= LONGEST_TEXT ? text
                : text.substring(0, LONGEST_TEXT) + "…")
                .toList();
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
