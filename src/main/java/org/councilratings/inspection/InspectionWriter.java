package org.councilratings.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.calendar.LondonClock;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;
import org.councilratings.journal.RetiredNameRepository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Checks facts about inspections against what is stored, and writes them. */
@ApplicationScoped
public class InspectionWriter implements EditableRecords<Inspection, InspectionFacts> {

    @Inject
    InspectionRepository repository;

    @Inject
    CouncilRepository councils;

    @Inject
    StoredRecords others;

    @Inject
    RetiredNameRepository retired;

    @Inject
    RemovedRecord removed;

    @Inject
    LondonClock clock;

    @Override
    public Inspection named(String id) {
        return repository.findWithCouncil(id).orElseThrow(() -> removed.orElse(RecordType.INSPECTION, id,
                () -> ProblemException.unknown(ProblemType.UNKNOWN_INSPECTION, "id", "No inspection has the id '" + id + "'")));
    }

    @Override
    public String name(Inspection inspection) {
        return inspection.id;
    }

    @Override
    public Class<InspectionFacts> factsType() {
        return InspectionFacts.class;
    }

    @Override
    public Optional<InspectionFacts> check(InspectionFacts facts, Inspection stored, Violations violations) {
        return InspectionRules.check(facts, stored == null ? null : InspectionFacts.of(stored), others, clock.today(),
                violations);
    }

    @Override
    public String create(InspectionFacts facts, ChangeJournal log, Instant now) {
        Inspection inspection = unwritten(facts, this::council);
        Optional<ObjectNode> removedState = retired.lastState(RecordType.INSPECTION, inspection.id);
        inspection.correctedAt = removedState.map(state -> correctedAt(state, facts, now)).orElse(null);
        repository.persist(inspection);
        InspectionRecord shown = InspectionRecord.stored(inspection);
        if (removedState.isPresent()) {
            log.restored(RecordType.INSPECTION, inspection.id, shown, List.of(inspection.id));
        } else {
            log.created(RecordType.INSPECTION, inspection.id, shown);
        }
        return inspection.id;
    }

    private Council council(String slug) {
        return councils.findBySlug(slug).orElseThrow();
    }

    /** A record that comes back was corrected when it was before, and now, if it comes back with other facts. */
    private static Instant correctedAt(ObjectNode removedState, InspectionFacts facts, Instant now) {
        InspectionFacts before = new JsonBody(removedState).read(InspectionFacts.class, new Violations());
        JsonNode corrected = removedState.path("correctedAt");
        return facts.corrects(before) ? now : corrected.isTextual() ? Instant.parse(corrected.textValue()) : null;
    }

    @Override
    public void replace(Inspection inspection, InspectionFacts facts, ChangeJournal log, Instant now) {
        InspectionFacts before = InspectionFacts.of(inspection);
        if (facts.equals(before)) {
            return;
        }
        InspectionRecord shown = InspectionRecord.stored(inspection);
        boolean isCorrection = facts.corrects(before);
        if (isCorrection) {
            inspection.correctedAt = now;
        }
        write(facts, inspection, this::council);
        log.changed(isCorrection ? ChangeKind.CORRECTED : ChangeKind.CHANGED, RecordType.INSPECTION, inspection.id, shown,
                InspectionRecord.stored(inspection));
    }

    @Override
    public void remove(Inspection inspection, ChangeJournal log) {
        log.removed(RecordType.INSPECTION, inspection.id, InspectionRecord.stored(inspection), List.of(inspection.id));
        repository.delete(inspection);
    }

    /** An inspection made of facts that were checked, not yet in the database. */
    public static Inspection unwritten(InspectionFacts facts, Function<String, Council> councils) {
        Inspection inspection = new Inspection();
        inspection.id = facts.id();
        inspection.council = councils.apply(facts.council().slug());
        inspection.outcomes = new EnumMap<>(Judgement.class);
        inspection.findings = new ArrayList<>();
        inspection.serviceArrangements = new ArrayList<>();
        write(facts, inspection, councils);
        return inspection;
    }

    private static void write(InspectionFacts facts, Inspection inspection, Function<String, Council> councils) {
        inspection.gssCodeAtInspection = facts.gssCodeAtInspection();
        inspection.framework = facts.framework();
        inspection.type = facts.type();
        inspection.startDate = facts.startDate();
        inspection.endDate = facts.endDate();
        inspection.publicationDate = facts.publicationDate();
        inspection.leadInspector = facts.leadInspector();
        inspection.reportUrl = facts.reportUrl();
        inspection.note = facts.note();
        inspection.councilResponse = facts.councilResponse();
        writeOutcomes(facts.outcomes(), inspection.outcomes);
        if (!List.copyOf(inspection.findings).equals(facts.findings())) {
            inspection.findings.clear();
            inspection.findings.addAll(facts.findings());
        }
        writeArrangements(facts.serviceArrangements(), inspection, councils);
    }

    private static void writeOutcomes(Map<Judgement, Outcome> stated, Map<Judgement, Outcome> stored) {
        stored.keySet().retainAll(stated.keySet());
        new HashMap<>(stated).forEach((judgement, outcome) -> {
            if (!outcome.equals(stored.get(judgement))) {
                stored.put(judgement, outcome);
            }
        });
    }

    private static void writeArrangements(List<InspectionFacts.Arrangement> stated, Inspection inspection,
            Function<String, Council> councils) {
        if (!inspection.serviceArrangements.stream().map(InspectionFacts.Arrangement::of).toList().equals(stated)) {
            inspection.serviceArrangements.clear();
            stated.forEach(arrangement -> inspection.serviceArrangements.add(arrangement(arrangement, councils)));
        }
    }

    private static ServiceArrangement arrangement(InspectionFacts.Arrangement stated, Function<String, Council> councils) {
        ServiceArrangement arrangement = new ServiceArrangement();
        arrangement.partner = councils.apply(stated.partner().slug());
        arrangement.kind = stated.kind();
        arrangement.endedYear = stated.endedYear();
        arrangement.summary = stated.summary();
        return arrangement;
    }
}
