package org.councilratings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;

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

    /** The data set, which nobody else can change until the current transaction ends. */
    Dataset locked() {
        return database.find(Dataset.class, Dataset.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Does something on the current transaction's connection, after what Hibernate has still to write. */
    public void onConnection(Work work) {
        database.flush();
        database.unwrap(Session.class).doWork(work);
    }

    /** The data set as the current transaction sees it. */
    public Dataset current() {
        return database.find(Dataset.class, Dataset.ONLY_ROW);
    }
}
