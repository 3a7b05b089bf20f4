package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.councilratings.store.Conditions;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Finds inspections. */
@ApplicationScoped
public class InspectionRepository implements PanacheRepositoryBase<Inspection, String> {

    Optional<Inspection> findWithCouncil(String id) {
        return list("from Inspection i join fetch i.council left join fetch i.outcomes where i.id = ?1", id).stream()
                .findFirst();
    }

    /** The id of the inspection of a council whose report came out on a day. */
    Optional<String> publishedOn(Integer urn, LocalDate day) {
        return find("select i.id from Inspection i where i.council.ofstedUrn = ?1 and i.publicationDate = ?2", urn, day)
                .project(String.class).firstResultOptional();
    }

    /**
     * The ids of the inspections that meet conditions on {@code i}. An index has them in order, so that a page far down the
     * list costs no more than walking there; {@link #withIds} reads what belongs to those on the page.
     */
    public PanacheQuery<String> idsMatching(Conditions conditions, InspectionSort sort) {
        return find("select i.id from Inspection i" + conditions.clause() + sort.order(), conditions.parameters())
                .project(String.class);
    }

    /** Some inspections with their councils, in the order of the ids. One that was removed meanwhile is left out. */
    public List<Inspection> withIds(List<String> ids) {
        Map<String, Inspection> found = list("from Inspection i join fetch i.council where i.id in ?1", ids).stream()
                .collect(Collectors.toMap(inspection -> inspection.id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All inspections of some councils, by the councils' URNs, each council's oldest first. */
    public Map<Integer, List<Inspection>> ofCouncils(Collection<Integer> urns) {
        return list("from Inspection i join fetch i.council c where c.ofstedUrn in ?1 order by i.publicationDate", urns)
                .stream()
                .collect(Collectors.groupingBy(inspection -> inspection.council.ofstedUrn));
    }

    /** The inspections that show something of a council: its own, and those with an arrangement that it takes part in. */
    List<Inspection> showing(Integer urn) {
        return list("""
                select distinct i from Inspection i join fetch i.council c left join i.serviceArrangements a
                where c.ofstedUrn = ?1 or a.partner.ofstedUrn = ?1 order by i.id""", urn);
    }

    /** Writes what is still to be written, and lets go of everything that was read, so that much can follow. */
    public void writeAndForget() {
        flush();
        getEntityManager().clear();
    }
}
