package org.councilratings.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds imports, with their rows and their progress. */
@ApplicationScoped
public class ImportRepository implements PanacheRepositoryBase<ImportedFile, String> {

    /** All imports but trials, the newest first. */
    PanacheQuery<ImportedFile> newestFirst() {
        return find("from ImportedFile f where f.dryRun = false order by f.startedAt desc, f.id");
    }

    /** All trials, the newest first. */
    List<ImportedFile> trials() {
        return list("from ImportedFile f where f.dryRun = true order by f.startedAt desc, f.id");
    }

    /** Removes an import with all that is stored of it. */
    void remove(ImportedFile file) {
        removeRows(file.id);
        getEntityManager().createQuery("delete from ImportProgress p where p.importId = :id").setParameter("id", file.id)
                .executeUpdate();
        delete("id", file.id);
    }

    /** Removes the verdicts on an import's rows. */
    void removeRows(String id) {
        getEntityManager().createQuery("delete from ImportedRow r where r.importId = :id").setParameter("id", id)
                .executeUpdate();
    }

    ImportProgress progress(String id) {
        return getEntityManager().find(ImportProgress.class, id);
    }

    /** When the import ended that ended last; empty if none has. */
    Optional<Instant> lastEnd() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(f.finishedAt) from ImportedFile f", Instant.class).getSingleResult());
    }

    /** When each import that has not ended was last seen at work. */
    List<Instant> beatsOfUnended() {
        return getEntityManager().createQuery("select p.aliveAt from ImportProgress p, ImportedFile f"
                + " where f.id = p.importId and f.finishedAt is null", Instant.class).getResultList();
    }

    void add(ImportProgress progress) {
        getEntityManager().persist(progress);
    }

    void add(ImportedRow row) {
        getEntityManager().persist(row);
    }

    /** The first rows of an import. */
    List<ImportedRow> firstRows(String id, int most) {
        return getEntityManager()
                .createQuery("from ImportedRow r where r.importId = :id order by r.position", ImportedRow.class)
                .setParameter("id", id).setMaxResults(most).getResultList();
    }

    /** Whether there is an import with an id. */
    boolean has(String id) {
        return count("from ImportedFile f where f.id = ?1", id) > 0;
    }

    /** The conditions that choose an import's rows. */
    static Conditions of(String id, List<Verdict> verdicts) {
        return new Conditions().where("r.importId = :id", "id", id).where("r.verdict in :verdicts", "verdicts", verdicts);
    }
}
