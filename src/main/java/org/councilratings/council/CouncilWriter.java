package org.councilratings.council;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.problem.Violations;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RetiredNameRepository;

/**
 * Checks facts about councils against what is stored, and writes them. A council that has ended is not removed: it gets a last
 * day. Only mistakes are removed.
 */
@ApplicationScoped
public class CouncilWriter implements EditableRecords<Council, CouncilFacts> {

    @Inject
    Councils councils;

    @Inject
    CouncilRepository repository;

    @Inject
    SuccessionRepository successions;

    @Inject
    CouncilUse use;

    @Inject
    RetiredNameRepository retired;

    @Override
    public RecordType type() {
        return RecordType.COUNCIL;
    }

    @Override
    public Council named(String code) {
        return councils.named(code);
    }

    @Override
    public String name(Council council) {
        return council.gssCode;
    }

    @Override
    public Class<CouncilFacts> factsType() {
        return CouncilFacts.class;
    }

    @Override
    public Optional<CouncilFacts> check(CouncilFacts facts, Council stored, Violations violations) {
        if (stored != null) {
            checkIdentity(facts, stored, violations);
            checkUse(facts, stored, violations);
        }
        return CouncilRules.check(facts, stored == null ? null : stored.slug, councils, violations);
    }

    @Override
    public String create(CouncilFacts facts, ChangeJournal log, Instant now) {
        Map<RecordName, Object> before = related(facts.slug(), facts.predecessors());
        Council council = new Council(facts);
        repository.persist(council);
        store(facts.predecessors(), council);
        if (retired.find(RecordType.COUNCIL, facts.slug()).isPresent()) {
            log.restored(RecordType.COUNCIL, council.slug, facts, facts.names());
        } else {
            log.created(RecordType.COUNCIL, council.slug, facts);
        }
        logDifferences(before, related(facts.slug(), facts.predecessors()), log);
        return council.slug;
    }

    @Override
    public void replace(Council council, CouncilFacts facts, ChangeJournal log, Instant now) {
        CouncilFacts stored = facts(council);
        if (facts.equals(stored)) {
            return;
        }
        List<RelatedCouncil> touched = Stream
                .of(stored.predecessors(), stored.successors(), facts.predecessors()).flatMap(List::stream).toList();
        Map<RecordName, Object> before = related(council.slug, touched);
        council.write(facts);
        if (!facts.predecessors().equals(stored.predecessors())) {
            successions.into(council).forEach(successions::delete);
            successions.flush();
            store(facts.predecessors(), council);
            repository.raiseVersion(council);
        }
        log.changed(ChangeKind.CHANGED, RecordType.COUNCIL, council.slug, stored, facts);
        logDifferences(before, related(council.slug, touched), log);
    }

    @Override
    public void remove(Council council, ChangeJournal log) {
        Violations violations = new Violations();
        use.describe(council.ofstedUrn).ifPresent(records -> violations.conflict("",
                "Other records refer to " + council.slug + ": " + records + ". To end a council, set its last day"));
        violations.throwIfAny();
        CouncilFacts stored = facts(council);
        Map<RecordName, Object> before = related(council.slug, stored.predecessors());
        successions.into(council).forEach(successions::delete);
        repository.delete(council);
        log.removed(RecordType.COUNCIL, council.slug, stored, stored.names());
        logDifferences(before, related(council.slug, stored.predecessors()), log);
    }

    /** What is stored about a council. */
    public CouncilFacts facts(Council council) {
        return CouncilFacts.of(council, successions.involving(List.of(council)));
    }

    /**
     * The records that include something about a council: its predecessors and successors, inspections and visits.
     */
    private Map<RecordName, Object> related(String slug, List<RelatedCouncil> touched) {
        Map<RecordName, Object> related = new LinkedHashMap<>();
        touched.forEach(one -> repository.findBySlug(one.slug()).ifPresent(
                council -> related.put(new RecordName(RecordType.COUNCIL, council.slug), facts(council))));
        repository.findBySlug(slug).ifPresent(council -> related.putAll(use.shown(council.ofstedUrn)));
        return related;
    }

    /** Followers of the events keep copies of what lists show, so every record that now looks different gets an event. */
    private static void logDifferences(Map<RecordName, Object> before, Map<RecordName, Object> after, ChangeJournal log) {
        after.forEach((record, shown) -> {
            if (before.containsKey(record) && !before.get(record).equals(shown)) {
                log.changed(ChangeKind.CHANGED, record.type(), record.id(), before.get(record), shown);
            }
        });
    }

    private static void checkIdentity(CouncilFacts facts, Council stored, Violations violations) {
        if (facts.slug() != null && !facts.slug().equals(stored.slug)) {
            violations.add("/slug", "slug: cannot be changed", List.of(stored.slug));
        }
        if (facts.ofstedUrn() != null && !facts.ofstedUrn().equals(stored.ofstedUrn.toString())) {
            violations.add("/ofstedUrn", "ofstedUrn: cannot be changed", List.of(stored.ofstedUrn.toString()));
        }
    }

    /** The facts must still agree with the council's inspections and visits. */
    private void checkUse(CouncilFacts facts, Council stored, Violations violations) {
        Integer urn = stored.ofstedUrn;
        CouncilUse.Days days = use.days(urn);
        if (facts.activeFrom() != null && days.first() != null && days.first().isBefore(facts.activeFrom())) {
            violations.conflict("/activeFrom", "activeFrom: it was inspected or visited before, on " + days.first());
        }
        if (facts.activeTo() != null && days.last() != null && days.last().isAfter(facts.activeTo())) {
            violations.conflict("/activeTo", "activeTo: it was inspected or visited after that, on " + days.last());
        }
        List<String> left = facts.codes().stream().map(GssCode::gssCode).toList();
        use.codesAtInspections(urn).stream().filter(code -> !left.contains(code)).forEach(code -> violations
                .conflict("/codes", "codes: inspections refer to " + code + ", so it cannot be removed"));
    }

    private void store(List<RelatedCouncil> predecessors, Council successor) {
        predecessors.forEach(predecessor -> {
            Council before = repository.findBySlug(predecessor.slug()).orElseThrow();
            before.plannedSuccessors.removeIf(planned -> planned.slug().equals(successor.slug));
            successions.persist(new Succession(before, successor, predecessor));
        });
        successions.flush();
    }
}
