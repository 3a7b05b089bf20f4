package org.councilratings.journal;

import java.time.Instant;
import java.util.Optional;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.Violations;

/**
 * A type of record that editors can change.
 *
 * @param <R> the record as stored
 * @param <F> the facts about it
 */
public interface EditableRecords<R, F> {

    RecordType type();

    /**
     * Finds the record of a path.
     *
     * @throws ProblemException 410 if it was removed, 404 if it never existed
     */
    R named(String name);

    /** What its address ends with, one of the names that {@link #named} understands. */
    String name(R stored);

    /** Describes the fields of the facts. */
    Class<F> factsType();

    /**
     * The facts as they can be stored, with everything that follows from them.
     *
     * @param stored the record that they replace, or null for a new one
     * @return nothing if there are violations; they are added to {@code violations}
     */
    Optional<F> check(F stated, R stored, Violations violations);

    /** Adds a record with checked facts, or restores one that was removed, and returns one of its names. */
    String create(F facts, ChangeJournal log, Instant now);

    /** Replaces the facts of a record with checked ones. If they are equal, nothing changes. */
    void replace(R stored, F facts, ChangeJournal log, Instant now);

    /**
     * Removes a record.
     *
     * @throws ProblemException 409 if other records refer to it
     */
    void remove(R stored, ChangeJournal log);
}
