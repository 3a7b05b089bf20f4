package org.councilratings.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds visits. */
@ApplicationScoped
public class VisitRepository implements PanacheRepositoryBase<Visit, String> {

    /** The ids of the visits that meet conditions on {@code v}, as an index has them in order. */
    PanacheQuery<String> idsMatching(Conditions conditions, VisitSort sort) {
        return find("select v.id from Visit v" + conditions.clause() + sort.order(), conditions.parameters())
                .project(String.class);
    }

    /** Some visits with their councils, in the order of the ids. One that was removed meanwhile is left out. */
    List<Visit> withIds(List<String> ids) {
        Map<String, Visit> found = list("from Visit v join fetch v.council where v.id in ?1", ids).stream()
                .collect(Collectors.toMap(visit -> visit.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All visits to some councils, by the councils' URNs, each council's oldest first. */
    public Map<Integer, List<Visit>> toCouncils(Collection<Integer> urns) {
        return list("from Visit v join fetch v.council c where c.ofstedUrn in ?1 order by v.startDate", urns).stream()
                .collect(Collectors.groupingBy(visit -> visit.council.ofstedUrn));
    }
}
