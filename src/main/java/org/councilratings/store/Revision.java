package org.councilratings.store;

import java.time.Instant;

/**
 * A state of the data set.
 *
 * @param number grows by one with every committed change; 0 while nothing is loaded
 * @param sequence the number of the newest event that is part of it
 * @param since the instant from which answers are as they are now: the last change of the data, or of the release that
 *        answers, whichever is later
 */
public record Revision(long number, long sequence, Instant since) {
}
