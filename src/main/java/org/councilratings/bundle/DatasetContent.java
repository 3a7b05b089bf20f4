package org.councilratings.bundle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilFacts;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.Succession;
import org.councilratings.framework.CodeListFacts;
import org.councilratings.framework.CodeLists;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.InspectionFacts;
import org.councilratings.inspection.Visit;
import org.councilratings.inspection.VisitFacts;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;
import org.councilratings.service.DatasetFacts;
import org.councilratings.store.Dataset;

/** The records of a data set's files, read and checked before the database is changed. */
record DatasetContent(DatasetFacts about, List<CodeListFacts> codeLists, List<CouncilFacts> councils,
        List<NeighbourFacts> neighbours,
        List<InspectionFacts> inspections, List<VisitFacts> visits, Map<String, Council> unwritten) {

    /**
     * Reads a data set.
     *
     * @param today nothing is checked, published or begun after it
     * @throws BrokenDataset if anything in it is wrong
     */
    static DatasetContent read(DatasetFiles files, LocalDate today) {
        return new DatasetReader(files, today).read();
    }

    static DatasetContent of(DatasetFacts about, List<CodeListFacts> codeLists, List<CouncilFacts> councils,
            List<NeighbourFacts> neighbours,
            List<InspectionFacts> inspections, List<VisitFacts> visits) {
        return new DatasetContent(about, codeLists, councils, neighbours, inspections, visits,
                councils.stream().map(Council::new).collect(
                        Collectors.toMap(council -> council.slug, Function.identity(), (same, again) -> same,
                                LinkedHashMap::new)));
    }

    Collection<Council> unwrittenCouncils() {
        return unwritten.values();
    }

    Stream<Succession> unwrittenSuccessions() {
        return councils.stream().flatMap(facts -> facts.predecessors().stream().map(
                predecessor -> new Succession(unwritten.get(predecessor.slug()), unwritten.get(facts.slug()), predecessor)));
    }

    Stream<StatisticalNeighbour> unwrittenNeighbours() {
        return neighbours.stream().flatMap(facts -> facts.neighbours().stream().map(neighbour -> neighbour
                .unwritten(unwritten.get(facts.council().slug()), unwritten.get(neighbour.council().slug()))));
    }

    Stream<Inspection> unwrittenInspections() {
        return inspections.stream().map(facts -> new Inspection(facts, unwritten::get));
    }

    Stream<Visit> unwrittenVisits() {
        return visits.stream().map(facts -> new Visit(facts, unwritten::get));
    }

    /** All records as events tell them, in the order in which one can refer to another. */
    Stream<Map.Entry<RecordName, Object>> events() {
        CodeLists lists = new CodeLists(codeLists);
        return Stream.of(Stream.of(event(RecordType.DATA_SET, Dataset.EVENT_ID, about)),
                codeLists.stream().map(facts -> event(facts.type(), facts.code(), facts)),
                councils.stream().map(facts -> event(RecordType.COUNCIL, facts.slug(), facts)),
                neighbours.stream().map(facts -> event(RecordType.STATISTICAL_NEIGHBOURS, facts.council().slug(), facts)),
                unwrittenInspections().map(inspection -> event(RecordType.INSPECTION, inspection.id, inspection.shown(lists))),
                unwrittenVisits().map(visit -> event(RecordType.VISIT, visit.id, visit.shown(lists))))
                .flatMap(each -> each);
    }

    private static Map.Entry<RecordName, Object> event(RecordType type, String id, Object shown) {
        return Map.entry(new RecordName(type, id), shown);
    }
}
