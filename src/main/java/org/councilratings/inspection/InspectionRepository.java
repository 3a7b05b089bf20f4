package org.councilratings.inspection;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.web.query.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** Finds inspections. */
@ApplicationScoped
public class InspectionRepository implements PanacheRepositoryBase<Inspection, String> {

    Optional<Inspection> findWithCouncil(String id) {
        return list("from Inspection i join fetch i.council left join fetch i.outcomes where i.id = ?1", id).stream()
                .findFirst();
    }

    /** The inspections that meet conditions on {@code i} and its council {@code c}. */
    public PanacheQuery<Inspection> matching(Conditions conditions, InspectionSort sort) {
        return find("from Inspection i join fetch i.council c" + conditions.clause() + sort.order(),
                conditions.parameters());
    }

    /** A page of the inspections that meet conditions on {@code i} and its council {@code c}, newest publication first. */
    public List<Inspection> newest(Conditions conditions, Page page) {
        return matching(conditions, InspectionSort.NEWEST_FIRST).page(page).list();
    }
}
