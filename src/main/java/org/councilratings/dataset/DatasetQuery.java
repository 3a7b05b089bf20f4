package org.councilratings.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.hibernate.FlushMode;
import org.hibernate.Session;

/** Reads what is loaded. */
@ApplicationScoped
public class DatasetQuery {

    @Inject
    EntityManager database;

    /** Spares the rest of the current transaction the work of finding out what it has changed, which is nothing. */
    void onlyRead() {
        Session session = database.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** The data set as the current transaction sees it. */
    Dataset current() {
        return database.find(Dataset.class, Dataset.ONLY_ROW);
    }
}
