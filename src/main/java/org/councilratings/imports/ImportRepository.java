package org.councilratings.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds imports and their progress. */
@ApplicationScoped
public class ImportRepository implements PanacheRepositoryBase<ImportedFile, String> {

    /** All imports but dry runs, newest first. */
    PanacheQuery<ImportedFile> newestFirst() {
        return find("from ImportedFile f where f.dryRun = false order by f.startedAt desc, f.id");
    }

    /** All dry runs, newest first. */
    List<ImportedFile> dryRuns() {
        return list("from ImportedFile f where f.dryRun = true order by f.startedAt desc, f.id");
    }

    /** Removes an import, whose rows were removed, with its progress. */
    void remove(ImportedFile file) {
        getEntityManager().createQuery("delete from ImportProgress p where p.importId = :id").setParameter("id", file.id)
                .executeUpdate();
        delete("id", file.id);
    }

    ImportProgress progress(String id) {
        return getEntityManager().find(ImportProgress.class, id);
    }

    /** When the last import ended; empty if none has. */
    Optional<Instant> lastEnd() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(f.finishedAt) from ImportedFile f", Instant.class).getSingleResult());
    }

    /** The last heartbeat of each import that has not ended. */
    List<Instant> heartbeats() {
        return getEntityManager().createQuery("select p.aliveAt from ImportProgress p, ImportedFile f"
                + " where f.id = p.importId and f.finishedAt is null", Instant.class).getResultList();
    }

    void add(ImportProgress progress) {
        getEntityManager().persist(progress);
    }

    /** Whether there is an import with an id. */
    boolean has(String id) {
        return count("from ImportedFile f where f.id = ?1", id) > 0;
    }
}
