package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.councilratings.ServiceProcess.Memory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Readers and an editor use the service for half an hour with a heap of 128 MiB: every request succeeds or gets 503, and the
 * service needs hardly more memory at the end than near the beginning. Only the profile {@code soak} runs it
 * ({@code docs/checks.md}).
 */
@Tag("long")
class MixedLoadIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("load.minutes", 30));

    /** How often the memory is measured: in every sixth of the time, ten times. */
    private static final int MEASUREMENTS = 60;

    private static final int SIXTH = MEASUREMENTS / 6;

    /** How much more heap it may need in the last sixth than in the second, in MiB: the cache is not always as full. */
    private static final double MORE_HEAP = 16;

    /** The same for the process, which grows more and more slowly, in part by compiled code. */
    private static final double LARGER_PROCESS = 64;

    private static final int READERS = 4;

    /** How many responses readers get for each edit, and how many edits there are for each dry run of an import. */
    private static final int RESPONSES_BETWEEN_EDITS = 100;
    private static final int EDITS_BETWEEN_IMPORTS = 20;

    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String NAME = "ed";
    private static final String PASSWORD = "only for tests, and long enough";
    private static final String ACCOUNT = NAME + ":" + PASSWORD;
    private static final LocalDate FIRST_DAY = LocalDate.of(2014, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 8, 22);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String VISIT = """
            {"id": "kent-%s", "council": {"slug": "kent"}, "type": "focused_visit", "startDate": "%s", "theme": "Any"}""";

    /** What many clients request, so that it is cached until the next edit. */
    private static final List<String> POPULAR = List.of("/v1", "/v1/ratings", "/v1/councils?pageSize=200", "/v1/inspections",
            "/v1/rating-changes?direction=declined", "/v1/statistics/ratings?groupBy=region", "/v1/statistics/ratings.svg",
            "/v1/councils/874/rating-history.svg", "/v1/feed.atom", "/v1/ratings.csv?judgement=all", "/", "/openapi.json");

    @TempDir
    Path folder;

    private final ExecutorService clients = Executors.newFixedThreadPool(READERS + 1);
    private final Semaphore edits = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, AtomicInteger> responses = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private ServiceProcess service;

    @AfterEach
    void stop() {
        clients.shutdownNow();
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everyRequestSucceedsOrGets503AndMemoryIsFlat() throws Exception {
        System.out.printf("Minutes of mixed load: %d, seed: %d%n", LENGTH.toMinutes(), SEED);
        service = ServiceProcess.withAccount(JAR, folder, Map.of(), NAME, PASSWORD, "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=4");
        List<String> councils = new ArrayList<>();
        JSON.readTree(service.get("/v1/councils?pageSize=200").body()).get("items")
                .forEach(council -> councils.add(council.get("slug").asText()));
        List<Future<?>> working = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            Random random = new Random(SEED + reader);
            working.add(clients.submit(() -> read(councils, random)));
        }
        working.add(clients.submit(this::edit));
        List<Memory> measured = measure();
        over.countDown();
        edits.release(EDITS_BETWEEN_IMPORTS * RESPONSES_BETWEEN_EDITS);
        for (Future<?> each : working) {
            each.get();
        }
        Memory before = mean(measured.subList(SIXTH, 2 * SIXTH));
        Memory after = mean(measured.subList(5 * SIXTH, MEASUREMENTS));
        System.out.println("Responses: " + responses);
        System.out.println("Memory in each sixth: " + sixths(measured));
        assertTrue(wrong.isEmpty(), wrong::toString);
        assertTrue(after.heap() < before.heap() + MORE_HEAP, after + " after " + before);
        assertTrue(after.resident() < before.resident() + LARGER_PROCESS, after + " after " + before);
    }

    private List<Memory> measure() throws Exception {
        List<Memory> measured = new ArrayList<>();
        while (measured.size() < MEASUREMENTS) {
            over.await(LENGTH.toMillis() / MEASUREMENTS, TimeUnit.MILLISECONDS);
            measured.add(service.memory());
        }
        return measured;
    }

    private static List<Memory> sixths(List<Memory> measured) {
        List<Memory> means = new ArrayList<>();
        for (int from = 0; from < MEASUREMENTS; from += SIXTH) {
            means.add(mean(measured.subList(from, from + SIXTH)));
        }
        return means;
    }

    private static Memory mean(List<Memory> measured) {
        return new Memory(measured.stream().mapToDouble(Memory::heap).average().orElseThrow(),
                measured.stream().mapToDouble(Memory::resident).average().orElseThrow());
    }

    private Void read(List<String> councils, Random random) throws Exception {
        Map<String, String> tags = new HashMap<>();
        while (over.getCount() > 0) {
            String address = address(councils, random);
            String encoding = random.nextBoolean() ? "gzip" : "identity";
            String tag = tags.getOrDefault(address + encoding, "\"none\"");
            HttpResponse<String> response = service.get(address, "Accept-Encoding", encoding, "If-None-Match", tag);
            count("GET", address, response, 200, 304);
            if (POPULAR.contains(address)) {
                response.headers().firstValue("ETag").ifPresent(seen -> tags.put(address + encoding, seen));
            }
            edits.release();
        }
        return null;
    }

    /** Half of what readers request is popular; the rest is different nearly every time. */
    private static String address(List<String> councils, Random random) {
        String council = councils.get(random.nextInt(councils.size()));
        LocalDate day = FIRST_DAY.plusDays(random.nextLong(LAST_DAY.toEpochDay() - FIRST_DAY.toEpochDay()));
        int size = 1 + random.nextInt(1_000);
        return switch (random.nextInt(24)) {
            case 0 -> "/v1/ratings?judgement=all&asOf=" + day + "&pageSize=" + size;
            case 1 -> "/v1/inspections?publishedFrom=" + day + "&pageSize=" + size;
            case 2 -> "/v1/rating-changes?publishedFrom=" + day + "&pageSize=" + size;
            case 3 -> "/v1/councils?includeAbolished=true&asOf=" + day + "&pageSize=" + size;
            case 4 -> "/v1/councils/" + council + "?asOf=" + LAST_DAY.minusDays(random.nextInt(100));
            case 5 -> "/v1/councils/" + council + "/rating-history.svg";
            case 6 -> "/v1/statistics/ratings.svg?groupBy=region&asOf=" + day;
            case 7 -> "/v1/inspections.csv?publishedFrom=" + day;
            case 8 -> "/v1/ratings.csv?judgement=all&asOf=" + day;
            case 9 -> "/v1/statistics/ratings.csv?judgement=all&every=month&from=2014-01-31&to=" + day.plusMonths(2);
            case 10 -> "/v1/feed.atom?council=" + council;
            case 11 -> "/v1/events?limit=" + size + "&after=" + random.nextInt(900);
            default -> POPULAR.get(random.nextInt(POPULAR.size()));
        };
    }

    private Void edit() throws Exception {
        String list = service.get("/v1/visits.csv").body();
        for (int edit = 0; over.getCount() > 0; edit++) {
            edits.acquire(RESPONSES_BETWEEN_EDITS);
            String day = FIRST_DAY.plusDays(edit / 2 % 50).toString();
            String visit = "/v1/visits/kent-" + day;
            HttpResponse<String> now = service.get(visit);
            if (now.statusCode() == 200) {
                String tag = now.headers().firstValue("ETag").orElseThrow();
                count("DELETE", visit, service.delete(visit, ACCOUNT, tag), 204);
            } else {
                count("POST", visit, service.post("/v1/visits", ACCOUNT, VISIT.formatted(day, day)), 201);
            }
            if (edit % EDITS_BETWEEN_IMPORTS == 0) {
                count("POST", "/v1/imports", service.post("/v1/imports?dryRun=true", ACCOUNT, list, "Content-Type", "text/csv"),
                        200);
            }
        }
        return null;
    }

    private void count(String method, String address, HttpResponse<String> response, Integer... right) {
        int status = response.statusCode();
        responses.computeIfAbsent(method + " " + status, any -> new AtomicInteger()).incrementAndGet();
        boolean isUnavailable = status == 503 && response.headers().firstValue("Retry-After").isPresent();
        if (!isUnavailable && !List.of(right).contains(status)) {
            wrong.add(method + " " + address + ": " + status + " " + response.body());
        }
    }
}
