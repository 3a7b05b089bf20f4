package org.councilratings.service;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.councilratings.service.ServiceDescription.Counts;

/** Counts what the service holds, in one statement. */
@ApplicationScoped
public class HoldingsQuery {

    @Inject
    EntityManager database;

    Holdings on(LocalDate day) {
        return database.createQuery("""
                select (select count(c) from Council c where c.activeTo is null or c.activeTo >= :day),
                (select count(c) from Council c where c.activeTo < :day), (select count(k) from Council c join c.codes k),
                (select count(i) from Inspection i), (select count(v) from Visit v),
                (select max(i.publicationDate) from Inspection i)""", Holdings.class).setParameter("day", day)
                .getSingleResult();
    }

    /** The numbers of records on a day. */
    record Holdings(long councils, long abolishedCouncils, long gssCodes, long inspections, long visits,
            LocalDate newestPublicationDate) {

        Counts counts() {
            return new Counts(councils, abolishedCouncils, gssCodes, inspections, visits);
        }
    }
}
