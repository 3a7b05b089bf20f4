package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * PostgreSQL ends connections of the service at random, as a restart or an administrator does, while clients read and edit.
 * Every request succeeds or gets 503: none fails with 500, and no record seems to be missing. Every build ends a few; the
 * profile {@code soak} ends many ({@code docs/checks.md}). Which ones depends on a seed, which is printed.
 */
@Tag("kills")
class EndedConnectionsIT {

    private static final int ENDED = 10 * Integer.getInteger("kills", 1);
    private static final int RESPONSES_BETWEEN = 20;
    private static final int READERS = 4;
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String NAME = "ed";
    private static final String PASSWORD = "only for tests, and long enough";
    private static final String NEW_VISITS = "cornwall";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final ExecutorService clients = Executors.newFixedThreadPool(READERS + 1);
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> unclear = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch responses = new CountDownLatch(RESPONSES_BETWEEN);
    private volatile boolean isOver;
    private String database;
    private ServiceProcess service;

    @BeforeEach
    void start() throws Exception {
        System.out.printf("Connections to end: %d, seed: %d%n", ENDED, SEED);
        database = PostgreSql.newDatabase();
        service = ServiceProcess.withAccount(Path.of("target/quarkus-app-postgresql/quarkus-run.jar"), folder,
                Map.of("DATABASE_URL", database), NAME, PASSWORD, "-Dcouncil-ratings.cache.max-memory=0",
                "-Dcouncil-ratings.revision.check-interval=20ms");
    }

    @AfterEach
    void stop() {
        clients.shutdownNow();
        service.close();
    }

    @Test
    void requestsSucceedOrTheServiceIsUnavailable() throws Exception {
        List<String> addresses = addresses();
        List<Future<?>> working = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            Random random = new Random(SEED + reader);
            working.add(clients.submit(() -> read(addresses, random)));
        }
        working.add(clients.submit(this::edit));
        endConnections();
        isOver = true;
        for (Future<?> each : working) {
            each.get();
        }
        System.out.println("Responses: " + counts);
        assertTrue(counts.containsKey("GET 200"), counts::toString);
        Set<String> right = Set.of("GET 200", "GET 503", "GET cut", "POST 201", "POST 503", "POST may be saved");
        assertTrue(right.containsAll(counts.keySet()), counts::toString);
        checkEdits();
    }

    /** Addresses that exist. With and without the tag of a record in memory, every one needs the database. */
    private List<String> addresses() throws Exception {
        List<String> addresses = new ArrayList<>(List.of("/v1/events.ndjson", "/v1/visits.csv", "/v1/councils?pageSize=20",
                "/v1/inspections?pageSize=30&page=2", "/v1/coverage", "/v1"));
        for (String list : List.of("/v1/inspections", "/v1/visits")) {
            for (JsonNode item : JSON.readTree(service.get(list + "?pageSize=50").body()).get("items")) {
                addresses.add(list + "/" + item.get("id").asText());
            }
        }
        return addresses;
    }

    private Void read(List<String> addresses, Random random) throws InterruptedException {
        while (!isOver) {
            String address = addresses.get(random.nextInt(addresses.size()));
            try {
                count("GET " + service.get(address).statusCode());
            } catch (IOException incomplete) {
                count("GET cut");
            }
        }
        return null;
    }

    private void count(String what) {
        counts.computeIfAbsent(what, any -> new AtomicInteger()).incrementAndGet();
        responses.countDown();
    }

    private Void edit() throws Exception {
        for (int day = 0; !isOver; day++) {
            LocalDate began = LocalDate.of(2009, 5, 1).plusDays(day);
            HttpResponse<String> response = service.post("/v1/visits", NAME + ":" + PASSWORD, """
                    {"council": {"slug": "%s"}, "type": "focused_visit", "startDate": "%s", "theme": "Any"}"""
                    .formatted(NEW_VISITS, began));
            boolean isUnclear = response.body().contains("The change may have been saved");
            count("POST " + (isUnclear ? "may be saved" : response.statusCode()));
            if (response.statusCode() == 201) {
                accepted.add(NEW_VISITS + "-" + began);
            } else if (isUnclear) {
                unclear.add(NEW_VISITS + "-" + began);
            }
        }
        return null;
    }

    private void endConnections() throws Exception {
        Random random = new Random(SEED);
        try (Connection connection = PostgreSql.connect(database); Statement statement = connection.createStatement()) {
            statement.execute("select setseed(" + random.nextDouble() + ")");
            for (int ended = 0; ended < ENDED; ended++) {
                assertTrue(responses.await(ServiceProcess.HANG_GUARD.toSeconds(), TimeUnit.SECONDS), "No more responses");
                responses = new CountDownLatch(RESPONSES_BETWEEN);
                end(statement);
            }
        }
    }

    private static void end(Statement statement) throws SQLException {
        statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'council-ratings'"
                + " and datname = current_database() order by random() limit 1");
    }

    /** What was accepted is stored; what else is stored was answered with a doubt. */
    private void checkEdits() throws Exception {
        Set<String> stored = ConcurrentHashMap.newKeySet();
        HttpResponse<String> visits = service.get("/v1/visits.ndjson?council=" + NEW_VISITS);
        while (visits.statusCode() == 503) {
            visits = service.get("/v1/visits.ndjson?council=" + NEW_VISITS);
        }
        assertEquals(200, visits.statusCode());
        for (String line : visits.body().split("\n")) {
            stored.add(JSON.readTree(line).get("id").asText());
        }
        assertTrue(stored.containsAll(accepted), () -> "Lost: " + accepted + " of " + stored);
        stored.removeAll(accepted);
        stored.removeIf(id -> !id.contains("-2009-") && !id.contains("-201"));
        assertTrue(unclear.containsAll(stored), () -> "Denied, but saved: " + stored);
    }
}
