package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.council.CouncilKey;
import org.councilratings.http.problem.Violations;

/**
 * The facts about an inspection or a visit.
 *
 * @param <F> the facts of the same kind of record
 */
public interface OfstedFacts<F> {

    String id();

    CouncilKey council();

    /**
     * Checks the facts, and completes them with what follows from the council and other records.
     *
     * @param stored the facts that they are to replace, or null for a new record
     * @param today nothing begins or is published after it
     * @return nothing if there are violations, which are added
     */
    Optional<F> check(F stored, OtherRecords others, LocalDate today, Violations violations);

    /**
     * Whether they correct an earlier state: a published fact (a date, a type, a grade) has changed. To add what was unknown is
     * not a correction.
     */
    boolean corrects(F earlier);
}
