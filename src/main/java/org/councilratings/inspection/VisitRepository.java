package org.councilratings.inspection;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.web.query.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds visits. */
@ApplicationScoped
public class VisitRepository implements PanacheRepositoryBase<Visit, String> {

    /** The visits that meet conditions on {@code v} and its council {@code c}. */
    PanacheQuery<Visit> matching(Conditions conditions, VisitSort sort) {
        return find("from Visit v join fetch v.council c" + conditions.clause() + sort.order(), conditions.parameters());
    }
}
