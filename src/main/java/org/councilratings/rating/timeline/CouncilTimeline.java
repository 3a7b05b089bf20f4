package org.councilratings.rating.timeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.calendar.Validity;
import org.councilratings.council.Closeness;
import org.councilratings.council.CouncilReference;
import org.councilratings.council.GssCode;
import org.councilratings.council.NeighbourSet;
import org.councilratings.council.Region;
import org.councilratings.framework.Service;

/**
 * A council with its ratings over time, as many requests share it.
 *
 * @param urn its Ofsted URN
 * @param council what is shown of it beside its ratings
 * @param officialName its full name
 * @param region its ONS region
 * @param ofstedRegion the name of its Ofsted region
 * @param gssCodes its GSS codes with the days on which they were valid, the oldest first
 * @param codes everything that leads to it, in lower case: its slug, URN, DfE code and GSS codes
 * @param predecessors the URNs of the councils that it took over from, in the order in which it did
 * @param neighbours its statistical neighbours by set, the closest first
 * @param active the days on which it existed
 * @param inspected its ratings by service, of those services of which it was inspected
 */
public record CouncilTimeline(Integer urn, CouncilReference council, String officialName, Region region,
        String ofstedRegion, List<GssCode> gssCodes,
        List<String> codes, List<Integer> predecessors, List<Neighbour> neighbours,
        Validity active, Map<Service, RatingTimeline> inspected) {

    /** Its ratings of a service. */
    public RatingTimeline ratings(Service service) {
        RatingTimeline found = inspected.get(service);
        return found == null ? new RatingTimeline(service, active, PackedInspections.NONE) : found;
    }

    /** Its name, in full if it has ceased to exist by a day: its successor may have the same short one. */
    public String distinctName(LocalDate today) {
        return active.endsBefore(today) ? officialName : council.name();
    }

    /** The GSS code that was valid on a day; null if it had none then. */
    public String gssCodeOn(LocalDate day) {
        return GssCode.on(gssCodes, day);
    }

    /** Its statistical neighbours of a set, the closest first; none if the set is older than the council. */
    public List<Neighbour> neighbours(NeighbourSet set) {
        return neighbours.stream().filter(one -> one.set() == set).toList();
    }

    /**
     * One of its statistical neighbours.
     *
     * @param set the set that it belongs to
     * @param rank 1 for the closest to 10
     * @param closeness how alike the two are
     * @param urn the neighbour's Ofsted URN
     */
    public record Neighbour(NeighbourSet set, int rank, Closeness closeness, Integer urn) {
    }
}
