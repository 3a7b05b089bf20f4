package org.councilratings.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.calendar.LondonClock;
import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.CodeListWriter;
import org.councilratings.framework.Service;
import org.councilratings.http.input.JsonBody;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.ChangeJournal;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.RecordType;
import org.councilratings.store.Dataset;
import org.councilratings.store.DatasetQuery;

/**
 * Checks and stores how far the facts were checked and what is complete. Those of children's services
 * are part of what the data set says about itself, those of another service are part of its record.
 */
@ApplicationScoped
public class CoverageWriter {

    private static final String PARAMETER = "checkedTo";

    @Inject
    DatasetQuery query;

    @Inject
    LondonClock clock;

    @Inject
    CodeListWriter codeLists;

    /**
     * Replaces the coverage of a service within a change. If it stays the same, nothing is recorded.
     *
     * @throws ProblemException with everything that cannot be true
     */
    void replace(Service service, JsonBody body, ChangeJournal log, Instant now) {
        Violations violations = new Violations();
        CoverageFacts stated = body.read(CoverageFacts.class, violations);
        stated.check(service, clock.today(), violations);
        violations.throwIfAny();
        if (service.code().equals(ChildrensServices.CODE)) {
            DatasetFacts facts = stated.in(DatasetFacts.of(query.current()));
            facts.check(clock.today(), violations);
            violations.throwIfAny();
            store(facts, log);
        } else {
            LocalDate shown = service.coverage(query.current().coverage()).completeTo();
            boolean follows = service.completeTo() == null && Objects.equals(stated.completeTo(), shown);
            codeLists.cover(service, stated.checkedTo(), stated.completeFrom(), follows ? null : stated.completeTo(), log, now);
        }
    }

    /**
     * Refuses a day to which an import cannot move the checked day: one in the future, or before the stored day. Editors
     * can move it back, but not by an import.
     *
     * @throws ProblemException 400, naming the parameter
     */
    public void check(LocalDate day, LocalDate stored) {
        LocalDate last = clock.today();
        if (day.isAfter(last) || day.isBefore(stored)) {
            throw ProblemException.invalid(PARAMETER, PARAMETER + ": " + day + (day.isAfter(last) ? " is in the future"
                    : " is before " + stored + ", up to which the facts were checked already"),
                    List.of("YYYY-MM-DD from " + stored + " to today, " + last));
        }
    }

    /**
     * Moves the day up to which the facts of a service were checked, within a change.
     *
     * @return the day that was stored before
     * @throws ProblemException as {@link #check} does
     */
    public LocalDate move(Service service, LocalDate day, ChangeJournal log, Instant now) {
        DatasetFacts before = DatasetFacts.of(query.current());
        LocalDate stored = service.coverage(query.current().coverage()).checkedTo();
        check(day, stored);
        if (service.code().equals(ChildrensServices.CODE)) {
            store(before.covering(day, before.visitsCompleteFrom(), before.visitsCompleteTo()), log);
        } else if (!day.equals(stored)) {
            codeLists.cover(service, day, service.completeFrom(), service.completeTo(), log, now);
        }
        return stored;
    }

    private void store(DatasetFacts facts, ChangeJournal log) {
        Dataset dataset = query.current();
        DatasetFacts before = DatasetFacts.of(dataset);
        if (!facts.equals(before)) {
            facts.describe(dataset);
            log.changed(ChangeKind.CHANGED, RecordType.DATA_SET, Dataset.EVENT_ID, before, facts);
        }
    }
}
