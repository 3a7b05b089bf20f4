package org.councilratings.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.web.page.Rows;
import org.councilratings.web.page.StoredRows;
import org.councilratings.web.query.Conditions;

/** Makes lists of visits. */
@ApplicationScoped
public class VisitQuery {

    @Inject
    VisitRepository visits;

    /** The visits that meet conditions on {@code v}. */
    Rows<VisitRecord> meeting(Conditions conditions, VisitSort sort) {
        return StoredRows.oneOfEach(() -> visits.idsMatching(conditions, sort),
                ids -> visits.withIds(ids).stream().map(VisitRecord::of).toList());
    }
}
