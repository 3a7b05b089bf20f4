package org.councilratings.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import org.councilratings.ServiceProcess;
import org.councilratings.database.OwnDatabase;

/**
 * For tests that change the data: a service and a database of their own, which all of them share. Each test changes records
 * that no other one does. The service has a schedule for imports, whose time never comes by itself.
 */
public class ChangingData extends OwnDatabase.Profile {

    @Override
    public Map<String, String> getConfigOverrides() {
        String prefix = "council-ratings.imports.scheduled.";
        return Map.of(prefix + "at", "0 0 9 1 1 ? 2099", prefix + "from", "http://127.0.0.1:" + freePort() + "/secret/file",
                prefix + "retries", "2", prefix + "retry-delay", "1ms", prefix + "fetch-timeout", "5s");
    }

    private static int freePort() {
        try {
            return ServiceProcess.freePort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
