package org.councilratings.journal;

/**
 * By what events name a record.
 *
 * @param type what it is
 * @param id its id; a council's is its slug
 */
public record RecordName(RecordType type, String id) {
}
