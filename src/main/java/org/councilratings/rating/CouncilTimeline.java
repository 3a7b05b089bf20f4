package org.councilratings.rating;

import org.councilratings.council.CouncilReference;

/**
 * A council with its ratings over time, as plain values that many requests may share.
 *
 * @param urn its Ofsted URN
 * @param council what is shown of it beside its ratings
 * @param ofstedRegion the name of its Ofsted region
 * @param ratings its ratings
 */
public record CouncilTimeline(Integer urn, CouncilReference council, String ofstedRegion, RatingTimeline ratings) {
}
