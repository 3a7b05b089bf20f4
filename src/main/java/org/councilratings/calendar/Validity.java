package org.councilratings.calendar;

import java.time.LocalDate;

/**
 * The days on which something exists or is valid, the first and the last one included.
 *
 * @param from the first day, or null if it is unknown and long ago
 * @param to the last day, or null if there is none yet
 */
public record Validity(LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !endsBefore(day);
    }

    /** Whether the last day was before a day. */
    public boolean endsBefore(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** Whether the last day has come by a day. */
    public boolean endsBy(LocalDate day) {
        return to != null && !to.isAfter(day);
    }

    /** Whether the last day is before the first. */
    public boolean isReversed() {
        return from != null && endsBefore(from);
    }
}
