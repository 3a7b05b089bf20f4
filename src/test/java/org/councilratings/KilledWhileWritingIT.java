package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The service is killed while editors change the data and while a file is imported: what was accepted is stored, all of it,
 * with its events, and an import is stored whole or not at all. Every build kills it once in each way; the profile {@code soak}
 * does so many times ({@code docs/checks.md}). Where it is killed depends on a seed, which is printed.
 */
@Tag("kills")
class KilledWhileWritingIT {

    private static final Path H2 = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path POSTGRESQL = Path.of("target/quarkus-app-postgresql/quarkus-run.jar");
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String EDITED = "cornwall";
    private static final String IMPORTED = "rutland";
    private static final int ROWS = 1500;
    private static final int EDITORS = 4;
    private static final int MOST_ACCEPTED = 40;
    private static final String NAME = "ed";
    private static final String PASSWORD = "only for tests, and long enough";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final AtomicInteger days = new AtomicInteger();
    private final ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
    private final Random random = new Random(SEED);
    private ServiceProcess service;

    @BeforeAll
    static void tellTheSeed() {
        System.out.printf("Kills of each kind on each database: %d, seed: %d%n", KILLS, SEED);
    }

    @AfterEach
    void stopAll() {
        editors.shutdownNow();
        if (service != null) {
            service.close();
        }
    }

    @Test
    void onH2NothingIsLostOrHalfDone() throws Exception {
        killOften(H2, Map.of());
    }

    @Test
    void onPostgreSqlNothingIsLostOrHalfDone() throws Exception {
        killOften(POSTGRESQL, Map.of("DATABASE_URL", PostgreSql.newDatabase()));
    }

    private void killOften(Path jar, Map<String, String> environment) throws Exception {
        ServiceProcess.makeAccount(jar, folder, environment, NAME, PASSWORD);
        Set<String> accepted = new HashSet<>();
        int imported = 0;
        service = ServiceProcess.ofJar(jar, folder, environment).ready();
        for (int kill = 0; kill < KILLS; kill++) {
            editUntilKilled(1 + random.nextInt(MOST_ACCEPTED), accepted);
            service = ServiceProcess.ofJar(jar, folder, environment).ready();
            check(EDITED, accepted);
            importUntilKilled(kill, random.nextInt(ROWS));
            service = ServiceProcess.ofJar(jar, folder, environment).ready();
            imported = checkImport(imported);
            check(EDITED, accepted);
            check(IMPORTED, Set.of());
        }
    }

    /** The last import is stored whole or not at all, and says which. */
    private int checkImport(int before) throws Exception {
        int visits = rows("/v1/visits.ndjson?council=" + IMPORTED).size();
        assertTrue(visits == before || visits == before + ROWS, before + " visits became " + visits);
        boolean isDone = rows("/v1/imports.ndjson").get(0).get("state").asText().equals("done");
        assertEquals(visits == before + ROWS, isDone);
        return visits;
    }

    /** Lets editors add visits, and kills the service after some were accepted, while others are on their way. */
    private void editUntilKilled(int count, Set<String> accepted) throws Exception {
        CountDownLatch enough = new CountDownLatch(count);
        List<Future<List<String>>> working = new ArrayList<>();
        for (int editor = 0; editor < EDITORS; editor++) {
            working.add(editors.submit(() -> edit(enough)));
        }
        assertTrue(enough.await(ServiceProcess.HANG_GUARD.toSeconds(), TimeUnit.SECONDS), "Too little was accepted");
        service.kill();
        for (Future<List<String>> each : working) {
            accepted.addAll(each.get());
        }
    }

    private List<String> edit(CountDownLatch enough) throws InterruptedException {
        List<String> accepted = new ArrayList<>();
        try {
            while (true) {
                LocalDate day = LocalDate.of(2009, 5, 1).plusDays(days.getAndIncrement());
                int status = service.post("/v1/visits", NAME + ":" + PASSWORD, """
                        {"council": {"slug": "%s"}, "type": "focused_visit", "startDate": "%s", "theme": "Any"}"""
                        .formatted(EDITED, day)).statusCode();
                assertEquals(201, status);
                accepted.add(EDITED + "-" + day);
                enough.countDown();
            }
        } catch (IOException killed) {
            return accepted;
        }
    }

    /** Kills the service when some rows of a file are done; each time it is a file of other visits. */
    private void importUntilKilled(int earlier, int done) throws Exception {
        StringBuilder file = new StringBuilder("id,council_slug,type,start_date,publication_date,theme\n");
        for (int row = 0; row < ROWS; row++) {
            LocalDate day = LocalDate.of(2009, 5, 1).plusDays(row);
            String id = IMPORTED + "-" + day + (earlier == 0 ? "" : "-" + (1 + earlier));
            file.append(String.join(",", id, IMPORTED, "focused_visit", day.toString(), "", "Any\n"));
        }
        JsonNode begun = JSON.readTree(service.post("/v1/imports", NAME + ":" + PASSWORD, file.toString(),
                "Content-Type", "text/csv", "Prefer", "respond-async").body());
        String report = "/v1/imports/" + begun.at("/summary/id").asText();
        for (JsonNode now = begun; isBefore(done, now);) {
            now = rows(report).get(0);
        }
        service.kill();
    }

    private static boolean isBefore(int done, JsonNode report) {
        return report.at("/summary/state").asText().equals("running") && report.at("/summary/rows/done").asInt() < done;
    }

    /** Every visit to a council that was accepted is stored with its event, and there is no event without its visit. */
    private void check(String council, Set<String> accepted) throws Exception {
        List<String> visits = new ArrayList<>();
        for (JsonNode visit : rows("/v1/visits.ndjson?council=" + council)) {
            visits.add(visit.get("id").asText());
        }
        assertTrue(visits.containsAll(accepted), () -> "lost: " + missing(accepted, visits));
        List<JsonNode> events = rows("/v1/events.ndjson");
        Set<String> told = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1L, events.get(i).get("sequence").asLong());
            if (events.get(i).at("/subject/id").asText().startsWith(council + "-")
                    && events.get(i).at("/subject/type").asText().equals("visit")) {
                assertTrue(told.add(events.get(i).at("/subject/id").asText()));
            }
        }
        assertEquals(new HashSet<>(visits), told);
        JsonNode service = rows("/v1").get(0);
        assertEquals(events.size(), service.get("sequence").asInt());
        assertEquals(events.get(events.size() - 1).get("revision"), service.get("revision"));
    }

    private static List<String> missing(Set<String> accepted, List<String> visits) {
        return accepted.stream().filter(id -> !visits.contains(id)).sorted().toList();
    }

    private List<JsonNode> rows(String address) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : service.get(address).body().split("\n")) {
            if (!line.isEmpty()) {
                rows.add(JSON.readTree(line));
            }
        }
        return rows;
    }
}
