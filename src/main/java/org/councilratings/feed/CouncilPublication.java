package org.councilratings.feed;

import java.time.Instant;

import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Publication;

/**
 * The publication of an inspection as news about a council.
 *
 * @param council which council
 * @param name its name, in full if it has ceased to exist
 * @param news what it says and changes
 */
record CouncilPublication(CouncilTimeline council, String name, Publication news) {

    String title() {
        return name + ": " + news.headline();
    }

    /** When the inspection was last added or corrected, or null if it is as it was loaded first. */
    Instant changedAt() {
        return news.inspection().changedAt();
    }
}
