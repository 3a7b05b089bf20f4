package org.councilratings.imports.schedule;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds the last run of the scheduled import. */
@ApplicationScoped
class ScheduledRunRepository implements PanacheRepositoryBase<ScheduledRun, Short> {

    ScheduledRun only() {
        return findById(ScheduledRun.ONLY);
    }

    /** Claims a run; false if another replica has claimed it. */
    boolean claim(Instant due) {
        return update("dueAt = ?1 where dueAt is null or dueAt < ?1", due) == 1;
    }
}
