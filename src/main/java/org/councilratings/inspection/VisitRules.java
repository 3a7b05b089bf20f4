package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;

/** What must be true of the facts about a visit, in themselves and beside other records. Facts that are missing pass. */
public final class VisitRules {

    private VisitRules() {
    }

    /**
     * Checks facts, and completes them with the id and the council's slug.
     *
     * @param stored the record that they are to replace, or null if it is a new one
     * @param today nothing begins or is published after it
     * @return nothing if there are violations, which are added
     */
    public static Optional<VisitFacts> check(VisitFacts facts, VisitFacts stored, OtherRecords others, LocalDate today,
            Violations violations) {
        Optional<CouncilLifespan> council = others.councils().named(facts.council(), "/council", violations);
        checkDates(facts, today, violations);
        if (council.isEmpty() || facts.startDate() == null) {
            return Optional.empty();
        }
        RecordNames.checkLifespan(council.get(), facts.startDate(), "startDate", violations);
        RecordNames names = new RecordNames(RecordType.VISIT, others, violations);
        String id = stored == null ? names.choose(facts.id(), council.get(), facts.startDate())
                : names.keep(new RecordName(RecordType.VISIT, stored.id()), stored.council().slug(), facts.id(), council.get());
        return violations.all().isEmpty() ? Optional.of(facts.completed(id, CouncilKey.of(council.get()))) : Optional.empty();
    }

    private static void checkDates(VisitFacts facts, LocalDate today, Violations violations) {
        LocalDate start = facts.startDate();
        LocalDate publication = facts.publicationDate();
        if (start != null && publication != null && publication.isBefore(start)) {
            violations.add("/publicationDate", "publicationDate: " + publication + " is before startDate, " + start);
        }
        refuseFuture("startDate", start, today, violations);
        refuseFuture("publicationDate", publication, today, violations);
    }

    private static void refuseFuture(String field, LocalDate day, LocalDate today, Violations violations) {
        if (day != null && day.isAfter(today)) {
            violations.add("/" + field, field + ": " + day + " is in the future", List.of("YYYY-MM-DD up to today, " + today));
        }
    }
}
