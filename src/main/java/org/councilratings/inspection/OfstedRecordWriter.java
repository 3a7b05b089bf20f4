package org.councilratings.inspection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.councilratings.calendar.LondonClock;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.EditableRecords;
import org.councilratings.journal.RecordType;
import org.councilratings.journal.RemovedRecord;
import org.councilratings.journal.RetiredNameRepository;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Checks facts about inspections or visits against what is stored, and writes them.
 *
 * @param <R> the record as stored
 * @param <F> the facts about it
 */
abstract class OfstedRecordWriter<R extends OfstedRecord<F>, F extends OfstedFacts<F>> implements EditableRecords<R, F> {

    @Inject
    OfstedRecordRepository<R> repository;

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

    @Inject
    CurrentCodeLists codeLists;

    private final RecordType type;
    private final ProblemType unknown;
    private final Class<F> factsType;
    private final BiFunction<F, Function<String, Council>, R> constructor;

    OfstedRecordWriter(RecordType type, ProblemType unknown, Class<F> factsType,
            BiFunction<F, Function<String, Council>, R> constructor) {
        this.type = type;
        this.unknown = unknown;
        this.factsType = factsType;
        this.constructor = constructor;
    }

    /** Notes that a record was added. */
    void added(R record, Instant now) {
    }

    /** Notes that published facts of a record were corrected. */
    void corrected(R record, Instant now) {
    }

    /** Restores what is known about a removed record besides its facts. */
    void restored(R record, F facts, ObjectNode removedState, Instant now) {
    }

    @Override
    public RecordType type() {
        return type;
    }

    @Override
    public R named(String id) {
        return repository.findWithCouncil(id).orElseThrow(() -> removed.orElse(type, id,
                () -> ProblemException.unknown(unknown, "id", "No " + type.code() + " has the id '" + id + "'")));
    }

    @Override
    public String name(R record) {
        return record.id;
    }

    @Override
    public Class<F> factsType() {
        return factsType;
    }

    @Override
    public Optional<F> check(F facts, R stored, Violations violations) {
        return facts.check(stored == null ? null : stored.facts(), others, clock.today(), violations);
    }

    @Override
    public String create(F facts, ChangeJournal log, Instant now) {
        R record = constructor.apply(facts, this::council);
        Optional<ObjectNode> removedState = retired.lastState(type, record.id);
        removedState.ifPresentOrElse(state -> restored(record, facts, state, now), () -> added(record, now));
        repository.persist(record);
        if (removedState.isPresent()) {
            log.restored(type, record.id, record.shown(codeLists.inTransaction()), List.of(record.id));
        } else {
            log.created(type, record.id, record.shown(codeLists.inTransaction()));
        }
        return record.id;
    }

    @Override
    public void replace(R record, F facts, ChangeJournal log, Instant now) {
        F before = record.facts();
        if (facts.equals(before)) {
            return;
        }
        Object shown = record.shown(codeLists.inTransaction());
        boolean isCorrection = facts.corrects(before);
        if (isCorrection) {
            corrected(record, now);
        }
        record.write(facts, this::council);
        log.changed(isCorrection ? ChangeKind.CORRECTED : ChangeKind.CHANGED, type, record.id, shown,
                record.shown(codeLists.inTransaction()));
    }

    @Override
    public void remove(R record, ChangeJournal log) {
        log.removed(type, record.id, record.shown(codeLists.inTransaction()), List.of(record.id));
        repository.delete(record);
    }

    private Council council(String slug) {
        return councils.findBySlug(slug).orElseThrow();
    }
}
