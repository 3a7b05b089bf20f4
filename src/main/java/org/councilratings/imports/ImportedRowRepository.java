package org.councilratings.imports;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the rows of imports. */
@ApplicationScoped
public class ImportedRowRepository implements PanacheRepositoryBase<ImportedRow, ImportedRow.Key> {

    /** The rows that meet conditions on {@code r}, in their order. */
    PanacheQuery<ImportedRow> inOrder(Conditions conditions) {
        return find("from ImportedRow r" + conditions.clause() + " order by r.position", conditions.parameters());
    }
}
