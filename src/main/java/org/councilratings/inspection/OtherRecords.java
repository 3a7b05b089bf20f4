package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.council.CouncilDirectory;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.journal.RecordType;

/**
 * What the facts about an inspection or visit must agree with: the records in the database, or those of the data set that is
 * being read.
 */
public interface OtherRecords {

    CouncilDirectory councils();

    /** Whether there is a record of this type with an id. */
    boolean isTaken(RecordType type, String id);

    /** Whether a record of this type with an id was removed. */
    boolean wasRemoved(RecordType type, String id);

    /** The id of the inspection of a council whose report came out on a day. */
    Optional<String> publishedOn(CouncilLifespan council, LocalDate day);
}
