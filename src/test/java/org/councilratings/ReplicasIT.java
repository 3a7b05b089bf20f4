package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two replicas on one PostgreSQL, in which the one and the other die, as they do. */
class ReplicasIT {

    private static final Path JAR = Path.of("target/quarkus-app-postgresql/quarkus-run.jar");
    private static final String KEPT = "/v1/councils/874";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);

    /** Much less than a statement may take, or a socket may wait. */
    private static final Duration LONGEST_FREEZE = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private final List<ServiceProcess> started = new ArrayList<>();
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final AtomicInteger neverAsked = new AtomicInteger();
    private int databasePort;
    private EmbeddedPostgres database;

    @BeforeEach
    void startDatabase() throws IOException {
        databasePort = ServiceProcess.freePort();
        database = PostgreSql.startIn(folder.resolve("postgresql"), databasePort);
    }

    @AfterEach
    void stopAll() throws IOException {
        readers.shutdownNow();
        started.forEach(ServiceProcess::close);
        database.close();
    }

    private ServiceProcess replica(String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(settings));
        // The same name for both, so that their answers are the same to the last byte.
        all.add("-Dcouncil-ratings.public-url=https://ratings.example");
        ServiceProcess replica = ServiceProcess.ofJar(JAR, folder, Map.of("DATABASE_URL", PostgreSql.address(database)),
                all.toArray(String[]::new));
        started.add(replica);
        return replica.ready();
    }

    /** What an editor at another replica does: a change, and the number of the revision in the same transaction. */
    private void edit(String website) throws SQLException {
        change("update council set version = version + 1, website = '" + website + "' where ofsted_urn = 80537",
                "update data_set set revision = revision + 1, changed_at = now()");
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            connection.commit();
        }
    }

    /** An address that nobody has asked for, so that its answer is in no memory. */
    private String unkept() {
        return "/v1/ratings?asOf=2020-01-31&pageSize=" + (1 + neverAsked.getAndIncrement() % 1000);
    }

    private static void until(Callable<Boolean> condition, String what) throws Exception {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.call()) {
            assertTrue(System.nanoTime() < deadline, "Waited in vain until " + what);
            Thread.onSpinWait();
        }
    }

    @Test
    void aChangeShowsOnEveryReplicaAndNeverGoesBack() throws Exception {
        List<ServiceProcess> replicas = List.of(replica(), replica());
        String tag = replicas.get(0).get(KEPT).headers().firstValue("ETag").orElseThrow();
        assertEquals(tag, replicas.get(1).get(KEPT).headers().firstValue("ETag").orElseThrow());
        assertEquals(304, replicas.get(1).get(KEPT, "If-None-Match", tag).statusCode());

        for (int number = 1; number <= 5; number++) {
            String website = "edit-" + number + ".example";
            edit(website);
            for (ServiceProcess replica : replicas) {
                until(() -> replica.get(KEPT).body().contains(website), "the edit shows");
                // Answers that were never asked for and answers from memory: none is of an older state.
                assertTrue(replica.get(KEPT).body().contains(website));
                assertEquals(200, replica.get(KEPT, "If-None-Match", tag).statusCode());
                assertTrue(replica.get("/v1").body().contains("\"revision\":" + (1 + number) + ","));
            }
        }
        assertEquals(replicas.get(0).get(KEPT).headers().firstValue("ETag"),
                replicas.get(1).get(KEPT).headers().firstValue("ETag"));
    }

    @Test
    void aDatabaseThatFellBehindIsNotAnsweredFrom() throws Exception {
        ServiceProcess replica = replica();
        edit("shown.example");
        until(() -> replica.get(KEPT).body().contains("shown.example"), "the edit shows");

        change("update data_set set revision = revision - 1");
        until(() -> replica.get("/q/health/ready").statusCode() == 503, "it says that it is not ready");
        assertTrue(replica.get(KEPT).body().contains("shown.example"));
        assertEquals(503, replica.get(unkept()).statusCode());

        change("update data_set set revision = revision + 1000, changed_at = now()");
        until(() -> replica.get(unkept()).statusCode() == 200, "it answers again");
        assertTrue(replica.get("/v1").body().contains("\"revision\":1001,"));
    }

    @Test
    void aReplicaThatIsKilledUnderLoadTakesNothingWithIt() throws Exception {
        ServiceProcess dying = replica();
        ServiceProcess living = replica();
        AtomicBoolean goOn = new AtomicBoolean(true);
        Collection<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<Future<?>> load = new ArrayList<>();
        for (int reader = 0; reader < 8; reader++) {
            load.add(readers.submit(() -> {
                while (goOn.get()) {
                    statuses.add(readAtEither(List.of(dying, living), statuses.size() % 3 == 0 ? unkept() : KEPT));
                }
                return null;
            }));
        }
        until(() -> statuses.size() > 200, "the load is on");
        dying.kill();
        int before = statuses.size();
        until(() -> statuses.size() > before + 200, "the load goes on");
        ServiceProcess successor = replica();
        assertEquals(living.get(KEPT).headers().firstValue("ETag"), successor.get(KEPT).headers().firstValue("ETag"));
        goOn.set(false);
        for (Future<?> reader : load) {
            reader.get();
        }
        assertTrue(statuses.stream().allMatch(status -> status == 200), statuses::toString);
    }

    /** What a proxy does: asks another replica if the connection to one is refused or breaks. */
    private static int readAtEither(List<ServiceProcess> replicas, String address) throws Exception {
        for (ServiceProcess replica : replicas) {
            try {
                return replica.get(address).statusCode();
            } catch (IOException gone) {
                assertTrue(replica != replicas.get(replicas.size() - 1), () -> "The last replica is gone: " + gone);
            }
        }
        throw new AssertionError();
    }

    @Test
    void withoutTheDatabaseKeptReadsGoOnAndOthersFailCleanlyUntilItIsBack() throws Exception {
        ServiceProcess replica = replica();
        ServiceProcess impatient = replica("-Dcouncil-ratings.cache.stale-if-database-down=1s");
        String tag = replica.get(KEPT).headers().firstValue("ETag").orElseThrow();
        assertEquals(200, impatient.get(KEPT).statusCode());

        database.close();
        until(() -> replica.get("/q/health/ready").statusCode() == 503, "it says that it is not ready");
        assertEquals(200, replica.get(KEPT).statusCode());
        assertEquals(304, replica.get(KEPT, "If-None-Match", tag).statusCode());
        assertEquals(200, replica.get("/v1/grades").statusCode());
        assertEquals(200, replica.get("/q/health/live").statusCode());
        for (int time = 0; time < 20; time++) {
            assertUnavailable(replica.get(unkept()));
        }
        until(() -> impatient.get(KEPT).statusCode() == 503, "nothing is given any more that is older than promised");

        database = PostgreSql.startIn(folder.resolve("postgresql"), databasePort);
        edit("after-the-outage.example");
        for (ServiceProcess each : List.of(replica, impatient)) {
            until(() -> each.get("/q/health/ready").statusCode() == 200, "it is ready again");
            until(() -> each.get(KEPT).body().contains("after-the-outage.example"), "the edit shows");
            assertEquals(200, each.get(unkept()).statusCode());
        }
    }

    @Test
    void nobodyWaitsForADatabaseThatIsFrozen() throws Exception {
        // Fewer connections than readers, so that they hold all of them.
        ServiceProcess replica = replica("-Dquarkus.datasource.jdbc.max-size=4");
        assertEquals(200, replica.get(KEPT).statusCode());
        assertEquals(200, replica.get(unkept()).statusCode());
        List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
        signalDatabase("STOP");
        try {
            for (int reader = 0; reader < 24; reader++) {
                waiting.add(readers.submit(() -> replica.get(unkept())));
            }
            for (Future<HttpResponse<String>> reader : waiting) {
                assertUnavailable(reader.get(LONGEST_FREEZE.toSeconds(), TimeUnit.SECONDS));
            }
            until(() -> replica.get("/q/health/ready").statusCode() == 503, "it says that it is not ready");
            assertEquals(200, replica.get("/q/health/live").statusCode());
            assertEquals(200, replica.get(KEPT).statusCode());
            long noticed = System.nanoTime();
            for (int time = 0; time < 20; time++) {
                assertUnavailable(replica.get(unkept()));
            }
            assertTrue(System.nanoTime() - noticed < Duration.ofSeconds(2).toNanos(), "they waited for the database");
        } finally {
            signalDatabase("CONT");
        }
        until(() -> replica.get("/q/health/ready").statusCode() == 200, "it is ready again");
        assertEquals(200, replica.get(unkept()).statusCode());
        edit("after-the-frost.example");
        until(() -> replica.get(KEPT).body().contains("after-the-frost.example"), "the edit shows");
    }

    /** Stops all processes of the database where they are, or lets them go on. */
    private void signalDatabase(String signal) throws Exception {
        String first = Files.readAllLines(folder.resolve("postgresql").resolve("postmaster.pid")).get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(first.strip())).orElseThrow();
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        Stream.concat(Stream.of(server), server.descendants()).map(process -> Long.toString(process.pid()))
                .forEach(command::add);
        new ProcessBuilder(command).start().waitFor();
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("/problems/unavailable\""), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
    }
}
