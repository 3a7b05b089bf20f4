package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.RecordType;

/**
 * The rules that every inspection and visit follows: its council existed, its dates are in order, and its id is the council's
 * slug and the day on which it began. The id never changes, even if that day is corrected.
 */
final class OfstedRecordRules {

    private static final String NUMBER = "-[2-9]";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}(" + NUMBER + ")?";
    private static final int DAY_LENGTH = 10;

    private final RecordType type;
    private final OtherRecords others;
    private final LocalDate today;
    private final Violations violations;

    OfstedRecordRules(RecordType type, OtherRecords others, LocalDate today, Violations violations) {
        this.type = type;
        this.others = others;
        this.today = today;
        this.violations = violations;
    }

    Optional<CouncilLifespan> council(CouncilKey key) {
        return others.councils().named(key, "/council", violations);
    }

    void requireOrder(String earlierName, LocalDate earlier, String laterName, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            violations.add("/" + laterName, laterName + ": " + later + " is before " + earlierName + ", " + earlier);
        }
    }

    void refuseFuture(String field, LocalDate day) {
        if (day != null && day.isAfter(today)) {
            violations.add("/" + field, field + ": " + day + " is in the future", List.of("YYYY-MM-DD up to today, " + today));
        }
    }

    /** A council that does not exist is not inspected or visited. */
    void checkLifespan(CouncilLifespan council, String field, LocalDate day) {
        if (!council.existedOn(day)) {
            boolean isBefore = council.activeFrom() != null && day.isBefore(council.activeFrom());
            violations.add("/" + field, field + ": " + council.slug() + " did not exist on " + day + ": "
                    + (isBefore ? "its first day was " + council.activeFrom() : "its last day was " + council.activeTo()));
        }
    }

    /**
     * The id of a record.
     *
     * @param stored the facts that are replaced, or null for a new record
     * @param begin the day on which it began, after what its service puts before it
     */
    String id(OfstedFacts<?> facts, OfstedFacts<?> stored, CouncilLifespan council, String begin) {
        return stored == null ? choose(facts.id(), council.slug() + "-" + begin) : keep(facts.id(), stored, council);
    }

    /**
     * The id of a new record, or of a removed one that is restored. That one must be named, so that a similar record is not
     * taken for it, and keeps its id, also if its first day was corrected before it was removed.
     *
     * @param stated the id in the facts, or null if the service is to choose it
     */
    private String choose(String stated, String regular) {
        String id = stated == null ? regular : stated;
        if (others.isTaken(type, id)) {
            violations.conflict("/id", "The id " + id + " is taken" + ifAnother(regular));
        } else if (!isRegular(id, regular) && !(isOfAnotherDay(id, regular) && others.wasRemoved(type, id))) {
            violations.add("/id", "id: '" + id + "' is not the council's slug and the day on which it began",
                    List.of(regular, regular + "-2 to " + regular + "-9"));
        } else if (stated == null && others.wasRemoved(type, id)) {
            violations.conflict("/id", "The id " + id + " belonged to a removed record. To restore it, state the id"
                    + ifAnother(regular));
        }
        return id;
    }

    private static boolean isRegular(String id, String regular) {
        return id.equals(regular) || id.startsWith(regular) && id.substring(regular.length()).matches(NUMBER);
    }

    private static boolean isOfAnotherDay(String id, String regular) {
        String beforeDay = regular.substring(0, regular.length() - DAY_LENGTH);
        return id.startsWith(beforeDay) && id.substring(beforeDay.length()).matches(DAY);
    }

    private static String ifAnother(String regular) {
        return "; if this is another record that began on the same day, use " + regular + "-2 or the next free id";
    }

    /** A stored record keeps its id and its council. */
    private String keep(String stated, OfstedFacts<?> stored, CouncilLifespan council) {
        if (stated != null && !stated.equals(stored.id())) {
            violations.add("/id", "id: cannot be changed", List.of(stored.id()));
        }
        if (!council.slug().equals(stored.council().slug())) {
            violations.add("/council/slug", "council: a record stays with its council", List.of(stored.council().slug()));
        }
        return stored.id();
    }
}
