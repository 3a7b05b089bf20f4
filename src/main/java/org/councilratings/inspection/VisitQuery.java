package org.councilratings.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.page.Rows;
import org.councilratings.web.page.StoredRows;
import org.councilratings.web.query.Conditions;
import org.councilratings.web.query.KeptCounts;

/** Makes lists of visits. */
@ApplicationScoped
public class VisitQuery {

    @Inject
    VisitRepository visits;

    @Inject
    KeptCounts counts;

    /** The visits that meet conditions on {@code v}. */
    Rows<VisitRecord> meeting(Conditions conditions, VisitSort sort) {
        return StoredRows.oneOfEach(counts.of(Visit.class, conditions), () -> visits.idsMatching(conditions, sort),
                ids -> visits.withIds(ids).stream().map(VisitRecord::of).toList());
    }
}
