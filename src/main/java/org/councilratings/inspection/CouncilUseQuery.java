package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.council.CouncilUse;
import org.councilratings.framework.CurrentCodeLists;
import org.councilratings.journal.RecordName;
import org.councilratings.journal.RecordType;

/** Finds the inspections, visits and other records that refer to a council. */
@ApplicationScoped
class CouncilUseQuery implements CouncilUse {

    @Inject
    EntityManager database;

    @Inject
    InspectionRepository inspections;

    @Inject
    VisitRepository visits;

    @Inject
    CurrentCodeLists codeLists;

    @Override
    public Days days(Integer urn) {
        Days inspected = days("Inspection", urn);
        Days visited = days("Visit", urn);
        return new Days(both(inspected.first(), visited.first()).min(LocalDate::compareTo).orElse(null),
                both(inspected.last(), visited.last()).max(LocalDate::compareTo).orElse(null));
    }

    private Days days(String entity, Integer urn) {
        return database.createQuery("""
                select min(coalesce(r.startDate, r.publicationDate)), max(coalesce(r.startDate, r.publicationDate))
                from %s r where r.council.ofstedUrn = :urn""".formatted(entity), Days.class).setParameter("urn", urn)
                .getSingleResult();
    }

    private static Stream<LocalDate> both(LocalDate one, LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).flatMap(Optional::stream);
    }

    @Override
    public List<String> codesAtInspections(Integer urn) {
        return database.createQuery(
                "select distinct i.gssCodeAtInspection from Inspection i where i.council.ofstedUrn = :urn", String.class)
                .setParameter("urn", urn).getResultList();
    }

    @Override
    public Map<RecordName, Object> shown(Integer urn) {
        Map<RecordName, Object> shown = new LinkedHashMap<>();
        inspections.showing(urn).forEach(inspection -> shown.put(new RecordName(RecordType.INSPECTION, inspection.id),
                inspection.shown(codeLists.inTransaction())));
        visits.ofCouncils(List.of(urn)).values().stream().flatMap(List::stream)
                .forEach(visit -> shown.put(new RecordName(RecordType.VISIT, visit.id), visit.shown()));
        return shown;
    }

    @Override
    public Optional<String> describe(Integer urn) {
        Uses uses = database.createQuery("""
                select (select count(i) from Inspection i where i.council.ofstedUrn = :urn),
                (select count(v) from Visit v where v.council.ofstedUrn = :urn),
                (select count(a) from Inspection i join i.serviceArrangements a where a.partner.ofstedUrn = :urn),
                (select count(s) from Succession s where s.predecessor.ofstedUrn = :urn),
                (select count(n) from StatisticalNeighbour n
                where n.council.ofstedUrn = :urn or n.neighbour.ofstedUrn = :urn)""", Uses.class)
                .setParameter("urn", urn).getSingleResult();
        String words = uses.describe();
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** How many records of each kind refer to a council. */
    record Uses(long inspections, long visits, long arrangements, long successions, long neighbours) {

        String describe() {
            return Stream.of(some(inspections, "inspection(s)"), some(visits, "visit(s)"),
                    some(arrangements, "service arrangement(s)"), some(successions, "successor(s)"),
                    some(neighbours, "statistical neighbour(s)")).filter(Objects::nonNull).collect(Collectors.joining(", "));
        }

        private static String some(long count, String what) {
            return count == 0 ? null : count + " " + what;
        }
    }
}
