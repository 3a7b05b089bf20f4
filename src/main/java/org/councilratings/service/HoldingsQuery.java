package org.councilratings.service;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.service.ServiceDescription.Counts;

/** Counts what the service holds. */
@ApplicationScoped
public class HoldingsQuery {

    @Inject
    EntityManager database;

    Holdings on(LocalDate day) {
        return database.createQuery("""
                select (select count(c) from Council c where c.activeTo is null or c.activeTo >= :day),
                (select count(c) from Council c where c.activeTo < :day), (select count(k) from Council c join c.codes k),
                (select count(v) from Visit v)""", Holdings.class).setParameter("day", day).getSingleResult();
    }

    /** The inspections of each service that has any. */
    List<Inspected> inspected() {
        return database.createQuery("""
                select i.service, count(i), count(distinct i.council.ofstedUrn), max(i.publicationDate)
                from Inspection i group by i.service""", Inspected.class).getResultList();
    }

    /** The numbers of records on a day. */
    record Holdings(long councils, long abolishedCouncils, long gssCodes, long visits) {

        /** The counts, with the inspections of the default service. */
        Counts counts(long inspections) {
            return new Counts(councils, abolishedCouncils, gssCodes, inspections, visits);
        }
    }

    /** The inspections of a service: how many, of how many councils, and the newest publication. */
    record Inspected(String service, long inspections, long councils, LocalDate newestPublicationDate) {

        static Inspected none(String service) {
            return new Inspected(service, 0, 0, null);
        }
    }
}
