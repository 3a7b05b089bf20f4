package org.councilratings.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import io.agroal.api.AgroalPoolInterceptor;

/**
 * The open connections to the database, so that they can be given up while somebody waits on them. The pool can be told to do
 * that as well, but the one thread that would do it is the one that opens connections, and waits for the database itself.
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

    /** Ends every wait for an answer with an error, at once. The pool replaces the connections when they are needed. */
    void giveUp() {
        open.forEach(OpenConnections::abort);
    }

    private static void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.debug("A connection could not be given up", failure);
        }
    }

    /** The driver's own; the pool's wrapping is another one each time. */
    private static Connection own(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
