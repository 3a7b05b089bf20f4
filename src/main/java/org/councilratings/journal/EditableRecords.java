package org.councilratings.journal;

import java.time.Instant;
import java.util.Optional;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;

/**
 * A kind of record that editors change.
 *
 * @param <R> the record as it is held
 * @param <F> the facts that are held about it
 */
public interface EditableRecords<R, F> {

    /**
     * The record that a path names.
     *
     * @throws ProblemException 410 if it was removed, 404 if there never was one
     */
    R named(String name);

    /** Describes the fields of the facts. */
    Class<F> factsType();

    /**
     * The facts as they can be held, with everything that follows from them.
     *
     * @param held the record that they are to replace, or null if it is to be a new one
     * @return nothing if there are violations, which are added
     */
    Optional<F> check(F stated, R held, Violations violations);

    /** Makes a record of facts that were checked, or restores one that was removed, and returns its id. */
    String create(F facts, ChangeJournal log, Instant now);

    /** Replaces the facts of a record by others that were checked. If they are the same, nothing happens. */
    void replace(R held, F facts, ChangeJournal log, Instant now);

    /**
     * Removes a record.
     *
     * @throws ProblemException 409 if others refer to it
     */
    void remove(R held, ChangeJournal log);
}
