package org.councilratings.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.AgroalDataSource;

/**
 * Reads the revision from the database on its own connection, so that it also works when readers use all others. Only for one
 * thread.
 */
@ApplicationScoped
class RevisionProbe {

    @Inject
    AgroalDataSource database;

    @Inject
    OpenConnections connections;

    @ConfigProperty(name = "council-ratings.revision.check-timeout")
    Duration timeout;

    private Connection connection;

    /**
     * The number of the latest revision. If the database does not respond in time, all connections to it are closed, so that
     * waiting readers fail now and not at the timeout of their socket.
     */
    long read() throws SQLException {
        long asked = System.nanoTime();
        try {
            return revision();
        } catch (SQLException failure) {
            close();
            if (System.nanoTime() - asked >= timeout.toNanos()) {
                connections.closeAll();
                throw failure;
            }
        }
        return readAgain();
    }

    /** Tells whether the database is unavailable, or has only ended the connection. */
    private long readAgain() throws SQLException {
        try {
            return revision();
        } catch (SQLException away) {
            connections.closeAll();
            close();
            throw away;
        }
    }

    private long revision() throws SQLException {
        if (connection == null) {
            connection = open();
        }
        return revision(connection);
    }

    /** A network timeout, because a frozen server would not end a query at the query's timeout. */
    private Connection open() throws SQLException {
        Connection opened = database.getConnection();
        opened.setNetworkTimeout(Runnable::run, (int) timeout.toMillis());
        return opened;
    }

    private static long revision(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select revision from data_set")) {
            found.next();
            return found.getLong(1);
        }
    }

    @PreDestroy
    void close() throws SQLException {
        if (connection != null) {
            Connection old = connection;
            connection = null;
            old.close();
        }
    }
}
