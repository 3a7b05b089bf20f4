package org.councilratings.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.jboss.logging.Logger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for the tests of the service, if they are to run on one. It is given to the service by its address. */
@WithTestResource(value = PostgreSql.class, scope = TestResourceScope.GLOBAL)
public class PostgreSql implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(PostgreSql.class);

    /** Stops a run whose server never starts; on a slow machine one takes long. */
    private static final Duration HANG_GUARD = Duration.ofMinutes(10);

    /** The name of the server's own user, and its password. */
    private static final String USER = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** One for all tests of a run that need no server of their own. It ends with the run. */
    private static EmbeddedPostgres shared;

    /** A new server whose databases sort text as an English dictionary does, so that nothing relies on another order. */
    public static EmbeddedPostgres start(int port) throws IOException {
        return builder(port).start();
    }

    /** The address of a new, empty database on the server that the tests share. */
    public static synchronized String newDatabase() throws IOException {
        if (shared == null) {
            shared = start(0);
        }
        String name = "own_" + DATABASES.incrementAndGet();
        try (Connection connection = shared.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        return address(shared.getPort(), name);
    }

    /** A connection to the database at an address that this class gave. */
    public static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection("jdbc:" + address.replace(USER + ":" + USER + "@", ""), USER, USER);
    }

    /** A server whose data stay in a folder when it is closed, and are there when it is started again. */
    public static EmbeddedPostgres startIn(Path folder, int port) throws IOException {
        return builder(port).setDataDirectory(folder).setCleanDataDirectory(false).start();
    }

    private static EmbeddedPostgres.Builder builder(int port) {
        return EmbeddedPostgres.builder().setPort(port).setPGStartupWait(HANG_GUARD).setLocaleConfig("encoding", "UTF8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "en-GB-u-ka-shifted");
    }

    /** The address of a server's own database as operators write it. */
    public static String address(EmbeddedPostgres server) {
        return address(server.getPort(), "postgres");
    }

    private static String address(int port, String database) {
        return "postgresql://" + USER + ":" + USER + "@localhost:" + port + "/" + database;
    }

    /** Whether the tests of the service run on PostgreSQL. */
    public static boolean isUsed() {
        return System.getProperty("quarkus.test.profile", "").contains("postgresql");
    }

    @Override
    public Map<String, String> start() {
        if (!isUsed()) {
            LOG.warn("These tests run on H2");
            return Map.of();
        }
        try {
            String address = newDatabase();
            LOG.warnf("These tests run on PostgreSQL, at %s", address);
            return DatabaseUrl.of(address).settings();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        close();
    }

    private static synchronized void close() {
        if (shared != null) {
            try {
                shared.close();
                shared = null;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
