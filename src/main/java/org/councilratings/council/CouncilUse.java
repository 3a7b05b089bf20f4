package org.councilratings.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.journal.RecordName;

/** Finds the records that refer to a council. An interface, because {@code inspection} depends on {@code council}. */
public interface CouncilUse {

    /**
     * The first and the last day on which one of its inspections or visits began or, if unknown, was published.
     */
    Days days(Integer urn);

    /** The GSS codes in its inspections. */
    List<String> codesAtInspections(Integer urn);

    /** The inspections and visits that include something about it, as lists show them. */
    Map<RecordName, Object> shown(Integer urn);

    /**
     * A description of the records that refer to it; empty if there are none. Successions are part of the successor's record.
     */
    Optional<String> describe(Integer urn);

    /**
     * The first and the last day.
     *
     * @param first the first, or null if there is none
     * @param last the last, or null if there is none
     */
    record Days(LocalDate first, LocalDate last) {
    }
}
