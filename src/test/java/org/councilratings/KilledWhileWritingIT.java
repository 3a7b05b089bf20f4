package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The service is killed while editors add, remove and restore visits, and while a file is imported: what was accepted is
 * stored, all of it, with its events, and an import is stored whole or not at all. Every build does so once in each
 * way, the profile {@code soak} many times ({@code docs/checks.md}). Where it is killed depends on a seed, which is printed.
 */
@Tag("kills")
class KilledWhileWritingIT {

    private static final Path H2 = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path POSTGRESQL = Path.of("target/quarkus-app-postgresql/quarkus-run.jar");
    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String EDITED = "cornwall";
    private static final String RESTORED = "devon";
    private static final String IMPORTED = "rutland";
    private static final LocalDate FIRST_DAY = LocalDate.of(2009, 5, 1);
    private static final int ROWS = 1500;
    private static final int EDITORS = 4;
    private static final int MOST_ACCEPTED = 40;
    private static final String NAME = "ed";
    private static final String PASSWORD = "only for tests, and long enough";
    private static final String ACCOUNT = NAME + ":" + PASSWORD;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final AtomicInteger days = new AtomicInteger();
    private final ExecutorService editors = Executors.newFixedThreadPool(EDITORS);
    private final Random random = new Random(SEED);

    /** How many changes of each visit were accepted. */
    private final Map<String, Integer> accepted = new HashMap<>();

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
        int imported = 0;
        service = ServiceProcess.withAccount(jar, folder, environment, NAME, PASSWORD);
        for (int kill = 0; kill < KILLS; kill++) {
            editUntilKilled();
            service = ServiceProcess.ofJar(jar, folder, environment).ready();
            check();
            importUntilKilled(kill, random.nextInt(ROWS));
            service = ServiceProcess.ofJar(jar, folder, environment).ready();
            imported = checkImport(imported);
            check();
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

    /** Lets editors work, and kills the service after some changes were accepted, while others are on their way. */
    private void editUntilKilled() throws Exception {
        CountDownLatch enough = new CountDownLatch(1 + random.nextInt(MOST_ACCEPTED));
        List<Future<List<String>>> working = new ArrayList<>();
        for (int each = 0; each < EDITORS; each++) {
            int editor = each;
            working.add(editors.submit(() -> edit(() -> change(editor), enough)));
        }
        assertTrue(enough.await(ServiceProcess.HANG_GUARD.toSeconds(), TimeUnit.SECONDS), "Too little was accepted");
        service.kill();
        for (Future<List<String>> each : working) {
            each.get().forEach(visit -> accepted.merge(visit, 1, Integer::sum));
        }
    }

    private static List<String> edit(Callable<String> change, CountDownLatch enough) throws Exception {
        List<String> changed = new ArrayList<>();
        try {
            while (true) {
                changed.add(change.call());
                enough.countDown();
            }
        } catch (IOException killed) {
            return changed;
        }
    }

    /** Every second editor adds visits, the others each remove and restore one. Returns the id of the visit. */
    private String change(int editor) throws IOException, InterruptedException {
        return editor % 2 == 0 ? add(EDITED, FIRST_DAY.plusDays(days.getAndIncrement()))
                : removeOrRestore(FIRST_DAY.plusDays(editor));
    }

    /** Adds a visit, or restores it under its own id. */
    private String add(String council, LocalDate day) throws IOException, InterruptedException {
        String id = council + "-" + day;
        assertEquals(201, service.post("/v1/visits", ACCOUNT, """
                {"id": "%s", "council": {"slug": "%s"}, "type": "focused_visit", "startDate": "%s", "theme": "Any"}"""
                .formatted(id, council, day)).statusCode());
        return id;
    }

    /** Removes a visit if it is stored, and otherwise restores it. */
    private String removeOrRestore(LocalDate day) throws IOException, InterruptedException {
        String address = "/v1/visits/" + RESTORED + "-" + day;
        HttpResponse<String> now = service.get(address);
        if (now.statusCode() != 200) {
            return add(RESTORED, day);
        }
        assertEquals(204, service.delete(address, ACCOUNT, now.headers().firstValue("ETag").orElseThrow()).statusCode());
        return RESTORED + "-" + day;
    }

    /** Kills the service when some rows of a file are done; each time it is a file of other visits. */
    private void importUntilKilled(int earlier, int done) throws Exception {
        StringBuilder file = new StringBuilder("id,council_slug,type,start_date,publication_date,theme\n");
        for (int row = 0; row < ROWS; row++) {
            LocalDate day = FIRST_DAY.plusDays(row);
            String id = IMPORTED + "-" + day + (earlier == 0 ? "" : "-" + (1 + earlier));
            file.append(String.join(",", id, IMPORTED, "focused_visit", day.toString(), "", "Any\n"));
        }
        JsonNode begun = JSON.readTree(service.post("/v1/imports", ACCOUNT, file.toString(),
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

    /** Every accepted change has its event, and those visits are stored that their last event did not remove. */
    private void check() throws Exception {
        List<JsonNode> events = rows("/v1/events.ndjson");
        Map<String, List<String>> told = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            assertEquals(i + 1L, events.get(i).get("sequence").asLong());
            if (events.get(i).at("/subject/type").asText().equals("visit")) {
                told.computeIfAbsent(events.get(i).at("/subject/id").asText(), any -> new ArrayList<>())
                        .add(events.get(i).get("kind").asText());
            }
        }
        accepted.forEach((visit, changes) -> assertTrue(told.getOrDefault(visit, List.of()).size() >= changes,
                () -> visit + ": " + changes + " changes were accepted, the events are " + told.get(visit)));
        told.forEach((visit, kinds) -> assertEquals(
                Stream.iterate("created", kind -> kind.equals("removed") ? "restored" : "removed").limit(kinds.size()).toList(),
                kinds, visit));
        told.values().removeIf(kinds -> kinds.get(kinds.size() - 1).equals("removed"));
        Set<String> stored = new HashSet<>();
        for (JsonNode visit : rows("/v1/visits.ndjson")) {
            assertTrue(stored.add(visit.get("id").asText()));
        }
        assertEquals(told.keySet(), stored);
        JsonNode description = rows("/v1").get(0);
        assertEquals(events.size(), description.get("sequence").asInt());
        assertEquals(events.get(events.size() - 1).get("revision"), description.get("revision"));
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
