package org.councilratings.feed;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.http.listing.CursorRequest;
import org.councilratings.journal.ChangeKind;
import org.councilratings.journal.RecordType;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which events a request asks for. A repeated parameter means any of its values. */
public class EventFilter extends CursorRequest {

    @QueryParam("subjectType")
    @Parameter(description = "Only changes to these types of record.", example = "inspection")
    public List<RecordType> subjectType;

    @QueryParam("subject")
    @Parameter(description = "Only changes to records with these ids; for councils, use slugs.", example = "peterborough-2023-11-27")
    public List<String> subject;

    @QueryParam("kind")
    @Parameter(description = "Only these kinds of change.", example = "created")
    public List<ChangeKind> kind;

    /** The filters as conditions on an event {@code e}. */
    Conditions conditions() {
        return new Conditions()
                .where("e.sequence > :after", "after", (long) after)
                .where("e.subjectType in :types", "types", subjectType)
                .where("e.subjectId in :subjects", "subjects", subject)
                .where("e.kind in :kinds", "kinds", kind);
    }

    boolean isLimited() {
        return !subjectType.isEmpty() || !subject.isEmpty() || !kind.isEmpty();
    }
}
