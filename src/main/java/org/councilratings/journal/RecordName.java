package org.councilratings.journal;

/**
 * The name of a record in events.
 *
 * @param id its id; for a council its slug
 */
public record RecordName(RecordType type, String id) {
}
