package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** Finds inspections. */
@ApplicationScoped
public class InspectionRepository extends OfstedRecordRepository<Inspection> {

    InspectionRepository() {
        super("Inspection", "r.publicationDate");
    }

    @Override
    Optional<Inspection> findWithCouncil(String id) {
        return list("from Inspection i join fetch i.council left join fetch i.outcomes where i.id = ?1", id).stream()
                .findFirst();
    }

    /** The id of a council's inspection of a service whose report was published on a day. */
    Optional<String> publishedOn(Integer urn, String service, LocalDate day) {
        return find(
                "select i.id from Inspection i where i.council.ofstedUrn = ?1 and i.service = ?2 and i.publicationDate = ?3",
                urn, service, day)
                .project(String.class).firstResultOptional();
    }

    /** The inspections of a council in all services, the newest first. */
    public List<Inspection> of(Integer urn) {
        return list("""
                select distinct i from Inspection i join fetch i.council c left join fetch i.outcomes
                where c.ofstedUrn = ?1 order by i.publicationDate desc, i.id""", urn);
    }

    /** The inspections that show something of a council: its own, and those with an arrangement that it is part of. */
    List<Inspection> showing(Integer urn) {
        return list("""
                select distinct i from Inspection i join fetch i.council c left join i.serviceArrangements a
                where c.ofstedUrn = ?1 or a.partner.ofstedUrn = ?1 order by i.id""", urn);
    }

    /** Writes pending changes and clears the persistence context, to free its memory. */
    public void writeAndForget() {
        flush();
        getEntityManager().clear();
    }
}
