package org.councilratings.bundle;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.councilratings.council.Closeness;
import org.councilratings.council.Council;
import org.councilratings.council.CouncilDirectory;
import org.councilratings.council.CouncilKey;
import org.councilratings.council.NeighbourSet;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statistical neighbours of a council, as files state them and events tell them. */
@Schema(name = "NeighbourFacts", description = "The statistical neighbours of a council.", requiredProperties = { "council",
        "neighbours" })
public record NeighbourFacts(CouncilKey council,
        @Schema(description = "By set, the closest first.", maxItems = 100) List<Neighbour> neighbours) {

    static NeighbourFacts of(Council council, Collection<StatisticalNeighbour> neighbours) {
        return new NeighbourFacts(CouncilKey.of(council), neighbours.stream()
                .sorted(Comparator.comparing((StatisticalNeighbour one) -> one.set).thenComparing(one -> one.rank))
                .map(Neighbour::of).toList());
    }

    /** Adds what cannot be true. Facts that are missing pass. */
    void check(CouncilDirectory councils, Violations violations) {
        councils.named(council, "/council", violations);
        Set<List<Object>> ranks = new HashSet<>();
        for (int i = 0; i < neighbours.size(); i++) {
            String pointer = "/neighbours/" + i;
            Neighbour neighbour = neighbours.get(i);
            if (neighbour.rank() != null && neighbour.set() != null
                    && !ranks.add(List.of(neighbour.set(), neighbour.rank()))) {
                violations.add(pointer + "/rank",
                        "rank: " + neighbour.rank() + " appears more than once in " + neighbour.set().code());
            }
            councils.named(neighbour.council(), pointer + "/council", violations)
                    .filter(other -> other.slug().equals(council.slug())).ifPresent(itself -> violations
                            .add(pointer + "/council", "council: " + itself.slug() + " cannot be its own neighbour"));
        }
    }

    /** One neighbour. */
    @Schema(name = "NeighbourFact", description = "One statistical neighbour.", requiredProperties = { "set", "rank",
            "closeness",
            "council" })
    public record Neighbour(NeighbourSet set,
            @Schema(description = "1 for the closest to 10.", minimum = "1", maximum = "10") Integer rank,
            Closeness closeness, CouncilKey council) {

        private static Neighbour of(StatisticalNeighbour neighbour) {
            return new Neighbour(neighbour.set, neighbour.rank, neighbour.closeness, CouncilKey.of(neighbour.neighbour));
        }

        StatisticalNeighbour unwritten(Council of, Council neighbour) {
            StatisticalNeighbour made = new StatisticalNeighbour();
            made.council = of;
            made.set = set;
            made.rank = rank;
            made.neighbour = neighbour;
            made.closeness = closeness;
            return made;
        }
    }
}
