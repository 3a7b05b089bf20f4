package org.councilratings.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.calendar.LondonClock;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;

/** Checks facts about visits against what is stored, and writes them. */
@ApplicationScoped
public class VisitWriter implements EditableRecords<Visit, VisitFacts> {

    @Inject
    VisitRepository repository;

    @Inject
    CouncilRepository councils;

    @Inject
    StoredRecords others;

    @Inject
    RemovedRecord removed;

    @Inject
    LondonClock clock;

    @Override
    public Visit named(String id) {
        return repository.withIds(List.of(id)).stream().findFirst()
                .orElseThrow(() -> removed.orElse(RecordType.VISIT, id, () -> ProblemException
                        .unknown(ProblemType.UNKNOWN_VISIT, "id", "No visit has the id '" + id + "'")));
    }

    @Override
    public String name(Visit visit) {
        return visit.id;
    }

    @Override
    public Class<VisitFacts> factsType() {
        return VisitFacts.class;
    }

    @Override
    public Optional<VisitFacts> check(VisitFacts facts, Visit stored, Violations violations) {
        return VisitRules.check(facts, stored == null ? null : VisitFacts.of(stored), others, clock.today(), violations);
    }

    @Override
    public String create(VisitFacts facts, ChangeJournal log, Instant now) {
        Visit visit = unwritten(facts, slug -> councils.findBySlug(slug).orElseThrow());
        repository.persist(visit);
        if (others.wasRemoved(RecordType.VISIT, visit.id)) {
            log.restored(RecordType.VISIT, visit.id, VisitRecord.of(visit), List.of(visit.id));
        } else {
            log.created(RecordType.VISIT, visit.id, VisitRecord.of(visit));
        }
        return visit.id;
    }

    @Override
    public void replace(Visit visit, VisitFacts facts, ChangeJournal log, Instant now) {
        VisitFacts before = VisitFacts.of(visit);
        if (!facts.equals(before)) {
            VisitRecord shown = VisitRecord.of(visit);
            write(facts, visit);
            log.changed(facts.corrects(before) ? ChangeKind.CORRECTED : ChangeKind.CHANGED, RecordType.VISIT, visit.id, shown,
                    VisitRecord.of(visit));
        }
    }

    @Override
    public void remove(Visit visit, ChangeJournal log) {
        log.removed(RecordType.VISIT, visit.id, VisitRecord.of(visit), List.of(visit.id));
        repository.delete(visit);
    }

    /** A visit made of facts that were checked, not yet in the database. */
    public static Visit unwritten(VisitFacts facts, Function<String, Council> councils) {
        Visit visit = new Visit();
        visit.id = facts.id();
        visit.council = councils.apply(facts.council().slug());
        write(facts, visit);
        return visit;
    }

    private static void write(VisitFacts facts, Visit visit) {
        visit.type = facts.type();
        visit.startDate = facts.startDate();
        visit.publicationDate = facts.publicationDate();
        visit.theme = facts.theme();
    }
}
