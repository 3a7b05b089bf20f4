package org.councilratings.inspection;

import java.time.LocalDate;

import org.councilratings.council.Council;
import org.councilratings.web.problem.Violations;

/** Nobody inspects or visits a council that does not exist. */
final class Lifespan {

    private Lifespan() {
    }

    /** Adds a violation if a council did not exist on a day, which is the value of a field of a body. */
    static void check(Council council, LocalDate day, String field, Violations violations) {
        boolean isBefore = council.activeFrom != null && day.isBefore(council.activeFrom);
        boolean isAfter = council.activeTo != null && day.isAfter(council.activeTo);
        if (isBefore || isAfter) {
            violations.add("/" + field, field + ": " + council.slug + " did not exist on " + day + ": "
                    + (isBefore ? "its first day was " + council.activeFrom : "its last day was " + council.activeTo));
        }
    }
}
