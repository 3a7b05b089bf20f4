package org.councilratings.dataset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.CouncilWriter;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.StatisticalNeighbourRepository;
import org.councilratings.dataset.imports.FactDifferences;
import org.councilratings.dataset.imports.ImportLedger;
import org.councilratings.dataset.imports.RowRecord;
import org.councilratings.dataset.imports.RowRecord.Difference;
import org.councilratings.dataset.imports.RowRecord.Reason;
import org.councilratings.dataset.imports.Verdict;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.InspectionRepository;
import org.councilratings.inspection.InspectionWriter;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.inspection.VisitRepository;
import org.councilratings.inspection.VisitWriter;
import org.councilratings.web.change.ChangeKind;
import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.Editable;
import org.councilratings.web.change.Occasion;
import org.councilratings.web.change.RetiredNames;
import org.councilratings.web.problem.Violations;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Takes what is new in another data set than the one that is held, as an import: what editors have changed stays, and what they
 * have
 * removed stays away. Its report is kept with those of imports.
 */
@ApplicationScoped
class DatasetUpdate {

    private static final Logger LOG = Logger.getLogger(DatasetUpdate.class);
    private static final int CHUNK = 500;
    private static final String TAKEN_FOR = "the data set that comes with the service";

    @Inject
    EventRepository events;

    @Inject
    RetiredNames retired;

    @Inject
    CouncilRepository councils;

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
    ImportLedger ledger;

    @Inject
    ObjectMapper json;

    /** Takes a data set within a change, and keeps the report of it. */
    void take(DatasetContent content, Dataset dataset, Occasion occasion, ChangeLog log, Instant now) {
        Run run = new Run(log, now);
        HeldRecord before = HeldRecord.of(dataset);
        content.about().describe(dataset);
        run.describe(before, HeldRecord.of(dataset));
        content.records(dataset).skip(1).forEach(run::compare);
        ledger.keep(TAKEN_FOR, occasion, now, run.rows, run.isChange ? log.revision() : null);
        LOG.infof("Another data set than the one that is held: %d records are new, %d unchanged, %d differ, %d were rejected;"
                + " see /v1/imports", run.count(Verdict.NEW), run.count(Verdict.UNCHANGED), run.count(Verdict.DIFFERS),
                run.count(Verdict.REJECTED));
    }

    /** One update. */
    private final class Run {

        private final ChangeLog log;
        private final Instant now;
        private final List<RowRecord> rows = new ArrayList<>();
        private boolean isChange;

        private Run(ChangeLog log, Instant now) {
            this.log = log;
            this.now = now;
        }

        private long count(Verdict verdict) {
            return rows.stream().filter(row -> row.verdict() == verdict).count();
        }

        private void describe(HeldRecord before, HeldRecord after) {
            if (!before.facts().equals(after.facts())) {
                isChange = true;
                log.changed(ChangeKind.CHANGED, after.type(), after.id(), before.facts(), after.facts());
            }
        }

        private void compare(HeldRecord stated) {
            switch (stated.type()) {
                case COUNCIL -> compare(stated, councilWriter, (CouncilFacts) stated.facts(),
                        councils.findByCode(stated.id()), councilWriter::facts);
                case INSPECTION -> compare(stated, inspectionWriter, (InspectionFacts) stated.facts(),
                        inspections.findByIdOptional(stated.id()), InspectionFacts::of);
                case VISIT -> compare(stated, visitWriter, (VisitFacts) stated.facts(), visits.findByIdOptional(stated.id()),
                        VisitFacts::of);
                case STATISTICAL_NEIGHBOURS -> neighbours(stated);
                case DATA_SET -> throw new IllegalStateException("It was described before");
            }
        }

        private <R, F> void compare(HeldRecord stated, Editable<R, F> records, F facts, Optional<R> held,
                Function<R, F> factsOf) {
            F before = held.map(factsOf).orElse(null);
            if (facts.equals(before)) {
                add(stated, Verdict.UNCHANGED, List.of(), List.of());
            } else if (before == null && retired.find(stated.type(), stated.id()).isPresent()) {
                add(stated, Verdict.REJECTED, List.of(), List.of(new Reason(null, "It was removed here, and stays away")));
            } else if (before != null && events.isEdited(stated.type(), stated.id())) {
                add(stated, Verdict.DIFFERS, differences(before, facts),
                        List.of(new Reason(null, "It was changed here, and stays as it is held")));
            } else {
                take(stated, records, facts, held.orElse(null), before);
            }
        }

        private <R, F> void take(HeldRecord stated, Editable<R, F> records, F facts, R held, F before) {
            Violations violations = new Violations();
            Optional<F> checked = records.check(facts, held, violations);
            if (checked.isEmpty()) {
                add(stated, Verdict.REJECTED, List.of(), violations.all().stream()
                        .map(violation -> new Reason(violation.pointer(), violation.message())).toList());
                return;
            }
            isChange = true;
            if (held == null) {
                records.create(checked.get(), log);
                add(stated, Verdict.NEW, List.of(), List.of());
            } else {
                records.replace(held, checked.get(), log, now);
                add(stated, Verdict.DIFFERS, differences(before, facts), List.of());
            }
        }

        /** Nobody edits these. */
        private void neighbours(HeldRecord stated) {
            Council council = councils.findByCode(stated.id()).orElse(null);
            if (council == null) {
                add(stated, Verdict.REJECTED, List.of(), List.of(new Reason(null, "The council is not held")));
                return;
            }
            List<StatisticalNeighbour> held = neighbours.of(council);
            NeighbourFacts before = NeighbourFacts.of(council, held);
            if (stated.facts().equals(before)) {
                add(stated, Verdict.UNCHANGED, List.of(), List.of());
                return;
            }
            isChange = true;
            held.forEach(neighbours::delete);
            neighbours.flush();
            ((NeighbourFacts) stated.facts()).neighbours().forEach(one -> neighbours.persist(neighbour(council, one)));
            boolean isNew = held.isEmpty();
            if (isNew) {
                log.created(stated.type(), stated.id(), stated.facts());
            } else {
                log.changed(ChangeKind.CHANGED, stated.type(), stated.id(), before, stated.facts());
            }
            add(stated, isNew ? Verdict.NEW : Verdict.DIFFERS, isNew ? List.of() : differences(before, stated.facts()),
                    List.of());
        }

        private StatisticalNeighbour neighbour(Council council, NeighbourFacts.Neighbour stated) {
            StatisticalNeighbour neighbour = new StatisticalNeighbour();
            neighbour.council = council;
            neighbour.rank = stated.rank();
            neighbour.closeness = stated.closeness();
            neighbour.neighbour = councils.findByCode(stated.council().slug()).orElseThrow();
            return neighbour;
        }

        private List<Difference> differences(Object held, Object stated) {
            return FactDifferences.between(json.valueToTree(held), json.valueToTree(stated));
        }

        private void add(HeldRecord stated, Verdict verdict, List<Difference> differences, List<Reason> reasons) {
            rows.add(new RowRecord(rows.size() + 1L, null, rows.size() + 1L, verdict, stated.type(), stated.id(), null,
                    differences,
                    reasons));
            if (rows.size() % CHUNK == 0) {
                inspections.writeAndForget();
            }
        }
    }
}
