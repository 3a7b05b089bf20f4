package org.councilratings.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.council.Council;
import org.councilratings.council.StatisticalNeighbour;
import org.councilratings.council.Succession;
import org.councilratings.inspection.Inspection;
import org.councilratings.inspection.Visit;

/** Reads everything that is held, record by record. */
@ApplicationScoped
class HeldRecordsQuery {

    private static final int CHUNK = 500;

    @Inject
    EntityManager database;

    /**
     * All records, in the order in which one can refer to another. They are read in chunks, so that any number of them takes
     * little memory.
     */
    Stream<HeldRecord> all(Dataset dataset) {
        List<Integer> councils = database.createQuery("select c.ofstedUrn from Council c order by c.slug", Integer.class)
                .getResultList();
        List<String> inspections = database.createQuery("select i.id from Inspection i order by i.id", String.class)
                .getResultList();
        List<String> visits = database.createQuery("select v.id from Visit v order by v.id", String.class).getResultList();
        return Stream.of(Stream.of(HeldRecord.of(dataset)), chunks(councils, this::councils),
                chunks(councils, this::neighbours), chunks(inspections, this::inspections), chunks(visits, this::visits))
                .flatMap(each -> each);
    }

    private <K> Stream<HeldRecord> chunks(List<K> keys, Function<List<K>, List<HeldRecord>> read) {
        List<List<K>> chunks = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            chunks.add(keys.subList(from, Math.min(from + CHUNK, keys.size())));
        }
        return chunks.stream().flatMap(chunk -> {
            List<HeldRecord> records = read.apply(chunk);
            database.clear();
            return records.stream();
        });
    }

    private List<HeldRecord> councils(List<Integer> urns) {
        List<Succession> successions = database.createQuery(
                "from Succession s join fetch s.predecessor p where s.successor.ofstedUrn in :urns order by s.effectiveDate, p.slug",
                Succession.class).setParameter("urns", urns).getResultList();
        return database.createQuery("from Council c left join fetch c.codes where c.ofstedUrn in :urns order by c.slug",
                Council.class).setParameter("urns", urns).getResultList().stream()
                .map(council -> HeldRecord.of(council, successions)).toList();
    }

    private List<HeldRecord> neighbours(List<Integer> urns) {
        Map<Council, List<StatisticalNeighbour>> byCouncil = database.createQuery("""
                from StatisticalNeighbour n join fetch n.council join fetch n.neighbour
                where n.council.ofstedUrn in :urns order by n.council.slug, n.rank""", StatisticalNeighbour.class)
                .setParameter("urns", urns).getResultList().stream()
                .collect(Collectors.groupingBy(neighbour -> neighbour.council, LinkedHashMap::new, Collectors.toList()));
        return byCouncil.values().stream().map(HeldRecord::of).toList();
    }

    private List<HeldRecord> inspections(List<String> ids) {
        return database.createQuery("from Inspection i join fetch i.council where i.id in :ids order by i.id", Inspection.class)
                .setParameter("ids", ids).getResultList().stream().map(HeldRecord::of).toList();
    }

    private List<HeldRecord> visits(List<String> ids) {
        return database.createQuery("from Visit v join fetch v.council where v.id in :ids order by v.id", Visit.class)
                .setParameter("ids", ids).getResultList().stream().map(HeldRecord::of).toList();
    }
}
