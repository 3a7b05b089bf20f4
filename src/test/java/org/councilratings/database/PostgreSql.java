package org.councilratings.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.jboss.logging.Logger;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL for the tests of the service, if they are to run on one. It is given to the service by its address. */
@WithTestResource(value = PostgreSql.class, scope = TestResourceScope.GLOBAL)
public class PostgreSql implements QuarkusTestResourceLifecycleManager {

    private static final Logger LOG = Logger.getLogger(PostgreSql.class);

    private EmbeddedPostgres server;

    /** A new server whose databases sort text as an English dictionary does, so that nothing relies on another order. */
    public static EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder().setPort(port).setLocaleConfig("encoding", "UTF8").setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "icu").setLocaleConfig("icu-locale", "en-GB").start();
    }

    /** The address of a server's own database as operators write it. */
    public static String address(EmbeddedPostgres server) {
        return "postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres";
    }

    @Override
    public Map<String, String> start() {
        if (!System.getProperty("quarkus.test.profile", "").contains("postgresql")) {
            LOG.warn("These tests run on H2");
            return Map.of();
        }
        try {
            server = start(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        LOG.warnf("These tests run on PostgreSQL, at %s", address(server));
        return DatabaseUrl.of(address(server)).settings();
    }

    @Override
    public void stop() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
