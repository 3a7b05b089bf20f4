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
 * Asks the database which revision the data have, on a connection that is kept for nothing else: so it says whether the
 * database answers, and not whether readers have left a connection. Only one thread may ask.
 */
@ApplicationScoped
class RevisionProbe {

    @Inject
    AgroalDataSource database;

    @Inject
    OpenConnections connections;

    @ConfigProperty(name = "council-ratings.revision.check-timeout")
    Duration patience;

    private Connection own;

    /**
     * The number of the newest revision. A database that does not say it in time is frozen or cut off; then every connection to
     * it is given up, so that readers who wait on one are answered now, and not only when the time of their socket is over.
     */
    long ask() throws SQLException {
        if (own == null) {
            own = open();
        }
        try {
            return revision(own);
        } catch (SQLException silent) {
            connections.giveUp();
            hangUp();
            throw silent;
        }
    }

    /** A query's time-out would be the server's to keep; that of the network also ends a wait for one that is frozen. */
    private Connection open() throws SQLException {
        Connection opened = database.getConnection();
        opened.setNetworkTimeout(Runnable::run, (int) patience.toMillis());
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
    void hangUp() throws SQLException {
        if (own != null) {
            Connection old = own;
            own = null;
            old.close();
        }
    }
}
