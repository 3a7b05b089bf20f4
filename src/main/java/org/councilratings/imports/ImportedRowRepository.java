package org.councilratings.imports;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the rows of imports. */
@ApplicationScoped
public class ImportedRowRepository implements PanacheRepositoryBase<ImportedRow, ImportedRow.Key> {

    /** The rows of an import with any of these verdicts, in order; without verdicts, all. */
    PanacheQuery<ImportedRow> of(String id, List<Verdict> verdicts) {
        Conditions conditions = new Conditions().where("r.importId = :id", "id", id).where("r.verdict in :verdicts", "verdicts",
                verdicts);
        return find("from ImportedRow r" + conditions.clause() + " order by r.position", conditions.parameters());
    }

    /** The first rows of an import. */
    List<ImportedRow> first(String id, int most) {
        return of(id, List.of()).range(0, most - 1).list();
    }

    /** Removes the rows of an import. */
    void removeAll(String id) {
        delete("importId", id);
    }
}
