package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.web.change.RecordType;
import org.councilratings.web.change.RetiredNames;
import org.councilratings.web.problem.Violations;

/**
 * Gives inspections and visits their readable ids: the council's slug and the day on which they began. An id is given once and
 * never changes, also if the day turns out to be another one.
 */
@ApplicationScoped
class RecordNames {

    private static final String NUMBER = "-[2-9]";

    @Inject
    RetiredNames retired;

    /**
     * The id of a new record.
     *
     * @param stated the id that a request states, or null if it leaves that to the service
     * @param isTaken whether there is a record with an id
     */
    String choose(RecordType type, String stated, Council council, LocalDate begin, Predicate<String> isTaken,
            Violations violations) {
        String regular = council.slug + "-" + begin;
        String id = stated == null ? regular : stated;
        if (!id.equals(regular) && !(id.startsWith(regular) && id.substring(regular.length()).matches(NUMBER))) {
            violations.add("/id", "id: '" + id + "' is not the council's slug and the day on which it began",
                    List.of(regular, regular + "-2 to " + regular + "-9"));
        } else if (isTaken.test(id)) {
            violations.conflict("/id", "The id " + id + " is taken" + ifAnother(regular));
        } else if (retired.find(type, id).isPresent()) {
            violations.conflict("/id", "The id " + id + " was that of a record that was removed" + ifAnother(regular));
        }
        return id;
    }

    private static String ifAnother(String regular) {
        return "; if this is another one that began on the same day, give it " + regular + "-2, or the next that is free";
    }

    /** Refuses to give a record another id or another council. */
    static void keep(String heldId, String statedId, Council held, Council stated, Violations violations) {
        if (statedId != null && !statedId.equals(heldId)) {
            violations.add("/id", "id: it never changes", List.of(heldId));
        }
        if (!held.ofstedUrn.equals(stated.ofstedUrn)) {
            violations.add("/council/slug", "council: a record stays with its council", List.of(held.slug));
        }
    }
}
