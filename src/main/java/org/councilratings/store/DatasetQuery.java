package org.councilratings.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.hibernate.jdbc.Work;

/** Reads the data set. */
@ApplicationScoped
public class DatasetQuery {

    @Inject
    EntityManager database;

    /** Makes the rest of the current transaction read-only, which is faster. */
    void onlyRead() {
        Session session = database.unwrap(Session.class);
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
    }

    /** The data set, locked until the current transaction ends. */
    Dataset locked() {
        return database.find(Dataset.class, Dataset.ONLY_ROW, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Runs work on the current transaction's connection, after Hibernate has written its changes. */
    public void onConnection(Work work) {
        database.flush();
        database.unwrap(Session.class).doWork(work);
    }

    /** The data set in the current transaction. */
    public Dataset current() {
        return database.find(Dataset.class, Dataset.ONLY_ROW);
    }
}
