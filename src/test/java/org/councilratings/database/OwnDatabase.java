package org.councilratings.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

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
}
