package org.councilratings.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.Violations;
import org.councilratings.imports.RowRecord.Difference;
import org.councilratings.imports.RowRecord.Reason;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.Visit;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;

/**
 * Compares the rows of a file with what is stored, and imports those that are to be imported, within one change. The file is
 * read
 * twice: first to know which rows are about one record, then to compare each row.
 */
final class ImportRun {

    /** Rows for which what is stored is read at once. */
    private static final int CHUNK = 250;

    private static final RecordMatcher<Inspection> SAME_INSPECTION = new RecordMatcher<>(one -> one.id, one -> one.startDate,
            one -> one.publicationDate, 180);
    private static final RecordMatcher<Visit> SAME_VISIT = new RecordMatcher<>(one -> one.id, one -> one.startDate,
            one -> one.publicationDate, 14);

    private final ImportStore store;
    private final CouncilIndex councils;
    private final OnConflict onConflict;
    private final ActorRole by;
    private final ChangeJournal log;
    private final Instant now;
    private final Consumer<RowRecord> report;
    private final RepeatedRows repeated = new RepeatedRows();
    private final List<ParsedRow> waiting = new ArrayList<>();
    private Map<Integer, List<Inspection>> inspections = new HashMap<>();
    private Map<Integer, List<Visit>> visits = new HashMap<>();
    private boolean isImporting;
    private long position;

    /**
     * A run within a change.
     *
     * @param report is given the verdict on each row
     */
    ImportRun(ImportStore store, OnConflict onConflict, ActorRole by, ChangeJournal log, Instant now,
            Consumer<RowRecord> report) {
        this.store = store;
        this.councils = new CouncilIndex(store.councils.lifespans());
        this.onConflict = onConflict;
        this.by = by;
        this.log = log;
        this.now = now;
        this.report = report;
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

    /** Deals with what is still waiting. */
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
        Set<Integer> urns = new HashSet<>();
        found.values().forEach(council -> urns.add(council.urn()));
        inspections = new HashMap<>(store.inspections.ofCouncils(urns));
        visits = new HashMap<>(store.visits.ofCouncils(urns));
        for (ParsedRow row : waiting) {
            if (isImporting) {
                report.accept(compare(row, found.get(row), unknown.get(row)));
            } else if (found.containsKey(row) && row.isUsable()) {
                note(row, found.get(row));
            }
        }
        store.inspections.writeAndForget();
        waiting.clear();
    }

    private void note(ParsedRow row, CouncilLifespan council) {
        String stored = row.type() == RecordType.INSPECTION
                ? only(SAME_INSPECTION.among(of(inspections, council), row), SAME_INSPECTION)
                : only(SAME_VISIT.among(of(visits, council), row), SAME_VISIT);
        repeated.note(row, RepeatedRows.names(row, council.slug(), stored));
    }

    private static <R> String only(RecordMatcher.Match<R> match, RecordMatcher<R> rule) {
        return match.same().isEmpty() ? null : rule.id().apply(match.same().get(0));
    }

    private static <R> List<R> of(Map<Integer, List<R>> stored, CouncilLifespan council) {
        return stored.computeIfAbsent(council.urn(), any -> new ArrayList<>());
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
        return row.type() == RecordType.INSPECTION
                ? compare(row, council, of(inspections, council), SAME_INSPECTION, store.inspectionWriter,
                        Inspection::facts, store.inspections::findById)
                : compare(row, council, of(visits, council), SAME_VISIT, store.visitWriter, Visit::facts,
                        store.visits::findById);
    }

    private <R, F> RowRecord compare(ParsedRow row, CouncilLifespan council, List<R> ofCouncil, RecordMatcher<R> rule,
            EditableRecords<R, F> records, Function<R, F> factsOf, Function<String, R> byId) {
        RecordMatcher.Match<R> match = rule.among(ofCouncil, row);
        String stored = only(match, rule);
        Optional<String> fault = fault(match, rule)
                .or(() -> repeated.fault(row, RepeatedRows.names(row, council.slug(), stored)));
        if (fault.isPresent()) {
            return rejected(row, stored, List.of(new Reason(null, fault.get())));
        }
        if (match.same().isEmpty()) {
            return add(row, council, records, id -> ofCouncil.add(byId.apply(id)));
        }
        R record = match.same().get(0);
        return replace(row, new MergedFacts(row, council.slug(), factsOf.apply(record), store.json), records, record,
                stored);
    }

    /** What is only near may be another record, and what has the dates of two is neither. */
    private static <R> Optional<String> fault(RecordMatcher.Match<R> match, RecordMatcher<R> rule) {
        if (match.same().size() > 1) {
            return Optional.of("Its dates match several records: " + inWords(match.same(), rule));
        }
        return match.near().isEmpty() ? Optional.empty()
                : Optional.of("None of its dates match " + inWords(match.near(), rule)
                        + ", but they are close: correct the dates if it is the same record, or add it separately if it is not");
    }

    private static <R> String inWords(List<R> records, RecordMatcher<R> rule) {
        return records.stream().map(rule::inWords).collect(Collectors.joining(", "));
    }

    private <R, F> RowRecord add(ParsedRow row, CouncilLifespan council, EditableRecords<R, F> records,
            Consumer<String> made) {
        boolean wasRemoved = row.id() != null && store.retired.find(row.type(), row.id()).isPresent();
        if (wasRemoved && by == ActorRole.SCHEDULE) {
            return rejected(row, null,
                    List.of(new Reason("id", "The record was removed here; only an editor can restore it")));
        }
        Violations violations = new Violations();
        Optional<F> facts = checked(records, new MergedFacts(row, council.slug(), null, store.json), null, violations);
        if (facts.isEmpty()) {
            return rejected(row, null, Reason.of(violations));
        }
        String newId = records.create(facts.get(), log, now);
        made.accept(newId);
        return verdict(row, Verdict.NEW, newId, List.of(), null,
                wasRemoved ? List.of(new Reason("id", "The record had been removed and was restored")) : List.of());
    }

    private <R, F> RowRecord replace(ParsedRow row, MergedFacts merged, EditableRecords<R, F> records, R stored,
            String id) {
        if (merged.differences().isEmpty()) {
            return verdict(row, Verdict.UNCHANGED, id, List.of(), null, List.of());
        }
        Violations violations = new Violations();
        Optional<F> facts = checked(records, merged, stored, violations);
        if (onConflict == OnConflict.KEEP) {
            return verdict(row, Verdict.DIFFERS, id, merged.differences(),
                    facts.isPresent() ? ReplaceWould.CHANGE : ReplaceWould.REJECT, Reason.of(violations));
        }
        if (facts.isEmpty()) {
            return verdict(row, Verdict.REJECTED, id, merged.differences(), null, Reason.of(violations));
        }
        records.replace(stored, facts.get(), log, now);
        return verdict(row, Verdict.DIFFERS, id, merged.differences(), null, List.of());
    }

    private static <R, F> Optional<F> checked(EditableRecords<R, F> records, MergedFacts merged, R stored,
            Violations violations) {
        F stated = new JsonBody(merged.body()).read(records.factsType(), violations);
        Optional<F> facts = records.check(stated, stored, violations);
        return violations.all().isEmpty() ? facts : Optional.empty();
    }

    private RowRecord rejected(ParsedRow row, String id, List<Reason> reasons) {
        return verdict(row, Verdict.REJECTED, id, List.of(), null, reasons);
    }

    private RowRecord verdict(ParsedRow row, Verdict verdict, String id, List<Difference> differences,
            ReplaceWould replaceWould,
            List<Reason> reasons) {
        return new RowRecord(position, row.place().sheet(), row.place().row(), verdict, row.type(), id, called(row),
                differences, replaceWould, reasons);
    }

    private static String called(ParsedRow row) {
        ParsedRow.CouncilNames names = row.council();
        return Stream.of(names.name(), names.slug(), names.gssCode(), names.urn(), names.dfeLaCode())
                .filter(Objects::nonNull).findFirst().orElse(null);
    }
}
