package org.councilratings.inspection;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds visits. */
@ApplicationScoped
public class VisitRepository extends OfstedRecordRepository<Visit> {

    VisitRepository() {
        super("Visit", "r.startDate");
    }
}
