package org.councilratings.web.change;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Knows the names of records that were removed. They lead nowhere else, because somebody may have cited them. */
public interface RetiredNames {

    /** What became of the record that a name led to, if it was removed. */
    Optional<Retired> find(RecordType type, String name);

    /** Those of some names that led to records which were removed. */
    Set<String> among(RecordType type, Collection<String> names);

    /**
     * A record that was removed.
     *
     * @param type what it was
     * @param id the id by which events name it
     * @param at when it was removed
     */
    record Retired(RecordType type, String id, Instant at) {
    }
}
