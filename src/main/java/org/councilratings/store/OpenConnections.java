package org.councilratings.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalPoolInterceptor;

/**
 * The open database connections, so that they can be closed while threads wait on them. The pool cannot do this: its only
 * thread also opens connections and can be waiting for the database.
 */
@Singleton
class OpenConnections implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionCreate(Connection connection) {
        open.add(own(connection));
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        open.remove(own(connection));
    }

    /** Closes all connections at once; waiting threads get an error. The pool opens new ones when needed. */
    void closeAll() {
        open.forEach(OpenConnections::abort);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.debug("A connection could not be closed", failure);
        }
    }

    /** The driver's connection; the pool wraps it in a new object each time. */
    private static Connection own(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
