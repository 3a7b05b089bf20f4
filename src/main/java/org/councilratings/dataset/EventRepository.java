package org.councilratings.dataset;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.web.change.ChangedBy;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.query.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds events. */
@ApplicationScoped
public class EventRepository implements PanacheRepositoryBase<Event, Long> {

    /** The events that meet conditions on {@code e}, in their order. */
    PanacheQuery<Event> inOrder(Conditions conditions) {
        return find("from Event e" + conditions.clause() + " order by e.sequence", conditions.parameters());
    }

    /** The number of the newest event of a record; 0 if there is none. */
    long newest(RecordType type, String id) {
        return find("from Event e where e.subjectId = ?1 and e.subjectType = ?2 order by e.sequence desc", id, type).page(0, 1)
                .list().stream().findFirst().map(event -> event.sequence).orElse(0L);
    }

    /** Whether somebody else than the bundled data sets has changed a record. */
    boolean isEdited(RecordType type, String id) {
        return count("from Event e where e.subjectId = ?1 and e.subjectType = ?2 and e.by <> ?3", id, type,
                ChangedBy.BUNDLED_DATA) > 0;
    }
}
