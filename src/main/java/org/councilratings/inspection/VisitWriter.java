package org.councilratings.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilRepository;
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

/** Checks facts about visits against what is held, and writes them. */
@ApplicationScoped
public class VisitWriter implements Editable<Visit, VisitFacts> {

    @Inject
    VisitRepository repository;

    @Inject
    CouncilRepository councils;

    @Inject
    RecordNames names;

    @Inject
    RemovedRecord removed;

    @Inject
    Today today;

    @Override
    public Visit named(String id) {
        return repository.withIds(List.of(id)).stream().findFirst()
                .orElseThrow(() -> removed.orElse(RecordType.VISIT, id, () -> ProblemException
                        .unknown(ProblemType.UNKNOWN_VISIT, "id", "No visit has the id '" + id + "'", List.of())));
    }

    @Override
    public long version(Visit held) {
        return held.version;
    }

    @Override
    public VisitFacts read(JsonFields fields) {
        return VisitFacts.read(fields);
    }

    @Override
    public Optional<VisitFacts> check(VisitFacts facts, Visit held, Violations violations) {
        checkDates(facts, violations);
        Optional<Council> council = facts.council() == null ? Optional.empty() : councils.findByCode(facts.council().slug());
        if (council.isEmpty() && facts.council() != null) {
            violations.add("/council/slug", "No council has the code '" + facts.council().slug() + "'");
        }
        if (council.isEmpty() || facts.startDate() == null) {
            return Optional.empty();
        }
        Lifespan.check(council.get(), facts.startDate(), "startDate", violations);
        String id = identity(facts, council.get(), held, violations);
        return violations.all().isEmpty() ? Optional.of(facts.completed(id, CouncilKey.of(council.get()))) : Optional.empty();
    }

    private void checkDates(VisitFacts facts, Violations violations) {
        LocalDate start = facts.startDate();
        LocalDate publication = facts.publicationDate();
        LocalDate now = today.day().date();
        if (start != null && publication != null && publication.isBefore(start)) {
            violations.add("/publicationDate", "publicationDate: " + publication + " is before startDate, " + start);
        }
        if (start != null && start.isAfter(now)) {
            violations.add("/startDate", "startDate: " + start + " is in the future", List.of("up to today, " + now));
        }
        if (publication != null && publication.isAfter(now)) {
            violations.add("/publicationDate", "publicationDate: " + publication + " is in the future",
                    List.of("up to today, " + now));
        }
    }

    private String identity(VisitFacts facts, Council council, Visit held, Violations violations) {
        if (held == null) {
            return names.choose(RecordType.VISIT, facts.id(), council, facts.startDate(),
                    id -> repository.findById(id) != null, violations);
        }
        RecordNames.keep(held.id, facts.id(), held.council, council, violations);
        return held.id;
    }

    @Override
    public String create(VisitFacts facts, ChangeLog log) {
        Visit visit = new Visit();
        visit.id = facts.id();
        visit.council = councils.findByCode(facts.council().slug()).orElseThrow();
        write(facts, visit);
        repository.persist(visit);
        log.created(RecordType.VISIT, visit.id, facts);
        return visit.id;
    }

    @Override
    public void replace(Visit visit, VisitFacts facts, ChangeLog log, Instant now) {
        VisitFacts before = VisitFacts.of(visit);
        if (!facts.equals(before)) {
            write(facts, visit);
            log.changed(facts.corrects(before) ? ChangeKind.CORRECTED : ChangeKind.CHANGED, RecordType.VISIT, visit.id, before,
                    facts);
        }
    }

    @Override
    public void remove(Visit visit, ChangeLog log) {
        log.removed(RecordType.VISIT, visit.id, VisitFacts.of(visit), List.of(visit.id));
        repository.delete(visit);
    }

    private static void write(VisitFacts facts, Visit visit) {
        visit.type = facts.type();
        visit.startDate = facts.startDate();
        visit.publicationDate = facts.publicationDate();
        visit.theme = facts.theme();
    }
}
