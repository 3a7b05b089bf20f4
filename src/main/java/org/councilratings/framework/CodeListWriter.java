package org.councilratings.framework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.calendar.LondonClock;
import org.councilratings.framework.CodeListFacts.OfService;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;
import org.councilratings.journal.RetiredNameRepository;

/**
 * Checks values of code lists against each other and against the stored inspections, and writes them. A code never changes.
 */
@ApplicationScoped
public class CodeListWriter {

    @Inject
    CodeListRepository repository;

    @Inject
    CodeListUse use;

    @Inject
    RetiredNameRepository retired;

    @Inject
    RemovedRecord removed;

    @Inject
    LondonClock clock;

    /** The values of one list, as editors change them. */
    public <F extends CodeListFacts> EditableRecords<StoredCodeListValue, F> of(Class<F> factsType) {
        return new Values<>(factsType);
    }

    /**
     * Stores the values of a newer data set that differ from the stored ones. They can depend on each other, so they are
     * checked together.
     *
     * @param changed the values, which were right beside each other
     * @param log records the changes
     * @return why they cannot be stored, in words; empty if they were
     */
    public Optional<String> store(Collection<CodeListFacts> changed, ChangeJournal log, Instant now) {
        List<CodeListFacts> all = new ArrayList<>(repository.all());
        changed.forEach(facts -> {
            all.removeIf(one -> one.type() == facts.type() && one.code().equals(facts.code()));
            all.add(facts);
        });
        Violations violations = new Violations();
        CodeListRules.checkOthers(null, all, use, violations);
        if (!violations.all().isEmpty()) {
            return Optional.of(violations.all().get(0).message());
        }
        changed.forEach(facts -> store(facts, log, now));
        return Optional.empty();
    }

    private <F extends CodeListFacts> void store(F facts, ChangeJournal log, Instant now) {
        @SuppressWarnings("unchecked")
        Values<F> values = new Values<>((Class<F>) facts.getClass());
        repository.find(facts.type(), facts.code()).ifPresentOrElse(stored -> values.replace(stored, facts, log, now),
                () -> values.create(facts, log, now));
    }

    /** The stored facts of all values. */
    public List<CodeListFacts> all() {
        return repository.all();
    }

    /** What is stored of a value. */
    public <F extends CodeListFacts> F facts(StoredCodeListValue stored, Class<F> factsType) {
        return repository.read(stored, factsType);
    }

    /**
     * Changes up to which day a service was checked, and for which days its inspections are complete.
     *
     * @throws ProblemException with everything that cannot be true
     */
    public void cover(Service service, LocalDate checkedTo, LocalDate completeFrom, LocalDate completeTo, ChangeJournal log,
            Instant now) {
        Values<OfService> services = new Values<>(OfService.class);
        StoredCodeListValue stored = services.named(service.code());
        Violations violations = new Violations();
        Optional<OfService> facts = services.check(
                repository.read(stored, OfService.class).covering(checkedTo, completeFrom, completeTo), stored, violations);
        violations.throwIfAny();
        services.replace(stored, facts.orElseThrow(), log, now);
    }

    private final class Values<F extends CodeListFacts> implements EditableRecords<StoredCodeListValue, F> {

        private final Class<F> factsType;
        private final RecordType type;

        private Values(Class<F> factsType) {
            this.factsType = factsType;
            this.type = CodeListFacts.typeOf(factsType);
        }

        @Override
        public RecordType type() {
            return type;
        }

        @Override
        public StoredCodeListValue named(String code) {
            String inItsCase = type == RecordType.FRAMEWORK ? code.toUpperCase(Locale.ROOT) : code.toLowerCase(Locale.ROOT);
            return repository.find(type, inItsCase).orElseThrow(() -> removed.orElse(type, inItsCase, () -> ProblemException
                    .unknown(ProblemType.named("unknown-code"), "code",
                            "No " + type.code().replace('_', ' ') + " has the code '" + code + "'")));
        }

        @Override
        public String name(StoredCodeListValue stored) {
            return stored.key.code();
        }

        @Override
        public Class<F> factsType() {
            return factsType;
        }

        @Override
        public Optional<F> check(F facts, StoredCodeListValue stored, Violations violations) {
            if (!violations.all().isEmpty()) {
                return Optional.empty();
            }
            if (stored != null && !facts.code().equals(stored.key.code())) {
                violations.add("/code", "code: cannot be changed", List.of(stored.key.code()));
            } else if (stored == null && repository.find(type, facts.code()).isPresent()) {
                violations.conflict("/code", "The code " + facts.code() + " is taken");
            }
            List<CodeListFacts> all = without(facts.code());
            all.add(facts);
            CodeListRules.check(facts, all, violations);
            if (facts instanceof OfService service && service.checkedTo() != null
                    && service.checkedTo().isAfter(clock.today())) {
                violations.add("/checkedTo", "checkedTo: " + service.checkedTo() + " is in the future",
                        List.of("YYYY-MM-DD up to today, " + clock.today()));
            }
            if (violations.all().isEmpty()) {
                CodeListRules.checkOthers(facts, all, use, violations);
            }
            return violations.all().isEmpty() ? Optional.of(facts) : Optional.empty();
        }

        /** The values of all lists but this one. */
        private List<CodeListFacts> without(String code) {
            List<CodeListFacts> all = new ArrayList<>(repository.all());
            all.removeIf(one -> one.type() == type && one.code().equals(code));
            return all;
        }

        @Override
        public String create(F facts, ChangeJournal log, Instant now) {
            repository.persist(new StoredCodeListValue(new StoredCodeListValue.Key(type, facts.code()),
                    repository.nextPosition(), repository.text(facts)));
            if (retired.find(type, facts.code()).isPresent()) {
                log.restored(type, facts.code(), facts, List.of(facts.code()));
            } else {
                log.created(type, facts.code(), facts);
            }
            return facts.code();
        }

        @Override
        public void replace(StoredCodeListValue stored, F facts, ChangeJournal log, Instant now) {
            F before = repository.read(stored, factsType);
            if (!facts.equals(before)) {
                stored.facts = repository.text(facts);
                log.changed(ChangeKind.CHANGED, type, stored.key.code(), before, facts);
            }
        }

        @Override
        public void remove(StoredCodeListValue stored, ChangeJournal log) {
            F before = repository.read(stored, factsType);
            Violations violations = new Violations();
            CodeListRules.checkOthers(before, without(before.code()), use, violations);
            violations.throwIfAny();
            repository.delete(stored);
            log.removed(type, before.code(), before, List.of(before.code()));
        }
    }
}
