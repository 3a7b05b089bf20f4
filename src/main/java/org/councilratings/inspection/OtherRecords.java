package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.council.CouncilDirectory;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.framework.CodeLists;
import org.councilratings.journal.RecordType;

/**
 * The records that the facts about an inspection or visit must agree with: those in the database, or in a data set that is
 * being read.
 */
public interface OtherRecords {

    CouncilDirectory councils();

    CodeLists codeLists();

    /** Whether an id is used by a record of this type. */
    boolean isTaken(RecordType type, String id);

    /** Whether an id belonged to a removed record of this type. */
    boolean wasRemoved(RecordType type, String id);

    /** The id of a council's inspection of a service whose report was published on a day. */
    Optional<String> publishedOn(CouncilLifespan council, String service, LocalDate day);
}
