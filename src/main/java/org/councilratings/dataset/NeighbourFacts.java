package org.councilratings.dataset;

import java.util.Comparator;
import java.util.List;

import org.councilratings.council.Closeness;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.StatisticalNeighbour;

/**
 * The statistical neighbours of a council, as events tell them.
 *
 * @param council whose neighbours they are
 * @param neighbours the closest first
 */
record NeighbourFacts(CouncilKey council, List<Neighbour> neighbours) {

    static NeighbourFacts of(Council council, List<StatisticalNeighbour> neighbours) {
        return new NeighbourFacts(CouncilKey.of(council), neighbours.stream()
                .sorted(Comparator.comparing(neighbour -> neighbour.rank)).map(Neighbour::of).toList());
    }

    /**
     * One neighbour.
     *
     * @param rank 1 for the closest to 10
     * @param closeness how close
     * @param council which council it is
     */
    record Neighbour(int rank, Closeness closeness, CouncilKey council) {

        private static Neighbour of(StatisticalNeighbour neighbour) {
            return new Neighbour(neighbour.rank, neighbour.closeness, CouncilKey.of(neighbour.neighbour));
        }
    }
}
