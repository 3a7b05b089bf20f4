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

    /** Notes that a run is made, and returns whether it was still to be made. */
    boolean claim(Instant due) {
        return update("dueAt = ?1 where dueAt is null or dueAt < ?1", due) == 1;
    }
}
