package org.councilratings.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
import org.councilratings.imports.file.Fact;
import org.councilratings.imports.file.ParsedRow;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.Visit;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;

/**
 * Compares claims with what is stored, and takes those that are to be taken, within one change. Every claim is inspected at
 * twice:
 * first all of them, to know which are about one record, then each by itself.
 */
final class ImportRun {

    /** Claims for which what is stored is read at once. */
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

    /** Looks at all claims of a file, then takes them one after the other. */
    void run(Consumer<Consumer<ParsedRow>> file) {
        file.accept(this::add);
        finish();
        isImporting = true;
        file.accept(this::add);
        finish();
    }

    private void add(ParsedRow claim) {
        waiting.add(claim);
        if (waiting.size() == CHUNK) {
            finish();
        }
    }

    /** Deals with what is still waiting. */
    private void finish() {
        Map<ParsedRow, CouncilLifespan> found = new IdentityHashMap<>();
        Map<ParsedRow, String> unknown = new IdentityHashMap<>();
        for (ParsedRow claim : waiting) {
            try {
                found.put(claim, councils.find(claim.council(), ClaimedFacts.day(claim)));
            } catch (CouncilIndex.UnknownCouncil nobody) {
                unknown.put(claim, nobody.getMessage());
            }
        }
        Set<Integer> urns = new HashSet<>();
        found.values().forEach(council -> urns.add(council.urn()));
        inspections = new HashMap<>(store.inspections.ofCouncils(urns));
        visits = new HashMap<>(store.visits.ofCouncils(urns));
        for (ParsedRow claim : waiting) {
            if (isImporting) {
                report.accept(judge(claim, found.get(claim), unknown.get(claim)));
            } else if (found.containsKey(claim) && isUsable(claim)) {
                note(claim, found.get(claim));
            }
        }
        store.inspections.writeAndForget();
        waiting.clear();
    }

    private static boolean isUsable(ParsedRow claim) {
        return claim.faults().isEmpty() && !claim.notYetInspected();
    }

    private void note(ParsedRow claim, CouncilLifespan council) {
        String stored = claim.kind() == ParsedRow.Kind.INSPECTION
                ? only(SAME_INSPECTION.among(of(inspections, council), claim), SAME_INSPECTION)
                : only(SAME_VISIT.among(of(visits, council), claim), SAME_VISIT);
        repeated.note(claim, RepeatedRows.names(claim, council.slug(), stored));
    }

    private static <R> String only(RecordMatcher.Match<R> match, RecordMatcher<R> rule) {
        return match.same().isEmpty() ? null : rule.id().apply(match.same().get(0));
    }

    private static <R> List<R> of(Map<Integer, List<R>> stored, CouncilLifespan council) {
        return stored.computeIfAbsent(council.urn(), any -> new ArrayList<>());
    }

    private RowRecord judge(ParsedRow claim, CouncilLifespan council, String unknown) {
        position++;
        if (!claim.faults().isEmpty()) {
            return rejected(claim, null,
                    claim.faults().stream().map(fault -> new Reason(fault.column(), fault.message())).toList());
        }
        if (council == null) {
            return rejected(claim, null, List.of(new Reason(null, unknown)));
        }
        if (claim.notYetInspected()) {
            return row(claim, Verdict.NOT_INSPECTED, null, List.of(), null, List.of());
        }
        return claim.kind() == ParsedRow.Kind.INSPECTION
                ? compare(claim, council, of(inspections, council), SAME_INSPECTION, store.inspectionWriter,
                        Inspection::facts, store.inspections::findById)
                : compare(claim, council, of(visits, council), SAME_VISIT, store.visitWriter, Visit::facts,
                        store.visits::findById);
    }

    private <R, F> RowRecord compare(ParsedRow claim, CouncilLifespan council, List<R> ofCouncil, RecordMatcher<R> rule,
            EditableRecords<R, F> records, Function<R, F> factsOf, Function<String, R> byId) {
        RecordMatcher.Match<R> match = rule.among(ofCouncil, claim);
        String stored = only(match, rule);
        Optional<String> fault = fault(match, rule)
                .or(() -> repeated.fault(claim, RepeatedRows.names(claim, council.slug(), stored)));
        if (fault.isPresent()) {
            return rejected(claim, stored, List.of(new Reason(null, fault.get())));
        }
        if (match.same().isEmpty()) {
            return added(claim, council, records, id -> ofCouncil.add(byId.apply(id)));
        }
        R record = match.same().get(0);
        return compared(claim, new ClaimedFacts(claim, council.slug(), factsOf.apply(record), store.json), records, record,
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

    private <R, F> RowRecord added(ParsedRow claim, CouncilLifespan council, EditableRecords<R, F> records,
            Consumer<String> made) {
        Object id = claim.facts().get(Fact.ID);
        boolean wasRemoved = id != null && store.retired.find(type(claim), id.toString()).isPresent();
        if (wasRemoved && by == ActorRole.SCHEDULE) {
            return rejected(claim, null,
                    List.of(new Reason("id", "The record was removed here; only an editor can restore it")));
        }
        Violations violations = new Violations();
        Optional<F> facts = checked(records, new ClaimedFacts(claim, council.slug(), null, store.json), null, violations);
        if (facts.isEmpty()) {
            return rejected(claim, null, reasons(violations));
        }
        String newId = records.create(facts.get(), log, now);
        made.accept(newId);
        return row(claim, Verdict.NEW, newId, List.of(), null,
                wasRemoved ? List.of(new Reason("id", "The record had been removed and was restored")) : List.of());
    }

    private <R, F> RowRecord compared(ParsedRow claim, ClaimedFacts claimed, EditableRecords<R, F> records, R stored,
            String id) {
        if (claimed.differences().isEmpty()) {
            return row(claim, Verdict.UNCHANGED, id, List.of(), null, List.of());
        }
        Violations violations = new Violations();
        Optional<F> facts = checked(records, claimed, stored, violations);
        if (onConflict == OnConflict.KEEP) {
            return row(claim, Verdict.DIFFERS, id, claimed.differences(),
                    facts.isPresent() ? ReplaceWould.CHANGE : ReplaceWould.REJECT, reasons(violations));
        }
        if (facts.isEmpty()) {
            return row(claim, Verdict.REJECTED, id, claimed.differences(), null, reasons(violations));
        }
        records.replace(stored, facts.get(), log, now);
        return row(claim, Verdict.DIFFERS, id, claimed.differences(), null, List.of());
    }

    private static <R, F> Optional<F> checked(EditableRecords<R, F> records, ClaimedFacts claimed, R stored,
            Violations violations) {
        F stated = new JsonBody(claimed.body()).read(records.factsType(), violations);
        Optional<F> facts = records.check(stated, stored, violations);
        return violations.all().isEmpty() ? facts : Optional.empty();
    }

    private static List<Reason> reasons(Violations violations) {
        return violations.all().stream().map(violation -> new Reason(violation.pointer(), violation.message())).toList();
    }

    private RowRecord rejected(ParsedRow claim, String id, List<Reason> reasons) {
        return row(claim, Verdict.REJECTED, id, List.of(), null, reasons);
    }

    private RowRecord row(ParsedRow claim, Verdict verdict, String id, List<Difference> differences, ReplaceWould replaceWould,
            List<Reason> reasons) {
        return new RowRecord(position, claim.place().sheet(), claim.place().row(), verdict, type(claim), id, called(claim),
                differences, replaceWould, reasons);
    }

    private static RecordType type(ParsedRow claim) {
        return claim.kind() == ParsedRow.Kind.INSPECTION ? RecordType.INSPECTION : RecordType.VISIT;
    }

    private static String called(ParsedRow claim) {
        ParsedRow.CouncilNames names = claim.council();
        return Stream.of(names.name(), names.slug(), names.gssCode(), names.urn(), names.dfeLaCode())
                .filter(name -> name != null).findFirst().orElse(null);
    }
}
