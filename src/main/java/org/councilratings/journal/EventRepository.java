package org.councilratings.journal;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds events. */
@ApplicationScoped
public class EventRepository implements PanacheRepositoryBase<Event, Long> {

    /** The events that match conditions on {@code e}, in order. */
    public PanacheQuery<Event> inOrder(Conditions conditions) {
        return find("from Event e" + conditions.clause() + " order by e.sequence", conditions.parameters());
    }

    /** Whether a record was changed by an edit or import. */
    public boolean isEdited(RecordType type, String id) {
        return count("from Event e where e.subjectId = ?1 and e.subjectType = ?2 and e.by <> ?3", id, type,
                ActorRole.BUNDLED_DATA) > 0;
    }
}
