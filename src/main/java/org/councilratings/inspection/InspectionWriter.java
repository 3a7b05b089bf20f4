package org.councilratings.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilRepository;
import org.councilratings.council.GssCode;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.web.Today;
import org.councilratings.web.body.JsonFields;
import org.councilratings.web.change.ChangeKind;
import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.Editable;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.change.RemovedRecord;
import org.councilratings.web.problem.ProblemException;
import org.councilratings.web.problem.ProblemType;
import org.councilratings.web.problem.Violations;

/** Checks facts about inspections against what is held, and writes them. */
@ApplicationScoped
public class InspectionWriter implements Editable<Inspection, InspectionFacts> {

    @Inject
    InspectionRepository repository;

    @Inject
    CouncilRepository councils;

    @Inject
    RecordNames names;

    @Inject
    RemovedRecord removed;

    @Inject
    Today today;

    @Override
    public Inspection named(String id) {
        return repository.findWithCouncil(id).orElseThrow(() -> removed.orElse(RecordType.INSPECTION, id,
                () -> ProblemException.unknown(ProblemType.UNKNOWN_INSPECTION, "id", "No inspection has the id '" + id + "'",
                        List.of())));
    }

    @Override
    public long version(Inspection held) {
        return held.version;
    }

    @Override
    public InspectionFacts read(JsonFields fields) {
        return InspectionFacts.read(fields);
    }

    @Override
    public Optional<InspectionFacts> check(InspectionFacts facts, Inspection held, Violations violations) {
        Council council = council(facts.council(), "/council/slug", violations);
        InspectionRules.check(facts, council, today.day().date(), violations);
        List<CouncilKey> partners = partners(facts, violations);
        if (council == null || facts.begin() == null) {
            return Optional.empty();
        }
        String id = identity(facts, council, held, violations);
        checkPublication(facts, council, id, violations);
        return violations.all().isEmpty() ? Optional.of(facts.completed(id, CouncilKey.of(council), codeAt(facts, council),
                partners)) : Optional.empty();
    }

    private Council council(CouncilKey key, String pointer, Violations violations) {
        if (key == null) {
            return null;
        }
        Optional<Council> found = councils.findByCode(key.slug());
        if (found.isEmpty()) {
            violations.add(pointer, "No council has the code '" + key.slug() + "'");
        }
        return found.orElse(null);
    }

    private List<CouncilKey> partners(InspectionFacts facts, Violations violations) {
        List<CouncilKey> partners = new ArrayList<>();
        for (int i = 0; i < facts.serviceArrangements().size(); i++) {
            Council partner = council(facts.serviceArrangements().get(i).partner(),
                    "/serviceArrangements/" + i + "/partner/slug", violations);
            partners.add(partner == null ? null : CouncilKey.of(partner));
        }
        return partners;
    }

    private String identity(InspectionFacts facts, Council council, Inspection held, Violations violations) {
        if (held == null) {
            return names.choose(RecordType.INSPECTION, facts.id(), council, facts.begin(),
                    id -> repository.findById(id) != null, violations);
        }
        RecordNames.keep(held.id, facts.id(), held.council, council, violations);
        return held.id;
    }

    /** What is in force is decided by the publication date, so no two inspections of a council can share one. */
    private void checkPublication(InspectionFacts facts, Council council, String id, Violations violations) {
        if (facts.publicationDate() != null) {
            repository.publishedOn(council, facts.publicationDate()).filter(other -> !other.equals(id))
                    .ifPresent(other -> violations.conflict("/publicationDate", "publicationDate: " + other
                            + " was published on " + facts.publicationDate() + " already"));
        }
    }

    private static String codeAt(InspectionFacts facts, Council council) {
        return facts.gssCodeAtInspection() != null ? facts.gssCodeAtInspection()
                : council.codes.stream().filter(code -> code.isValidOn(facts.begin())).map(GssCode::gssCode).findFirst()
                        .orElseThrow();
    }

    @Override
    public String create(InspectionFacts facts, ChangeLog log) {
        Inspection inspection = new Inspection();
        inspection.id = facts.id();
        inspection.council = councils.findByCode(facts.council().slug()).orElseThrow();
        inspection.outcomes = new EnumMap<>(Judgement.class);
        inspection.findings = new ArrayList<>();
        inspection.serviceArrangements = new ArrayList<>();
        write(facts, inspection);
        repository.persist(inspection);
        log.created(RecordType.INSPECTION, inspection.id, facts);
        return inspection.id;
    }

    @Override
    public void replace(Inspection inspection, InspectionFacts facts, ChangeLog log, Instant now) {
        InspectionFacts before = InspectionFacts.of(inspection);
        if (facts.equals(before)) {
            return;
        }
        boolean isCorrection = facts.corrects(before);
        if (isCorrection) {
            inspection.correctedAt = now;
        }
        write(facts, inspection);
        log.changed(isCorrection ? ChangeKind.CORRECTED : ChangeKind.CHANGED, RecordType.INSPECTION, inspection.id, before,
                facts);
    }

    @Override
    public void remove(Inspection inspection, ChangeLog log) {
        log.removed(RecordType.INSPECTION, inspection.id, InspectionFacts.of(inspection), List.of(inspection.id));
        repository.delete(inspection);
    }

    private void write(InspectionFacts facts, Inspection inspection) {
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
        writeArrangements(facts.serviceArrangements(), inspection);
    }

    private static void writeOutcomes(Map<Judgement, Outcome> stated, Map<Judgement, Outcome> held) {
        held.keySet().retainAll(stated.keySet());
        new HashMap<>(stated).forEach((judgement, outcome) -> {
            if (!outcome.equals(held.get(judgement))) {
                held.put(judgement, outcome);
            }
        });
    }

    private void writeArrangements(List<InspectionFacts.Arrangement> stated, Inspection inspection) {
        if (!inspection.serviceArrangements.stream().map(InspectionFacts.Arrangement::of).toList().equals(stated)) {
            inspection.serviceArrangements.clear();
            stated.forEach(arrangement -> inspection.serviceArrangements.add(arrangement(arrangement)));
        }
    }

    private ServiceArrangement arrangement(InspectionFacts.Arrangement stated) {
        ServiceArrangement arrangement = new ServiceArrangement();
        arrangement.partner = councils.findByCode(stated.partner().slug()).orElseThrow();
        arrangement.kind = stated.kind();
        arrangement.endedYear = stated.endedYear();
        arrangement.summary = stated.summary();
        return arrangement;
    }
}
