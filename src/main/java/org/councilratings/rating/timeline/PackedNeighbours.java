package org.councilratings.rating.timeline;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import org.councilratings.council.Closeness;
import org.councilratings.council.NeighbourSet;
import org.councilratings.rating.timeline.CouncilTimeline.Neighbour;

/** One council's statistical neighbours in arrays: 7 bytes each. A {@link Neighbour} is a view of one of them. */
public final class PackedNeighbours extends AbstractList<Neighbour> implements RandomAccess {

    private static final NeighbourSet[] SETS = NeighbourSet.values();
    private static final Closeness[] CLOSENESS = Closeness.values();

    private final int[] urns;
    private final byte[] sets;
    private final byte[] ranks;
    private final byte[] closeness;

    private PackedNeighbours(List<Neighbour> neighbours) {
        urns = neighbours.stream().mapToInt(Neighbour::urn).toArray();
        sets = new byte[urns.length];
        ranks = new byte[urns.length];
        closeness = new byte[urns.length];
        for (int number = 0; number < urns.length; number++) {
            sets[number] = (byte) neighbours.get(number).set().ordinal();
            ranks[number] = (byte) neighbours.get(number).rank();
            closeness[number] = (byte) neighbours.get(number).closeness().ordinal();
        }
    }

    /** Packs neighbours in their order. */
    public static List<Neighbour> of(List<Neighbour> neighbours) {
        return new PackedNeighbours(neighbours);
    }

    @Override
    public int size() {
        return urns.length;
    }

    @Override
    public Neighbour get(int number) {
        return new Neighbour(SETS[sets[number]], ranks[number], CLOSENESS[closeness[number]], urns[number]);
    }
}
