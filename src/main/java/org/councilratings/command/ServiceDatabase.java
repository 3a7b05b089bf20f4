package org.councilratings.command;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import org.councilratings.settings.SettingsCheck;

/**
 * Checks the configured database before a command uses it. Commands work on the data of a service that has already run; a new
 * empty database would only hide a wrong setting.
 */
final class ServiceDatabase {

    private static final String ONE_THAT_IS_THERE = ";IFEXISTS=TRUE";
    private static final int PATIENCE_IN_SECONDS = 10;

    private final String url;
    private final String user;
    private final String password;

    ServiceDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    static ServiceDatabase of(SettingsCheck settings) {
        return new ServiceDatabase(value(settings, "jdbc.url"), value(settings, "username"), value(settings, "password"));
    }

    private static String value(SettingsCheck settings, String end) {
        return settings.value("quarkus.datasource." + end).orElse("");
    }

    /**
     * Opens the embedded database for the start of the service. The first start creates it.
     *
     * @return the connection, which keeps it open; empty if the database is not an embedded one
     * @throws IllegalStateException if it cannot be used or has lost its data, with advice
     */
    Optional<Connection> open() {
        Optional<DatabaseFile> file = DatabaseFile.of(url);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        if (file.get().exists()) {
            file.get().requireUsable();
        } else {
            file.get().beginFirstStart();
        }
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            if (!file.get().isFirstStart() && revision(connection) == 0) {
                connection.close();
                throw new IllegalStateException("The database " + file.get().path() + " has no data of this service: it is"
                        + " damaged, or of another program. Restore a backup, or move the file away to start with the"
                        + " bundled data only.");
            }
            return Optional.of(connection);
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    /** The revision of the data; 0 if there is none. */
    static long revision(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), "data_set", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select revision from data_set")) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /**
     * Checks that the service has used the database.
     *
     * @throws IllegalStateException if it has not, or the database cannot be used, with advice
     */
    void requireSetUp() {
        try (Connection connection = connect();
                ResultSet accounts = connection.getMetaData().getTables(null, connection.getSchema(), "account", null)) {
            if (!accounts.next()) {
                throw new IllegalStateException(
                        shown() + " has no accounts yet: start the service on it once, with this version,"
                                + " and try again.");
            }
        } catch (SQLException failure) {
            throw unusable(failure);
        }
    }

    /** A connection to a database that exists. */
    Connection connect() throws SQLException {
        Optional<DatabaseFile> file = file();
        file.ifPresent(ServiceDatabase::requireFile);
        DriverManager.setLoginTimeout(PATIENCE_IN_SECONDS);
        return DriverManager.getConnection(url + (file.isPresent() ? ONE_THAT_IS_THERE : ""), user, password);
    }

    private static void requireFile(DatabaseFile file) {
        if (!file.exists()) {
            throw new IllegalStateException(
                    "There is no database in " + file.folder() + ". Set council-ratings.data-directory"
                            + " to the folder of the service's database (" + file.path().getFileName()
                            + "), and start the service there once.");
        }
        file.requireUsable();
    }

    /** The file of an embedded database; empty for another one. */
    Optional<DatabaseFile> file() {
        return DatabaseFile.of(url);
    }

    /** A connection to read a backup, without changing it. */
    Connection connectToBackup(Path zip) throws SQLException {
        String options = url.contains(";") ? url.substring(url.indexOf(';')) : "";
        return DriverManager.getConnection(
                "jdbc:h2:zip:" + zip + "!/" + DatabaseFile.of(url).orElseThrow().name() + options + ONE_THAT_IS_THERE, user,
                password);
    }

    IllegalStateException unusable(SQLException failure) {
        return new IllegalStateException(StartFailure.inWords(failure)
                .orElseGet(() -> shown() + " cannot be used: " + StartFailure.firstLine(failure)), failure);
    }

    /** Its address without options and parameters, which can contain secrets. */
    private String shown() {
        return "The database " + url.split("[;?]", 2)[0];
    }
}
