package org.councilratings.web.change;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Knows the names of records that were removed. They lead nowhere else, because somebody may have cited them. */
public interface RetiredNames {

    /** What became of the record that a name led to, if it was removed. */
    Optional<Retired> find(RecordType type, String name);

    /** Those of some names that led to records which were removed, with the ids of those records. */
    Map<String, String> among(RecordType type, Collection<String> names);

    /** The whole record as it was when it was removed; empty if there is none of this id that was. */
    Optional<ObjectNode> lastState(RecordType type, String id);

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
