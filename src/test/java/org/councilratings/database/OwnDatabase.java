package org.councilratings.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;

/** A database for tests that change the data, so that all others find them as they were loaded. */
public class OwnDatabase implements QuarkusTestResourceLifecycleManager {

    private static final int AFTER_THE_COMMON_ONE = 10;

    @Override
    public Map<String, String> start() {
        if (!PostgreSql.isUsed()) {
            return Map.of("quarkus.datasource.jdbc.url",
                    "jdbc:h2:mem:changed-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1;${council-ratings.h2-options}");
        }
        try {
            return DatabaseUrl.of(PostgreSql.newDatabase()).settings();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int order() {
        return AFTER_THE_COMMON_ONE;
    }

    @Override
    public void stop() {
        // Its database ends with the server, or with the process.
    }

    /** Settings of tests with a database of their own, in the database system that the tests run with. */
    public abstract static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OwnDatabase.class));
        }

        @Override
        public String getConfigProfile() {
            return System.getProperty("quarkus.test.profile", "test");
        }
    }
}
