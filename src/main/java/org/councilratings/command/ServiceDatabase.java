package org.councilratings.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.settings.SettingsCheck;

/**
 * Checks the configured database before a command uses it. Commands work on the data of a service that has already run; a new
 * empty database would only hide a wrong setting.
 */
final class ServiceDatabase {

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:file:([^;]*).*");
    private static final String EXTENSION = ".mv.db";
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
     * Checks that the service has used the database.
     *
     * @throws IllegalStateException if it has not, or the database cannot be used, with advice
     */
    void requireSetUp() {
        Matcher file = H2_FILE.matcher(url);
        if (file.matches()) {
            requireFile(Path.of(file.group(1).replaceFirst("^~", Matcher.quoteReplacement(System.getProperty("user.home")))));
        }
        DriverManager.setLoginTimeout(PATIENCE_IN_SECONDS);
        try (Connection connection = DriverManager.getConnection(url + (file.matches() ? ONE_THAT_IS_THERE : ""), user,
                password);
                ResultSet accounts = connection.getMetaData().getTables(null, connection.getSchema(), "account", null)) {
            if (!accounts.next()) {
                throw new IllegalStateException(
                        shown() + " has no accounts yet: start the service on it once, with this version,"
                                + " and try again.");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(StartFailure.inWords(failure)
                    .orElseGet(() -> shown() + " cannot be used: " + failure.getMessage()), failure);
        }
    }

    private static void requireFile(Path base) {
        Path file = base.resolveSibling(base.getFileName() + EXTENSION).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw new IllegalStateException(
                    "There is no database in " + file.getParent() + ". Set council-ratings.data-directory"
                            + " to the folder of the service's database (" + file.getFileName()
                            + "), and start the service there once.");
        }
    }

    /** Its address without options and parameters, which can contain secrets. */
    private String shown() {
        return "The database " + url.split("[;?]", 2)[0];
    }
}
