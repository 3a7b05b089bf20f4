package org.councilratings.dataset;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.dataset.imports.CheckedDay;
import org.councilratings.web.Today;
import org.councilratings.web.body.JsonBody;
import org.councilratings.web.change.ChangeKind;
import org.councilratings.web.change.ChangeLog;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.problem.ProblemException;
import org.councilratings.web.problem.Violations;

/**
 * Checks and stores how far the facts were checked and what is complete. Both are part of what the data set says about itself.
 */
@ApplicationScoped
class CoverageWriter implements CheckedDay {

    private static final String PARAMETER = "checkedTo";

    @Inject
    DatasetQuery query;

    @Inject
    Today today;

    /** The coverage as the current transaction sees it. */
    ServiceCoverage current() {
        return ServiceCoverage.of(query.current());
    }

    /**
     * Replaces the coverage within a change. If it stays the same, nothing is recorded.
     *
     * @throws ProblemException with everything that cannot be true
     */
    void replace(JsonBody body, ChangeLog log) {
        Violations violations = new Violations();
        CoverageFacts stated = body.read(CoverageFacts.class, violations);
        stated.check(violations);
        DatasetFacts facts = stated.in(DatasetFacts.of(query.current()));
        facts.check(today.day().date(), violations);
        violations.refuse();
        store(facts, log);
    }

    @Override
    public void check(LocalDate day, LocalDate stored) {
        LocalDate last = today.day().date();
        if (day.isAfter(last) || day.isBefore(stored)) {
            throw ProblemException.invalid(PARAMETER, PARAMETER + ": " + day + (day.isAfter(last) ? " is in the future"
                    : " is before " + stored + ", up to which the facts were checked already"),
                    List.of("YYYY-MM-DD from " + stored + " to today, " + last));
        }
    }

    @Override
    public LocalDate move(LocalDate day, ChangeLog log) {
        DatasetFacts before = DatasetFacts.of(query.current());
        check(day, before.checkedTo());
        store(before.covering(day, before.visitsCompleteFrom(), before.visitsCompleteTo()), log);
        return before.checkedTo();
    }

    private void store(DatasetFacts facts, ChangeLog log) {
        Dataset dataset = query.current();
        DatasetFacts before = DatasetFacts.of(dataset);
        if (!facts.equals(before)) {
            facts.describe(dataset);
            log.changed(ChangeKind.CHANGED, RecordType.DATA_SET, Dataset.EVENT_ID, before, facts);
        }
    }
}
