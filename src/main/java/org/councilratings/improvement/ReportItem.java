package org.councilratings.improvement;

import org.councilratings.rating.timeline.RatingIndex.Published;

/**
 * An item of a report's list of what must improve.
 *
 * @param position its place in the list, from 1
 */
record ReportItem(Published report, int position) {

    /** What names it in the database. */
    Name name() {
        return new Name(report.inspection().id(), position);
    }

    /** The inspection and the place in its list, from 1. */
    record Name(String inspection, int position) {
    }
}
