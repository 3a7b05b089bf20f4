package org.councilratings.rating;

import java.util.List;
import java.util.Locale;

import org.councilratings.council.Closeness;
import org.councilratings.council.CouncilReference;
import org.councilratings.council.Region;

/**
 * A council with its ratings over time, as many requests share it.
 *
 * @param urn its Ofsted URN
 * @param council what is shown of it beside its ratings
 * @param officialName its full name
 * @param region its ONS region
 * @param ofstedRegion the name of its Ofsted region
 * @param codes everything that leads to it, in lower case: its slug, URN, DfE code and GSS codes
 * @param predecessors the URNs of the councils that it took over from, in the order in which it did
 * @param neighbours its statistical neighbours, the closest first
 * @param ratings its ratings
 */
public record CouncilTimeline(Integer urn, CouncilReference council, String officialName, Region region,
        String ofstedRegion,
        List<String> codes, List<Integer> predecessors, List<Neighbour> neighbours, RatingTimeline ratings) {

    /** Its name, in full if it has ceased to exist: its successor may have the same short one. */
    public String distinctName() {
        return ratings.active().to() == null ? council.name() : officialName;
    }

    /** Whether its short or its full name has a text, in any letter case. */
    boolean isNamedLike(String text) {
        String part = text.toLowerCase(Locale.ROOT);
        return council.name().toLowerCase(Locale.ROOT).contains(part) || officialName.toLowerCase(Locale.ROOT).contains(part);
    }

    /**
     * One of its statistical neighbours.
     *
     * @param rank 1 for the closest to 10
     * @param closeness how alike the two are
     * @param urn the neighbour's Ofsted URN
     */
    record Neighbour(int rank, Closeness closeness, Integer urn) {
    }
}
