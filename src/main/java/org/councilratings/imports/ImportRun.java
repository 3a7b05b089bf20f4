package org.councilratings.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Framework;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.Violations;
import org.councilratings.imports.RowRecord.Difference;
import org.councilratings.imports.RowRecord.Reason;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.OfstedFacts;
import org.councilratings.inspection.OfstedRecord;
import org.councilratings.inspection.OfstedRecordRepository;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;

/**
 * Compares the rows of a file with the stored records, and imports them within one change. The file is read twice:
 * first to know which rows are about one record, then to compare each row.
 */
final class ImportRun {

    /** Rows for which what is stored is read at once. */
    private static final int CHUNK = 250;

    private final ImportStore store;
    private final CodeLists lists;
    private final CouncilIndex councils;
    private final OnConflict onConflict;
    private final ActorRole by;
    private final ChangeJournal log;
    private final Instant now;
    private final Consumer<RowRecord> report;
    private final RepeatedRows repeated = new RepeatedRows();
    private final List<ParsedRow> waiting = new ArrayList<>();
    private final Records<Inspection, InspectionFacts> inspections;
    private final Records<Visit, VisitFacts> visits;
    private boolean isImporting;
    private long position;

    /**
     * A run within a change.
     *
     * @param report receives the verdict on each row
     */
    ImportRun(ImportStore store, OnConflict onConflict, ActorRole by, ChangeJournal log, Instant now,
            Consumer<RowRecord> report) {
        this.store = store;
        this.lists = store.codeLists.inTransaction();
        this.councils = new CouncilIndex(store.councils.lifespans());
        this.onConflict = onConflict;
        this.by = by;
        this.log = log;
        this.now = now;
        this.report = report;
        this.inspections = new Records<>(new RecordMatcher<>(180), store.inspectionWriter, store.inspections);
        this.visits = new Records<>(new RecordMatcher<>(14), store.visitWriter, store.visits);
    }

    /** Reads a file twice: notes what its rows are about, then imports one after the other. */
    void run(Consumer<Consumer<ParsedRow>> file) {
        file.accept(this::add);
        finish();
        isImporting = true;
        file.accept(this::add);
        finish();
    }

    private void add(ParsedRow row) {
        waiting.add(row);
        if (waiting.size() == CHUNK) {
            finish();
        }
    }

    /** Processes the rows that are waiting. */
    private void finish() {
        Map<ParsedRow, CouncilLifespan> found = new IdentityHashMap<>();
        Map<ParsedRow, String> unknown = new IdentityHashMap<>();
        for (ParsedRow row : waiting) {
            try {
                LocalDate day = row.startDate() == null ? row.publicationDate() : row.startDate();
                found.put(row, councils.find(row.council(), day));
            } catch (CouncilIndex.UnknownCouncil nobody) {
                unknown.put(row, nobody.getMessage());
            }
        }
        inspections.read(found);
        visits.read(found);
        for (ParsedRow row : waiting) {
            if (isImporting) {
                report.accept(compare(row, found.get(row), unknown.get(row)));
            } else if (found.containsKey(row) && row.isUsable()) {
                about(row).note(row, found.get(row));
            }
        }
        store.inspections.writeAndForget();
        waiting.clear();
    }

    /** The service of the row's framework; a row that leaves the framework open is about children's services. */
    private String serviceOf(ParsedRow row) {
        return lists.findFramework(row.facts().path("framework").textValue()).map(Framework::service)
                .orElse(ChildrensServices.CODE);
    }

    private Records<?, ?> about(ParsedRow row) {
        return row.type() == RecordType.INSPECTION ? inspections : visits;
    }

    private RowRecord compare(ParsedRow row, CouncilLifespan council, String unknown) {
        position++;
        if (!row.faults().isEmpty()) {
            return rejected(row, null,
                    row.faults().stream().map(fault -> new Reason(fault.column(), fault.message())).toList());
        }
        if (council == null) {
            return rejected(row, null, List.of(new Reason(null, unknown)));
        }
        if (row.notYetInspected()) {
            return verdict(row, Verdict.NOT_INSPECTED, null, List.of(), null, List.of());
        }
        return about(row).compare(row, council);
    }

    private RowRecord rejected(ParsedRow row, String id, List<Reason> reasons) {
        return verdict(row, Verdict.REJECTED, id, List.of(), null, reasons);
    }

    private RowRecord verdict(ParsedRow row, Verdict verdict, String id, List<Difference> differences,
            ReplaceWould replaceWould, List<Reason> reasons) {
        return new RowRecord(position, row.place().sheet(), row.place().row(), verdict, row.type(), id, row.council().shown(),
                differences, replaceWould, reasons, row.readings());
    }

    /** The records of one type. */
    private final class Records<R extends OfstedRecord<F>, F extends OfstedFacts<F>> {

        private final RecordMatcher<R> matcher;
        private final EditableRecords<R, F> writer;
        private final OfstedRecordRepository<R> repository;

        /** Those of the councils of the waiting rows, by the URN of the council. */
        private Map<Integer, List<R>> stored;

        private Records(RecordMatcher<R> matcher, EditableRecords<R, F> writer, OfstedRecordRepository<R> repository) {
            this.matcher = matcher;
            this.writer = writer;
            this.repository = repository;
        }

        /** Reads what is stored of the councils of rows, if a row is about one of these records. */
        private void read(Map<ParsedRow, CouncilLifespan> councilsOfRows) {
            Set<Integer> urns = councilsOfRows.entrySet().stream().filter(row -> about(row.getKey()) == this)
                    .map(row -> row.getValue().urn()).collect(Collectors.toSet());
            stored = new HashMap<>(urns.isEmpty() ? Map.of() : repository.ofCouncils(urns));
        }

        private List<R> of(CouncilLifespan council) {
            return stored.computeIfAbsent(council.urn(), any -> new ArrayList<>());
        }

        /** Those that a row can be about: of the same service. */
        private List<R> of(CouncilLifespan council, ParsedRow row) {
            String service = serviceOf(row);
            return of(council).stream().filter(
                    one -> row.id() != null || !(one instanceof Inspection inspection) || inspection.service.equals(service))
                    .toList();
        }

        private void note(ParsedRow row, CouncilLifespan council) {
            repeated.note(row, serviceOf(row),
                    RepeatedRows.names(row, council.slug(), firstId(matcher.among(of(council, row), row))));
        }

        private String firstId(RecordMatcher.Match<R> match) {
            return match.same().isEmpty() ? null : match.same().get(0).id;
        }

        private RowRecord compare(ParsedRow row, CouncilLifespan council) {
            RecordMatcher.Match<R> match = matcher.among(of(council, row), row);
            String id = firstId(match);
            Optional<String> fault = matcher.fault(match)
                    .or(() -> repeated.fault(row, serviceOf(row), RepeatedRows.names(row, council.slug(), id)));
            if (fault.isPresent()) {
                return rejected(row, id, List.of(new Reason(null, fault.get())));
            }
            return match.same().isEmpty() ? add(row, council) : replace(row, council, match.same().get(0), id);
        }

        private RowRecord add(ParsedRow row, CouncilLifespan council) {
            boolean wasRemoved = row.id() != null && store.retired.find(row.type(), row.id()).isPresent();
            if (wasRemoved && by == ActorRole.SCHEDULE) {
                return rejected(row, null,
                        List.of(new Reason("id", "The record was removed here; only an editor can restore it")));
            }
            Violations violations = new Violations();
            Optional<F> facts = check(new MergedFacts(row, council.slug(), null, lists, store.json), null, violations);
            if (facts.isEmpty()) {
                return rejected(row, null, reasons(row, violations));
            }
            String id = writer.create(facts.get(), log, now);
            of(council).add(repository.findById(id));
            return verdict(row, Verdict.NEW, id, List.of(), null,
                    wasRemoved ? List.of(new Reason("id", "The record had been removed: this restores it")) : List.of());
        }

        /** Of a report, the sender can add the day on which it came out. */
        private List<Reason> reasons(ParsedRow row, Violations violations) {
            return Reason.of(violations).stream().map(reason -> !row.readings().isEmpty()
                    && "/publicationDate".equals(reason.field()) && !row.facts().has("publicationDate")
                            ? new Reason(reason.field(), reason.message()
                                    + ". The report does not print it: send it as the parameter publicationDate")
                            : reason)
                    .toList();
        }

        private RowRecord replace(ParsedRow row, CouncilLifespan council, R record, String id) {
            MergedFacts merged = new MergedFacts(row, council.slug(), record.facts(), lists, store.json);
            if (merged.differences().isEmpty()) {
                return verdict(row, Verdict.UNCHANGED, id, List.of(), null, merged.remarks());
            }
            Violations violations = new Violations();
            Optional<F> facts = check(merged, record, violations);
            if (onConflict == OnConflict.KEEP) {
                return verdict(row, Verdict.DIFFERS, id, merged.differences(),
                        facts.isPresent() ? ReplaceWould.CHANGE : ReplaceWould.REJECT,
                        facts.isPresent() ? merged.remarks() : Reason.of(violations));
            }
            if (facts.isEmpty()) {
                return verdict(row, Verdict.REJECTED, id, merged.differences(), null, Reason.of(violations));
            }
            writer.replace(record, facts.get(), log, now);
            return verdict(row, Verdict.DIFFERS, id, merged.differences(), null, merged.remarks());
        }

        private Optional<F> check(MergedFacts merged, R record, Violations violations) {
            F stated = new JsonBody(merged.body()).read(writer.factsType(), violations);
            Optional<F> facts = writer.check(stated, record, violations);
            return violations.all().isEmpty() ? facts : Optional.empty();
        }
    }
}
