package org.councilratings.dataset;

import java.util.List;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.Succession;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.web.change.RecordType;

/**
 * A record as events name it, with the facts that are held about it.
 *
 * @param type what it is
 * @param id its id; a council's is its slug
 * @param facts what is held, as it will be written down
 */
record HeldRecord(RecordType type, String id, Object facts) {

    private static final String ONLY_ONE = "data-set";

    static HeldRecord of(Dataset dataset) {
        return new HeldRecord(RecordType.DATA_SET, ONLY_ONE, DatasetFacts.of(dataset));
    }

    static HeldRecord of(Council council, List<Succession> successions) {
        return new HeldRecord(RecordType.COUNCIL, council.slug, CouncilFacts.of(council, successions));
    }

    /** The neighbours of one council, of which there is at least one. */
    static HeldRecord of(List<StatisticalNeighbour> neighbours) {
        Council council = neighbours.get(0).council;
        return new HeldRecord(RecordType.STATISTICAL_NEIGHBOURS, council.slug, NeighbourFacts.of(council, neighbours));
    }

    static HeldRecord of(Inspection inspection) {
        return new HeldRecord(RecordType.INSPECTION, inspection.id, InspectionFacts.of(inspection));
    }

    static HeldRecord of(Visit visit) {
        return new HeldRecord(RecordType.VISIT, visit.id, VisitFacts.of(visit));
    }
}
