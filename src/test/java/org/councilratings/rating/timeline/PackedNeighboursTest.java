package org.councilratings.rating.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.councilratings.council.Closeness;
import org.councilratings.council.NeighbourSet;
import org.councilratings.rating.timeline.CouncilTimeline.Neighbour;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Neighbours that are packed come out as they were, in their order. */
class PackedNeighboursTest {

    @Provide
    Arbitrary<List<Neighbour>> neighbours() {
        return Combinators.combine(Arbitraries.of(NeighbourSet.class), Arbitraries.integers().between(1, 10),
                Arbitraries.of(Closeness.class),
                Arbitraries.integers().between(1, 999_999_999)).as(Neighbour::new).list().ofMaxSize(12);
    }

    @Property(tries = 100)
    void everyNeighbourComesOutAsItWentIn(@ForAll("neighbours") List<Neighbour> given) {
        assertEquals(given, PackedNeighbours.of(given));
    }
}
