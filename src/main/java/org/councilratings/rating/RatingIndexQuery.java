package org.councilratings.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.TypedQuery;

import org.councilratings.calendar.Validity;
import org.councilratings.council.Closeness;
import org.councilratings.council.CouncilReference;
import org.councilratings.council.CouncilType;
import org.councilratings.council.GssCode;
import org.councilratings.council.NeighbourSet;
import org.councilratings.council.Region;
import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Confirmation;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.journal.RecordType;
import org.councilratings.rating.timeline.CodedArea;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.PackedInspections;
import org.councilratings.rating.timeline.PackedNeighbours;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.rating.timeline.RatingTimeline;
import org.councilratings.store.Revision;
import org.hibernate.jpa.HibernateHints;

/** Reads what the index is made of, as plain values: entities would take more time and memory than the index itself. */
@ApplicationScoped
class RatingIndexQuery {

    /** When more records than this have changed, reading everything is as fast as finding out what has. */
    private static final int MOST_CHANGES = 500;

    private static final int FETCHED_AT_A_TIME = 1_000;

    @Inject
    EntityManager database;

    @Inject
    CurrentCodeLists codeLists;

    /** Every council, in the current transaction. */
    RatingIndex all(Revision revision) {
        CodeLists lists = codeLists.inTransaction();
        return RatingIndex.of(revision, lists, read("", Set.of(), lists));
    }

    /**
     * An index as it is in a later revision, which the current transaction reads: only councils that have changed are read,
     * unless a code list has.
     */
    RatingIndex renewed(RatingIndex index, Revision later) {
        CodeLists lists = codeLists.inTransaction();
        if (lists != index.codeLists()) {
            return all(later);
        }
        List<Changed> changes = query(Changed.class, """
                select distinct e.subjectType, e.subjectId from Event e
                where e.sequence > :known and e.subjectType in :types""")
                .setParameter("known", index.revision().sequence())
                .setParameter("types", List.of(RecordType.COUNCIL, RecordType.STATISTICAL_NEIGHBOURS, RecordType.INSPECTION))
                .setMaxResults(MOST_CHANGES + 1).getResultList();
        if (changes.size() > MOST_CHANGES) {
            return all(later);
        }
        Set<Integer> urns = councils(index, changes);
        return index.renewed(later, urns, urns.isEmpty() ? List.of() : read(" where c.ofstedUrn in :urns", urns, lists));
    }

    /** The councils that changes are about, both as they were and as they are. */
    private Set<Integer> councils(RatingIndex index, List<Changed> changes) {
        Map<Boolean, Set<String>> ids = changes.stream().collect(Collectors.partitioningBy(
                one -> one.type == RecordType.INSPECTION, Collectors.mapping(Changed::id, Collectors.toSet())));
        Set<Integer> urns = new HashSet<>();
        ids.get(false).forEach(slug -> index.find(slug).ifPresent(council -> urns.add(council.urn())));
        index.withInspections(ids.get(true)).forEach(council -> urns.add(council.urn()));
        urns.addAll(urns("select c.ofstedUrn from Council c where c.slug in :ids", ids.get(false)));
        urns.addAll(urns("select distinct i.council.ofstedUrn from Inspection i where i.id in :ids", ids.get(true)));
        return urns;
    }

    private List<Integer> urns(String text, Set<String> ids) {
        return ids.isEmpty() ? List.of() : query(Integer.class, text).setParameter("ids", ids).getResultList();
    }

    private List<CouncilTimeline> read(String which, Set<Integer> urns, CodeLists lists) {
        Map<Integer, Reading> found = new HashMap<>();
        query(CouncilRow.class,
                """
                        select c.ofstedUrn, c.slug, c.name, c.officialName, c.onsName, c.gssCode, c.dfeLaCode, c.region, c.type, c.ofstedRegion,
                        c.activeFrom, c.activeTo from Council c"""
                        + which,
                urns)
                .forEach(row -> found.put(row.urn, new Reading(row, lists)));
        query(CodeRow.class,
                "select c.ofstedUrn, k.gssCode, k.validFrom, k.validTo from Council c join c.codes k" + which, urns)
                .forEach(row -> found.get(row.urn).add(row));
        query(SuccessionRow.class, """
                select c.ofstedUrn, s.predecessor.ofstedUrn from Succession s join s.successor c""" + which
                + " order by s.effectiveDate, s.predecessor.slug", urns)
                .forEach(row -> found.get(row.urn).predecessors.add(row.predecessor));
        pack(found, NeighbourRow.class, """
                select c.ofstedUrn, s.set, s.rank, s.closeness, s.neighbour.ofstedUrn
                from StatisticalNeighbour s join s.council c""" + which + " order by c.ofstedUrn, s.set, s.rank", urns);
        // Before the inspections that they are packed with.
        Map<CodedArea, CodedArea> equal = new HashMap<>();
        try (Stream<AreaRow> areas = bound(AreaRow.class, """
                select c.ofstedUrn, i.id, a.themes, a.concerns from Inspection i join i.council c join i.improvementAreas a"""
                + which + " order by i.id, index(a)", urns).getResultStream()) {
            areas.forEach(row -> found.get(row.urn).add(row.id, equal.computeIfAbsent(row.coded(lists), same -> same)));
        }
        pack(found, InspectionRow.class,
                """
                        select c.ofstedUrn, i.id, i.service, i.framework, i.endDate, i.publicationDate, i.reportUrl, i.addedAt, i.correctedAt,
                        key(o), o.grade, o.status, o.confirmedBy from Inspection i join i.council c left join i.outcomes o"""
                        + which
                        + " order by c.ofstedUrn, i.id",
                urns);
        return found.values().stream().map(Reading::timeline).toList();
    }

    /** Rows by council. Each council's are packed as soon as another one's follow, so that few are in memory unpacked. */
    private <R extends CouncilPart> void pack(Map<Integer, Reading> found, Class<R> type, String text, Set<Integer> urns) {
        try (Stream<R> rows = bound(type, text, urns).getResultStream()) {
            Reading current = null;
            for (R row : (Iterable<R>) rows::iterator) {
                Reading next = found.get(row.urn());
                if (current != null && current != next) {
                    current.pack();
                }
                row.addTo(next);
                current = next;
            }
            if (current != null) {
                current.pack();
            }
        }
    }

    private <T> List<T> query(Class<T> type, String text, Set<Integer> urns) {
        return bound(type, text, urns).getResultList();
    }

    private <T> TypedQuery<T> bound(Class<T> type, String text, Set<Integer> urns) {
        TypedQuery<T> query = query(type, text);
        return urns.isEmpty() ? query : query.setParameter("urns", urns);
    }

    private <T> TypedQuery<T> query(Class<T> type, String text) {
        return database.createQuery(text, type).setFlushMode(FlushModeType.COMMIT)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_A_TIME);
    }

    record Changed(RecordType type, String id) {
    }

    record CouncilRow(Integer urn, String slug, String name, String officialName, String onsName, String gssCode,
            String dfeLaCode,
            Region region, CouncilType type, String ofstedRegion, LocalDate activeFrom, LocalDate activeTo) {
    }

    record CodeRow(Integer urn, String code, LocalDate validFrom, LocalDate validTo) {
    }

    record SuccessionRow(Integer urn, Integer predecessor) {
    }

    /** One of many rows that belong to a council. */
    private interface CouncilPart {

        Integer urn();

        void addTo(Reading council);
    }

    record NeighbourRow(Integer urn, NeighbourSet set, Integer rank, Closeness closeness,
            Integer neighbour) implements CouncilPart {

        @Override
        public void addTo(Reading council) {
            council.neighbours.add(new CouncilTimeline.Neighbour(set, rank, closeness, neighbour));
        }
    }

    /** One outcome of one inspection; without a judgement if the inspection has none. Those of an inspection are together. */
    record InspectionRow(Integer urn, String id, String service, String framework, LocalDate endDate,
            LocalDate publicationDate, String reportUrl, Instant addedAt, Instant correctedAt, String judgement, String grade,
            JudgementStatus status, Confirmation confirmedBy)
            implements
                CouncilPart {

        @Override
        public void addTo(Reading council) {
            council.add(this);
        }

        private PackedInspections.Facts inspection(List<CodedArea> improvementAreas) {
            return new PackedInspections.Facts(id, framework, endDate, publicationDate, reportUrl,
                    correctedAt == null ? addedAt : correctedAt, new HashMap<>(), improvementAreas);
        }
    }

    /** One item of what the report of an inspection says must improve. */
    record AreaRow(Integer urn, String id, List<String> themes, List<String> concerns) {

        private CodedArea coded(CodeLists lists) {
            return new CodedArea(themes.stream().map(lists::theme).toList(), concerns.stream().map(lists::judgement).toList());
        }
    }

    /** A council that is being read. */
    private static final class Reading {

        private final CouncilRow row;
        private final Set<String> codes = new LinkedHashSet<>();
        private final List<GssCode> gssCodes = new ArrayList<>();
        private final List<Integer> predecessors = new ArrayList<>();
        private final List<CouncilTimeline.Neighbour> neighbours = new ArrayList<>();
        private final Map<String, List<PackedInspections.Facts>> inspections = new LinkedHashMap<>();
        private final Map<String, List<CodedArea>> improvementAreas = new HashMap<>();
        private PackedInspections.Facts newest;
        private List<CouncilTimeline.Neighbour> packedNeighbours = List.of();
        private final Map<Service, RatingTimeline> inspected = new HashMap<>();
        private final CodeLists lists;

        private Reading(CouncilRow row, CodeLists lists) {
            this.row = row;
            this.lists = lists;
            codes.addAll(List.of(row.slug, row.urn.toString(), row.dfeLaCode.toLowerCase(Locale.ROOT)));
        }

        private void add(CodeRow code) {
            codes.add(code.code.toLowerCase(Locale.ROOT));
            gssCodes.add(new GssCode(code.code, code.validFrom, code.validTo, null));
        }

        private void add(String inspection, CodedArea area) {
            improvementAreas.computeIfAbsent(inspection, first -> new ArrayList<>()).add(area);
        }

        private void add(InspectionRow next) {
            if (newest == null || !newest.id().equals(next.id)) {
                newest = next.inspection(improvementAreas.getOrDefault(next.id, List.of()));
                inspections.computeIfAbsent(next.service, any -> new ArrayList<>()).add(newest);
            }
            if (next.judgement != null) {
                newest.outcomes().put(next.judgement, new Outcome(next.grade, next.status, next.confirmedBy));
            }
        }

        private void pack() {
            if (!neighbours.isEmpty()) {
                packedNeighbours = PackedNeighbours.of(neighbours);
                neighbours.clear();
            }
            inspections.forEach((code, all) -> {
                Service service = lists.service(code);
                inspected.put(service, new RatingTimeline(service, active(), PackedInspections.of(service, all)));
            });
            if (!inspections.isEmpty()) {
                inspections.clear();
                improvementAreas.clear();
            }
        }

        private Validity active() {
            return new Validity(row.activeFrom, row.activeTo);
        }

        private CouncilTimeline timeline() {
            return new CouncilTimeline(row.urn,
                    new CouncilReference(row.slug, row.name, row.gssCode, row.region.label(), row.type,
                            row.onsName.equals(row.name) ? row.name : row.onsName,
                            row.urn.toString(), row.dfeLaCode),
                    row.officialName,
                    row.region,
                    row.ofstedRegion.intern(), GssCode.inOrder(gssCodes), List.copyOf(codes), List.copyOf(predecessors),
                    packedNeighbours,
                    active(), Map.copyOf(inspected));
        }
    }
}
