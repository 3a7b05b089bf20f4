package org.councilratings.web.change;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/** Changes the data, one change after the other. */
public interface Changes {

    /**
     * Makes a change in a transaction of its own, all of it or none, under a revision of its own. What it takes down becomes
     * events; if it takes down nothing, the revision stays. The work may be done again from the beginning if the database
     * demands it, so it must leave no traces but in the database.
     *
     * @param longest for how long it may wait for its turn, and how long it may take then
     * @param work is given the log and the instant of the change
     * @return what the work returns, after it was committed
     */
    default <T> T make(Occasion occasion, Duration longest, BiFunction<ChangeLog, Instant, T> work) {
        return make(null, occasion, longest, work);
    }

    /**
     * Makes a change as {@link #make(Occasion, Duration, BiFunction)} does, that is one thing for the operator's log however
     * many records it changes.
     *
     * @param whole what it is, in the words of the log; null if each record counts by itself
     */
    <T> T make(String whole, Occasion occasion, Duration longest, BiFunction<ChangeLog, Instant, T> work);
}
