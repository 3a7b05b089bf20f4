package org.councilratings.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.body.JsonFields;
import org.councilratings.web.change.ChangeKind;
import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.Editable;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.change.RetiredNames;
import org.councilratings.web.problem.Violations;

/**
 * Checks facts about councils against what is held, and writes them. A council that has come to an end is not removed but gets
 * its last day; what is removed was a mistake.
 */
@ApplicationScoped
public class CouncilWriter implements Editable<Council, CouncilFacts> {

    @Inject
    Councils councils;

    @Inject
    CouncilRepository repository;

    @Inject
    SuccessionRepository successions;

    @Inject
    CouncilUse use;

    @Inject
    RetiredNames retired;

    @Override
    public Council named(String code) {
        return councils.named(code);
    }

    @Override
    public long version(Council held) {
        return held.version;
    }

    @Override
    public CouncilFacts read(JsonFields fields) {
        return CouncilFacts.read(fields);
    }

    @Override
    public Optional<CouncilFacts> check(CouncilFacts facts, Council held, Violations violations) {
        CouncilRules.check(facts, violations);
        checkNames(facts, held, violations);
        checkPredecessors(facts, violations);
        if (held != null) {
            checkIdentity(facts, held, violations);
            checkUse(facts, held, violations);
        }
        return violations.all().isEmpty() ? Optional.of(facts.inOrder()) : Optional.empty();
    }

    @Override
    public String create(CouncilFacts facts, ChangeLog log) {
        Council council = new Council();
        council.ofstedUrn = Integer.valueOf(facts.ofstedUrn());
        council.slug = facts.slug();
        council.codes = new ArrayList<>();
        write(facts, council);
        repository.persist(council);
        store(facts.predecessors(), council);
        log.created(RecordType.COUNCIL, council.slug, facts);
        return council.slug;
    }

    @Override
    public void replace(Council council, CouncilFacts facts, ChangeLog log, Instant now) {
        CouncilFacts before = facts(council);
        if (facts.equals(before)) {
            return;
        }
        write(facts, council);
        if (!facts.predecessors().equals(before.predecessors())) {
            successions.into(council).forEach(successions::delete);
            successions.flush();
            store(facts.predecessors(), council);
            repository.raiseVersion(council);
        }
        log.changed(ChangeKind.CHANGED, RecordType.COUNCIL, council.slug, before, facts);
    }

    @Override
    public void remove(Council council, ChangeLog log) {
        Violations violations = new Violations();
        use.inWords(council.ofstedUrn).ifPresent(records -> violations.conflict("",
                "Other records refer to " + council.slug + ": " + records + ". A council that has ended gets its last day"));
        violations.refuse();
        CouncilFacts before = facts(council);
        successions.into(council).forEach(successions::delete);
        repository.delete(council);
        log.removed(RecordType.COUNCIL, council.slug, before, before.names());
    }

    /** What is held about a council. */
    public CouncilFacts facts(Council council) {
        return CouncilFacts.of(council, successions.into(council));
    }

    private static void checkIdentity(CouncilFacts facts, Council held, Violations violations) {
        if (facts.slug() != null && !facts.slug().equals(held.slug)) {
            violations.add("/slug", "slug: it never changes", List.of(held.slug));
        }
        if (facts.ofstedUrn() != null && !facts.ofstedUrn().equals(held.ofstedUrn.toString())) {
            violations.add("/ofstedUrn", "ofstedUrn: it never changes", List.of(held.ofstedUrn.toString()));
        }
    }

    /** A name or code that leads to one council cannot lead to another, nor can one that led to a council that was removed. */
    private void checkNames(CouncilFacts facts, Council own, Violations violations) {
        List<String> names = facts.names();
        Map<String, Council> holders = repository.findByCodes(names);
        Set<String> removed = retired.among(RecordType.COUNCIL, names);
        for (String name : names) {
            Council holder = holders.get(name);
            if (holder != null && holder != own) {
                violations.conflict(pointerTo(name, facts), "'" + name + "' leads to " + holder.slug + " already");
            } else if (removed.contains(name)) {
                violations.conflict(pointerTo(name, facts), "'" + name + "' led to a council that was removed");
            }
        }
    }

    private static String pointerTo(String name, CouncilFacts facts) {
        if (name.equals(facts.slug())) {
            return "/slug";
        }
        if (name.equals(facts.ofstedUrn())) {
            return "/ofstedUrn";
        }
        if (name.equals(facts.dfeLaCode())) {
            return "/dfeLaCode";
        }
        return "/codes/" + facts.codes().stream().map(GssCode::gssCode).toList().indexOf(name) + "/gssCode";
    }

    /** What inspections and visits say about the council must stay true. */
    private void checkUse(CouncilFacts facts, Council held, Violations violations) {
        Integer urn = held.ofstedUrn;
        CouncilUse.Days days = use.days(urn);
        if (facts.activeFrom() != null && days.first() != null && days.first().isBefore(facts.activeFrom())) {
            violations.conflict("/activeFrom", "activeFrom: it was inspected or visited before, on " + days.first());
        }
        if (facts.activeTo() != null && days.last() != null && days.last().isAfter(facts.activeTo())) {
            violations.conflict("/activeTo", "activeTo: it was inspected or visited after that, on " + days.last());
        }
        List<String> left = facts.codes().stream().map(GssCode::gssCode).toList();
        use.codesAtInspections(urn).stream().filter(code -> !left.contains(code)).forEach(code -> violations
                .conflict("/codes", "codes: inspections refer to " + code + ", so it cannot be taken away"));
    }

    private void checkPredecessors(CouncilFacts facts, Violations violations) {
        for (int i = 0; i < facts.predecessors().size(); i++) {
            String slug = facts.predecessors().get(i).slug();
            if (slug != null && repository.findBySlug(slug).isEmpty()) {
                violations.add("/predecessors/" + i + "/slug", "slug: no council has the slug '" + slug + "'");
            }
        }
    }

    private static void write(CouncilFacts facts, Council council) {
        council.name = facts.name();
        council.officialName = facts.officialName();
        council.type = facts.type();
        council.gssCode = facts.gssCode();
        council.dfeLaCode = facts.dfeLaCode();
        council.region = Region.ofCode(facts.regionCode());
        council.ofstedRegion = facts.ofstedRegion();
        council.website = facts.website();
        council.deliveryNote = facts.deliveryNote();
        council.activeFrom = facts.activeFrom();
        council.activeTo = facts.activeTo();
        if (!List.copyOf(council.codes).equals(facts.codes())) {
            council.codes.clear();
            council.codes.addAll(facts.codes());
        }
    }

    private void store(List<CouncilFacts.Predecessor> predecessors, Council successor) {
        for (CouncilFacts.Predecessor predecessor : predecessors) {
            Succession succession = new Succession();
            succession.predecessor = repository.findBySlug(predecessor.slug()).orElseThrow();
            succession.successor = successor;
            succession.effectiveDate = predecessor.effectiveDate();
            succession.kind = predecessor.kind();
            succession.note = predecessor.note();
            successions.persist(succession);
        }
    }
}
