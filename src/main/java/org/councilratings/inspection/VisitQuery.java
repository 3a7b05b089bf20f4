package org.councilratings.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.store.Conditions;
import org.councilratings.store.Rows;
import org.councilratings.store.StoredRows;

/** Makes lists of visits. */
@ApplicationScoped
public class VisitQuery {

    @Inject
    VisitRepository visits;

    /** The visits that meet conditions on {@code v}. */
    Rows<VisitRecord> meeting(Conditions conditions, VisitSort sort) {
        return StoredRows.of(() -> visits.idsMatching(conditions, sort),
                ids -> visits.withIds(ids).stream().map(VisitRecord::of).toList());
    }
}
