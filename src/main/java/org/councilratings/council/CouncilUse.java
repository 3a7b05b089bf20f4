package org.councilratings.council;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.journal.RecordName;

/** Knows which other records refer to a council. An interface, because {@code inspection} depends on {@code council}. */
public interface CouncilUse {

    /**
     * The first and the last day on which an inspection or visit of it began; where that is unknown, the publication counts.
     */
    Days days(Integer urn);

    /** The GSS codes by which its inspections name it. */
    List<String> codesAtInspections(Integer urn);

    /** The inspections and visits that show something of it, as lists show them. */
    Map<RecordName, Object> shown(Integer urn);

    /** What refers to it, in words; empty if nothing does. Successions are part of the successor's record. */
    Optional<String> inWords(Integer urn);

    /**
     * Two days.
     *
     * @param first the first, or null if there is none
     * @param last the last, or null if there is none
     */
    record Days(LocalDate first, LocalDate last) {
    }
}
