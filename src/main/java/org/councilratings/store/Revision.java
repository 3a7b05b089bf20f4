package org.councilratings.store;

import java.time.Instant;

/**
 * A state of the data set.
 *
 * @param number increases by one with every committed change; 0 before the first load
 * @param sequence the number of its latest event
 * @param since the start of this revision: the last change of the data or of the running release, whichever is later
 */
public record Revision(long number, long sequence, Instant since) {
}
