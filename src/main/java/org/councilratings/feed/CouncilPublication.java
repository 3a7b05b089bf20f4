package org.councilratings.feed;

import java.time.Instant;

import org.councilratings.rating.CouncilTimeline;
import org.councilratings.rating.Publication;

/**
 * The publication of an inspection as news about a council.
 *
 * @param council which council
 * @param news what it says and changes
 */
record CouncilPublication(CouncilTimeline council, Publication news) {

    String title() {
        return council.distinctName() + ": " + news.headline();
    }

    /** When the inspection was last corrected, or null if it never was. */
    Instant correctedAt() {
        return news.inspection().correctedAt();
    }
}
