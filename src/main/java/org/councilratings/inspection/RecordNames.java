package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.council.CouncilLifespan;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;

/**
 * Gives inspections and visits their readable ids: the council's slug and the day on which they began. An id is given once and
 * never changes, also if the day turns out to be another one.
 */
final class RecordNames {

    private static final String NUMBER = "-[2-9]";

    private final RecordType type;
    private final OtherRecords others;
    private final Violations violations;

    RecordNames(RecordType type, OtherRecords others, Violations violations) {
        this.type = type;
        this.others = others;
        this.violations = violations;
    }

    /**
     * The id of a new record, or of one that had been removed and is to come back. That one must be named: a record that is
     * only alike must not come back in its place.
     *
     * @param stated the id that the facts state, or null if they leave that to the service
     */
    String choose(String stated, CouncilLifespan council, LocalDate begin) {
        String regular = council.slug() + "-" + begin;
        String id = stated == null ? regular : stated;
        if (!id.equals(regular) && !(id.startsWith(regular) && id.substring(regular.length()).matches(NUMBER))) {
            violations.add("/id", "id: '" + id + "' is not the council's slug and the day on which it began",
                    List.of(regular, regular + "-2 to " + regular + "-9"));
        } else if (others.isTaken(type, id)) {
            violations.conflict("/id", "The id " + id + " is taken" + ifAnother(regular));
        } else if (stated == null && others.wasRemoved(type, id)) {
            violations.conflict("/id", "The id " + id + " was that of a record that was removed. To restore it, state the id"
                    + ifAnother(regular));
        }
        return id;
    }

    private static String ifAnother(String regular) {
        return "; if this is another one that began on the same day, give it " + regular + "-2, or the next that is free";
    }

    /** The id of a record that is there, which keeps its id and its council. */
    String keep(RecordName stored, String storedCouncil, String stated, CouncilLifespan council) {
        if (stated != null && !stated.equals(stored.id())) {
            violations.add("/id", "id: cannot be changed", List.of(stored.id()));
        }
        if (!council.slug().equals(storedCouncil)) {
            violations.add("/council/slug", "council: a record stays with its council", List.of(storedCouncil));
        }
        return stored.id();
    }

    /** Nobody inspects or visits a council that does not exist. */
    static void checkLifespan(CouncilLifespan council, LocalDate day, String field, Violations violations) {
        if (!council.existedOn(day)) {
            boolean isBefore = council.activeFrom() != null && day.isBefore(council.activeFrom());
            violations.add("/" + field, field + ": " + council.slug() + " did not exist on " + day + ": "
                    + (isBefore ? "its first day was " + council.activeFrom() : "its last day was " + council.activeTo()));
        }
    }
}
