package org.councilratings.journal;

import java.time.Instant;
import java.util.Optional;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;

/**
 * A type of record that editors can change.
 *
 * @param <R> the stored record
 * @param <F> its facts, as editors send them
 */
public interface EditableRecords<R, F> {

    /**
     * Finds the record of a path.
     *
     * @throws ProblemException 410 if it was removed, 404 if the id is unknown
     */
    R named(String name);

    Class<F> factsType();

    /**
     * Checks facts and adds what follows from them.
     *
     * @param stored the record that they replace, or null for a new one
     * @return the complete facts; empty if there are violations, which are added
     */
    Optional<F> check(F stated, R stored, Violations violations);

    /** Adds a record with checked facts, or restores a removed one, and returns its id. */
    String create(F facts, ChangeJournal log, Instant now);

    /** Replaces the facts of a record. If they are the same, nothing changes. */
    void replace(R stored, F facts, ChangeJournal log, Instant now);

    /**
     * Removes a record.
     *
     * @throws ProblemException 409 if other records refer to it
     */
    void remove(R stored, ChangeJournal log);
}
