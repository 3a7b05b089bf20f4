package org.councilratings.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.CouncilWriter;
import org.councilratings.council.Councils;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.StatisticalNeighbourRepository;
import org.councilratings.framework.CodeListFacts;
import org.councilratings.framework.CodeListWriter;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.http.problem.Violations;
import org.councilratings.imports.FactDifferences;
import org.councilratings.imports.ImportReports;
import org.councilratings.imports.RowRecord;
import org.councilratings.imports.RowRecord.Difference;
import org.councilratings.imports.RowRecord.Reason;
import org.councilratings.imports.Verdict;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.inspection.VisitRepository;
import org.councilratings.inspection.VisitWriter;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.EventRepository;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RetiredNameRepository;
import org.councilratings.service.DatasetFacts;
import org.councilratings.store.Dataset;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Imports what is new in another data set than the stored one. What editors have changed stays, and what they have
 * removed stays removed. Its report is one of those of imports.
 */
@ApplicationScoped
class DatasetUpdate {

    private static final int CHUNK = 500;
    private static final String BUNDLED_DATA = "the data set that comes with the service";

    @Inject
    EventRepository events;

    @Inject
    RetiredNameRepository retired;

    @Inject
    CouncilRepository councils;

    @Inject
    Councils directory;

    @Inject
    CouncilWriter councilWriter;

    @Inject
    StatisticalNeighbourRepository neighbours;

    @Inject
    InspectionRepository inspections;

    @Inject
    InspectionWriter inspectionWriter;

    @Inject
    VisitRepository visits;

    @Inject
    VisitWriter visitWriter;

    @Inject
    CodeListWriter codeListWriter;

    @Inject
    CurrentCodeLists currentCodeLists;

    @Inject
    ImportReports reports;

    @Inject
    ObjectMapper json;

    /**
     * Imports a data set within a change, and stores its report.
     *
     * @return the numbers of records, for the log
     */
    String run(DatasetContent content, Dataset dataset, ChangeOrigin origin, ChangeJournal log, Instant now) {
        Run run = new Run(log, now);
        run.describe(content.about(), dataset);
        run.codeLists(content.codeLists());
        content.councils().forEach(run::council);
        content.neighbours().forEach(run::neighbours);
        content.inspections().forEach(run::inspection);
        content.visits().forEach(run::visit);
        reports.add(BUNDLED_DATA, origin, now, run.rows, run.isChange ? log.revision() : null);
        return "another data set (records: %d new, %d unchanged, %d different, %d rejected; see /v1/imports)".formatted(
                run.count(Verdict.NEW), run.count(Verdict.UNCHANGED), run.count(Verdict.DIFFERS),
                run.count(Verdict.REJECTED));
    }

    private static RecordName name(CodeListFacts facts) {
        return new RecordName(facts.type(), facts.code());
    }

    /** One update. */
    private final class Run {

        private final ChangeJournal log;
        private final Instant now;
        private final List<RowRecord> rows = new ArrayList<>();
        private boolean isChange;

        private Run(ChangeJournal log, Instant now) {
            this.log = log;
            this.now = now;
        }

        private long count(Verdict verdict) {
            return rows.stream().filter(row -> row.verdict() == verdict).count();
        }

        private void describe(DatasetFacts stated, Dataset dataset) {
            DatasetFacts before = DatasetFacts.of(dataset);
            DatasetFacts after = events.isEdited(RecordType.DATA_SET, Dataset.EVENT_ID) ? stated.keepingFurther(before)
                    : stated;
            if (!after.equals(stated)) {
                add(new RecordName(RecordType.DATA_SET, Dataset.EVENT_ID), Verdict.DIFFERS, differences(after, stated),
                        List.of(new Reason(null, "Changed here; the later day is kept")));
            }
            if (!before.equals(after)) {
                isChange = true;
                after.describe(dataset);
                log.changed(ChangeKind.CHANGED, RecordType.DATA_SET, Dataset.EVENT_ID, before, after);
            }
        }

        /** All or none: values of code lists depend on each other. */
        private void codeLists(List<CodeListFacts> stated) {
            Map<RecordName, CodeListFacts> stored = codeListWriter.all().stream()
                    .collect(Collectors.toMap(DatasetUpdate::name, Function.identity()));
            List<CodeListFacts> changed = new ArrayList<>();
            for (CodeListFacts facts : stated) {
                CodeListFacts before = stored.get(name(facts));
                if (facts.equals(before)) {
                    add(name(facts), Verdict.UNCHANGED, List.of(), List.of());
                } else if (before == null && retired.find(facts.type(), facts.code()).isPresent()) {
                    add(name(facts), Verdict.REJECTED, List.of(), List.of(new Reason(null, "Removed here; not restored")));
                } else if (before != null && events.isEdited(facts.type(), facts.code())) {
                    add(name(facts), Verdict.DIFFERS, differences(before, facts),
                            List.of(new Reason(null, "Changed here; the stored record is kept")));
                } else {
                    changed.add(facts);
                }
            }
            Optional<String> refused = changed.isEmpty() ? Optional.empty() : codeListWriter.store(changed, log, now);
            changed.forEach(facts -> add(facts, stored.get(name(facts)), refused));
            if (!changed.isEmpty() && refused.isEmpty()) {
                isChange = true;
                currentCodeLists.changed(log.revision());
            }
        }

        private void add(CodeListFacts facts, CodeListFacts before, Optional<String> refused) {
            List<Reason> reasons = refused.map(why -> List.of(new Reason(null, why))).orElse(List.of());
            Verdict verdict = before == null ? Verdict.NEW : Verdict.DIFFERS;
            add(name(facts), refused.isPresent() ? Verdict.REJECTED : verdict,
                    before == null ? List.of() : differences(before, facts), reasons);
        }

        private void council(CouncilFacts stated) {
            compare(new RecordName(RecordType.COUNCIL, stated.slug()), councilWriter, stated,
                    councils.findBySlug(stated.slug()), councilWriter::facts);
        }

        private void inspection(InspectionFacts stated) {
            compare(new RecordName(RecordType.INSPECTION, stated.id()), inspectionWriter, stated,
                    inspections.findByIdOptional(stated.id()), Inspection::facts);
        }

        private void visit(VisitFacts stated) {
            compare(new RecordName(RecordType.VISIT, stated.id()), visitWriter, stated,
                    visits.findByIdOptional(stated.id()), Visit::facts);
        }

        private <R, F> void compare(RecordName stated, EditableRecords<R, F> records, F facts, Optional<R> stored,
                Function<R, F> factsOf) {
            F before = stored.map(factsOf).orElse(null);
            if (facts.equals(before)) {
                add(stated, Verdict.UNCHANGED, List.of(), List.of());
            } else if (before == null && retired.find(stated.type(), stated.id()).isPresent()) {
                add(stated, Verdict.REJECTED, List.of(), List.of(new Reason(null, "Removed here; not restored")));
            } else if (before != null && events.isEdited(stated.type(), stated.id())) {
                add(stated, Verdict.DIFFERS, differences(before, facts),
                        List.of(new Reason(null, "Changed here; the stored record is kept")));
            } else {
                store(stated, records, facts, stored.orElse(null), before);
            }
        }

        private <R, F> void store(RecordName stated, EditableRecords<R, F> records, F facts, R stored, F before) {
            Violations violations = new Violations();
            Optional<F> checked = records.check(facts, stored, violations);
            if (checked.isEmpty()) {
                add(stated, Verdict.REJECTED, List.of(), Reason.of(violations));
                return;
            }
            isChange = true;
            if (stored == null) {
                records.create(checked.get(), log, now);
                add(stated, Verdict.NEW, List.of(), List.of());
            } else {
                records.replace(stored, checked.get(), log, now);
                add(stated, Verdict.DIFFERS, differences(before, facts), List.of());
            }
        }

        /** Nobody edits these. Those that are stored need no check, which asks for every council that they name. */
        private void neighbours(NeighbourFacts stated) {
            RecordName name = new RecordName(RecordType.STATISTICAL_NEIGHBOURS, stated.council().slug());
            Optional<Council> council = councils.findBySlug(stated.council().slug());
            List<StatisticalNeighbour> stored = council.map(neighbours::of).orElse(List.of());
            NeighbourFacts before = council.map(known -> NeighbourFacts.of(known, stored)).orElse(null);
            if (stated.equals(before)) {
                add(name, Verdict.UNCHANGED, List.of(), List.of());
                return;
            }
            Violations violations = new Violations();
            stated.check(directory, violations);
            if (!violations.all().isEmpty()) {
                add(name, Verdict.REJECTED, List.of(), Reason.of(violations));
                return;
            }
            replace(name, council.orElseThrow(), stored, stated);
            boolean isNew = stored.isEmpty();
            add(name, isNew ? Verdict.NEW : Verdict.DIFFERS, isNew ? List.of() : differences(before, stated), List.of());
        }

        private void replace(RecordName name, Council council, List<StatisticalNeighbour> stored, NeighbourFacts stated) {
            isChange = true;
            NeighbourFacts before = NeighbourFacts.of(council, stored);
            stored.forEach(neighbours::delete);
            neighbours.flush();
            stated.neighbours().forEach(one -> neighbours
                    .persist(one.unwritten(council, councils.findBySlug(one.council().slug()).orElseThrow())));
            if (stored.isEmpty()) {
                log.created(name.type(), name.id(), stated);
            } else {
                log.changed(ChangeKind.CHANGED, name.type(), name.id(), before, stated);
            }
        }

        private List<Difference> differences(Object stored, Object stated) {
            return FactDifferences.between(json.valueToTree(stored), json.valueToTree(stated));
        }

        private void add(RecordName stated, Verdict verdict, List<Difference> differences, List<Reason> reasons) {
            rows.add(new RowRecord(rows.size() + 1L, null, rows.size() + 1L, verdict, stated.type(), stated.id(), null,
                    differences, null, reasons, List.of()));
            if (rows.size() % CHUNK == 0) {
                inspections.writeAndForget();
            }
        }
    }
}
