package org.councilratings.feed;

import java.time.Instant;

import org.councilratings.council.Council;
import org.councilratings.rating.Publication;

/**
 * The publication of an inspection as news about a council.
 *
 * @param council which council
 * @param correctedAt when the inspection was last corrected, or null if it never was
 * @param news what it says and changes
 */
record CouncilPublication(Council council, Instant correctedAt, Publication news) {

    /** The council's name, in full if it has ceased to exist: its successor may have the same short one. */
    String councilName() {
        return council.activeTo == null ? council.name : council.officialName;
    }

    String title() {
        return councilName() + ": " + news.headline();
    }
}
