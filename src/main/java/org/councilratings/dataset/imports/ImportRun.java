package org.councilratings.dataset.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.dataset.file.Claim;
import org.councilratings.dataset.imports.RowRecord.Difference;
import org.councilratings.dataset.imports.RowRecord.Reason;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.Visit;
import org.councilratings.web.body.JsonBody;
import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.Editable;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.problem.Violations;

/** Compares claims with what is held, and takes those that are to be taken, within one change. */
final class ImportRun {

    /** Claims for which what is held is read at once. */
    private static final int CHUNK = 250;

    /** In days. */
    private static final int NEAR_INSPECTION = 180;
    private static final int NEAR_VISIT = 14;

    private static final SameRecord<Inspection> SAME_INSPECTION = new SameRecord<>(new InspectionDates(), NEAR_INSPECTION);
    private static final SameRecord<Visit> SAME_VISIT = new SameRecord<>(new VisitDates(), NEAR_VISIT);

    private final HeldForImport holdings;
    private final CouncilIndex councils;
    private final OnConflict onConflict;
    private final ChangeLog log;
    private final Instant now;
    private final Consumer<RowRecord> report;
    private final List<Claim> waiting = new ArrayList<>();
    private Map<Integer, List<Inspection>> inspections = new HashMap<>();
    private Map<Integer, List<Visit>> visits = new HashMap<>();
    private long position;

    /**
     * A run within a change.
     *
     * @param report is given the verdict on each row
     */
    ImportRun(HeldForImport holdings, OnConflict onConflict, ChangeLog log, Instant now, Consumer<RowRecord> report) {
        this.holdings = holdings;
        this.councils = new CouncilIndex(holdings.councils());
        this.onConflict = onConflict;
        this.log = log;
        this.now = now;
        this.report = report;
    }

    void take(Claim claim) {
        waiting.add(claim);
        if (waiting.size() == CHUNK) {
            finish();
        }
    }

    /** Deals with what is still waiting. */
    void finish() {
        Map<Claim, CouncilLifespan> found = new HashMap<>();
        Map<Claim, String> unknown = new HashMap<>();
        for (Claim claim : waiting) {
            try {
                found.put(claim, councils.find(claim.council(), ClaimedFacts.day(claim)));
            } catch (CouncilIndex.UnknownCouncil nobody) {
                unknown.put(claim, nobody.getMessage());
            }
        }
        Set<Integer> urns = new HashSet<>();
        found.values().forEach(council -> urns.add(council.urn()));
        inspections = holdings.inspections(urns);
        visits = holdings.visits(urns);
        for (Claim claim : waiting) {
            report.accept(judge(claim, found.get(claim), unknown.get(claim)));
        }
        holdings.writeAndForget();
        waiting.clear();
    }

    private RowRecord judge(Claim claim, CouncilLifespan council, String unknown) {
        position++;
        if (!claim.faults().isEmpty()) {
            return row(claim, Verdict.REJECTED, null, List.of(),
                    claim.faults().stream().map(fault -> new Reason(fault.column(), fault.message())).toList());
        }
        if (council == null) {
            return row(claim, Verdict.REJECTED, null, List.of(), List.of(new Reason(null, unknown)));
        }
        return claim.kind() == Claim.Kind.INSPECTION ? inspection(claim, council) : visit(claim, council);
    }

    private RowRecord inspection(Claim claim, CouncilLifespan council) {
        List<Inspection> ofCouncil = inspections.computeIfAbsent(council.urn(), any -> new ArrayList<>());
        Optional<Inspection> held = SAME_INSPECTION.among(ofCouncil, claim);
        return compare(claim, council, holdings.inspectionWriter(), held.orElse(null),
                held.map(holdings::facts).orElse(null), held.map(one -> one.id).orElse(null),
                id -> ofCouncil.add(holdings.inspection(id)));
    }

    private RowRecord visit(Claim claim, CouncilLifespan council) {
        List<Visit> ofCouncil = visits.computeIfAbsent(council.urn(), any -> new ArrayList<>());
        Optional<Visit> held = SAME_VISIT.among(ofCouncil, claim);
        return compare(claim, council, holdings.visitWriter(), held.orElse(null), held.map(holdings::facts).orElse(null),
                held.map(one -> one.id).orElse(null), id -> ofCouncil.add(holdings.visit(id)));
    }

    private <R, F> RowRecord compare(Claim claim, CouncilLifespan council, Editable<R, F> records, R held, F heldFacts,
            String heldId, Consumer<String> made) {
        ClaimedFacts claimed = new ClaimedFacts(claim, council.slug(), heldFacts, holdings.json());
        if (held != null && claimed.differences().isEmpty()) {
            return row(claim, Verdict.UNCHANGED, heldId, claimed.differences(), List.of());
        }
        if (held != null && onConflict == OnConflict.KEEP) {
            return row(claim, Verdict.DIFFERS, heldId, claimed.differences(), List.of());
        }
        Violations violations = new Violations();
        Optional<F> facts = checked(records, claimed, held, violations);
        if (facts.isEmpty()) {
            return row(claim, Verdict.REJECTED, heldId, claimed.differences(), violations.all().stream()
                    .map(violation -> new Reason(violation.pointer(), violation.message())).toList());
        }
        if (held != null) {
            records.replace(held, facts.get(), log, now);
            return row(claim, Verdict.DIFFERS, heldId, claimed.differences(), List.of());
        }
        String id = records.create(facts.get(), log, now);
        made.accept(id);
        return row(claim, Verdict.NEW, id, List.of(), List.of());
    }

    private static <R, F> Optional<F> checked(Editable<R, F> records, ClaimedFacts claimed, R held, Violations violations) {
        F stated = new JsonBody(claimed.body()).read(records.factsType(), violations);
        Optional<F> facts = records.check(stated, held, violations);
        return violations.all().isEmpty() ? facts : Optional.empty();
    }

    private RowRecord row(Claim claim, Verdict verdict, String id, List<Difference> differences, List<Reason> reasons) {
        return new RowRecord(position, claim.place().sheet(), claim.place().row(), verdict, type(claim), id, called(claim),
                differences, reasons);
    }

    private static RecordType type(Claim claim) {
        return claim.kind() == Claim.Kind.INSPECTION ? RecordType.INSPECTION : RecordType.VISIT;
    }

    private static String called(Claim claim) {
        Claim.CouncilNames names = claim.council();
        return Stream.of(names.name(), names.slug(), names.gssCode(), names.urn(), names.dfeLaCode())
                .filter(name -> name != null).findFirst().orElse(null);
    }
}
