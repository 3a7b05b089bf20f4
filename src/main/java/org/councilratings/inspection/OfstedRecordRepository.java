package org.councilratings.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.councilratings.store.Conditions;
import org.councilratings.store.Rows;
import org.councilratings.store.StoredRows;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds inspections or visits. In the conditions and orders of queries a record is {@code r}. */
public abstract class OfstedRecordRepository<R extends OfstedRecord<?>> implements PanacheRepositoryBase<R, String> {

    private final String entity;
    private final String oldestFirst;

    /**
     * A repository of one kind of record.
     *
     * @param entity its name in queries
     * @param oldestFirst the order of a council's records
     */
    OfstedRecordRepository(String entity, String oldestFirst) {
        this.entity = entity;
        this.oldestFirst = oldestFirst;
    }

    /**
     * The records that match conditions, as rows of a list. An index has the ids in order, so a page far down the list costs
     * little; the records on the page are read after that.
     */
    <T> Rows<T> matching(Conditions conditions, String order, Function<R, T> row) {
        return StoredRows.byKeys(() -> find("select r.id from " + entity + " r" + conditions.clause() + " order by " + order,
                conditions.parameters()).project(String.class), ids -> withIds(ids).stream().map(row).toList());
    }

    /** Some records with their councils, in the order of the ids. One that was removed meanwhile is left out. */
    private List<R> withIds(List<String> ids) {
        Map<String, R> found = list("from " + entity + " r join fetch r.council where r.id in ?1", ids).stream()
                .collect(Collectors.toMap(record -> record.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** A record with its council. */
    Optional<R> findWithCouncil(String id) {
        return withIds(List.of(id)).stream().findFirst();
    }

    /** All records of some councils, by the councils' URNs, each council's oldest first. */
    public Map<Integer, List<R>> ofCouncils(Collection<Integer> urns) {
        return list("from " + entity + " r join fetch r.council c where c.ofstedUrn in ?1 order by " + oldestFirst, urns)
                .stream().collect(Collectors.groupingBy(record -> record.council.ofstedUrn));
    }
}
