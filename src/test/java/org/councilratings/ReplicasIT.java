package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Two replicas on one PostgreSQL, in which the one and the other die, as they do. */
class ReplicasIT {

    private static final Path JAR = Path.of("target/quarkus-app-postgresql/quarkus-run.jar");
    private static final String KEPT = "/v1/councils/874";
    private static final String DRIVER = "-Dquarkus.datasource.jdbc.additional-jdbc-properties.";
    private static final String NO_SOCKET_TIMEOUT = DRIVER + "socketTimeout=0";
    private static final String NO_RESPONSE_TIMEOUT = "-Dcouncil-ratings.http.response-timeout=1H";

    /** The database and a pair of replicas, which all tests share: each leaves them running, and none relies on numbers. */
    @TempDir
    static Path shared;

    private static final AtomicInteger NEVER_ASKED = new AtomicInteger();

    private static int databasePort;
    private static EmbeddedPostgres database;
    private static ServiceProcess one;
    private static ServiceProcess other;

    private final List<ServiceProcess> started = new ArrayList<>();
    private final ExecutorService readers = Executors.newCachedThreadPool();

    @BeforeAll
    static void startAll() throws IOException {
        databasePort = ServiceProcess.freePort();
        database = PostgreSql.startIn(shared.resolve("postgresql"), databasePort);
        one = start();
        // With few connections, and nothing but the service itself that ends a wait for the database.
        other = start("-Dquarkus.datasource.jdbc.max-size=4", NO_SOCKET_TIMEOUT, NO_RESPONSE_TIMEOUT);
    }

    @BeforeEach
    void bothShowTheNewestState() throws Exception {
        String state = "\"revision\":" + revision() + ",";
        for (ServiceProcess replica : List.of(one, other)) {
            ServiceProcess.await(() -> replica.get("/q/health/ready").statusCode() == 200, "it is ready");
            ServiceProcess.await(() -> replica.get("/v1").body().contains(state), "the newest revision shows");
        }
    }

    @AfterAll
    static void stopAll() throws IOException {
        one.close();
        other.close();
        database.close();
    }

    @AfterEach
    void stopOwn() {
        readers.shutdownNow();
        started.forEach(ServiceProcess::close);
    }

    private static ServiceProcess start(String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(settings));
        // The same name for all, so that their responses are the same to the last byte.
        all.add("-Dcouncil-ratings.public-url=https://ratings.example");
        return ServiceProcess.ofJar(JAR, shared, Map.of("DATABASE_URL", PostgreSql.address(database)),
                all.toArray(String[]::new)).ready();
    }

    /** One for a single test. */
    private ServiceProcess replica(String... settings) throws IOException {
        ServiceProcess replica = start(settings);
        started.add(replica);
        return replica;
    }

    /** What an editor at another replica does: a change, and the number of the revision in the same transaction. */
    private static void edit(String website) throws SQLException {
        change("update council set version = version + 1, website = '" + website + "' where ofsted_urn = 80537",
                "update data_set set revision = revision + 1, changed_at = now()");
    }

    private static void change(String... statements) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            connection.commit();
        }
    }

    /** An address that nobody has asked for, of records that are read from the database: its response is in no memory. */
    private static String unkept() {
        int number = NEVER_ASKED.getAndIncrement();
        return "/v1/inspections?publishedFrom=" + LocalDate.of(2015, 1, 1).plusDays(number % 4000) + "&pageSize="
                + (1 + number / 4000);
    }

    private static long revision() throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select revision from data_set")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void aChangeShowsOnEveryReplicaAndNeverGoesBack() throws Exception {
        List<ServiceProcess> replicas = List.of(one, other);
        String tag = replicas.get(0).get(KEPT).headers().firstValue("ETag").orElseThrow();
        assertEquals(tag, replicas.get(1).get(KEPT).headers().firstValue("ETag").orElseThrow());
        assertEquals(304, replicas.get(1).get(KEPT, "If-None-Match", tag).statusCode());

        for (int number = 1; number <= 5; number++) {
            String website = "edit-" + number + ".example";
            edit(website);
            for (ServiceProcess replica : replicas) {
                ServiceProcess.await(() -> replica.get(KEPT).body().contains(website), "the edit shows");
                // Answers that were never asked for and answers from memory: none is of an older state.
                assertTrue(replica.get(KEPT).body().contains(website));
                assertEquals(200, replica.get(KEPT, "If-None-Match", tag).statusCode());
                assertTrue(replica.get("/v1").body().contains("\"revision\":" + revision() + ","));
            }
        }
        assertEquals(replicas.get(0).get(KEPT).headers().firstValue("ETag"),
                replicas.get(1).get(KEPT).headers().firstValue("ETag"));
    }

    @Test
    void aDatabaseThatFellBehindIsNotAnsweredFrom() throws Exception {
        ServiceProcess replica = one;
        edit("shown.example");
        ServiceProcess.await(() -> replica.get(KEPT).body().contains("shown.example"), "the edit shows");

        change("update data_set set revision = revision - 1");
        ServiceProcess.await(() -> replica.get("/q/health/ready").statusCode() == 503, "it says that it is not ready");
        assertTrue(replica.get(KEPT).body().contains("shown.example"));
        assertEquals(503, replica.get(unkept()).statusCode());

        change("update data_set set revision = revision + 1000, changed_at = now()");
        ServiceProcess.await(() -> replica.get(unkept()).statusCode() == 200, "it answers again");
        assertTrue(replica.get("/v1").body().contains("\"revision\":" + revision() + ","));
    }

    @Test
    void aReplicaThatIsKilledUnderLoadTakesNothingWithIt() throws Exception {
        ServiceProcess dying = replica();
        ServiceProcess living = one;
        AtomicBoolean goOn = new AtomicBoolean(true);
        Collection<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<Future<?>> load = new ArrayList<>();
        for (int reader = 0; reader < 3; reader++) {
            load.add(readers.submit(() -> {
                while (goOn.get()) {
                    statuses.add(readAtEither(List.of(dying, living), statuses.size() % 3 == 0 ? unkept() : KEPT));
                }
                return null;
            }));
        }
        ServiceProcess.await(() -> statuses.size() > 200, "the load is on");
        dying.kill();
        int before = statuses.size();
        ServiceProcess.await(() -> statuses.size() > before + 200, "the load goes on");
        goOn.set(false);
        for (Future<?> reader : load) {
            reader.get();
        }
        assertTrue(statuses.stream().allMatch(status -> status == 200), statuses::toString);
        ServiceProcess successor = replica();
        assertEquals(living.get(KEPT).headers().firstValue("ETag"), successor.get(KEPT).headers().firstValue("ETag"));
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
        ServiceProcess replica = one;
        ServiceProcess impatient = replica("-Dcouncil-ratings.cache.stale-if-database-down=1s");
        String tag = replica.get(KEPT).headers().firstValue("ETag").orElseThrow();
        assertEquals(200, impatient.get(KEPT).statusCode());

        database.close();
        ServiceProcess.await(() -> replica.get("/q/health/ready").statusCode() == 503, "it says that it is not ready");
        assertEquals(200, replica.get(KEPT).statusCode());
        assertEquals(304, replica.get(KEPT, "If-None-Match", tag).statusCode());
        assertEquals(200, replica.get("/v1/regions").statusCode());
        assertEquals(200, replica.get("/q/health/live").statusCode());
        for (int time = 0; time < 20; time++) {
            assertUnavailable(replica.get(unkept()));
        }
        ServiceProcess.await(() -> impatient.get(KEPT).statusCode() == 503,
                "nothing is given any more that is older than promised");

        database = PostgreSql.startIn(shared.resolve("postgresql"), databasePort);
        edit("after-the-outage.example");
        for (ServiceProcess each : List.of(replica, impatient)) {
            ServiceProcess.await(() -> each.get("/q/health/ready").statusCode() == 200, "it is ready again");
            ServiceProcess.await(() -> each.get(KEPT).body().contains("after-the-outage.example"), "the edit shows");
            assertEquals(200, each.get(unkept()).statusCode());
        }
    }

    /**
     * The database stays frozen until every request has a response, so none waited for it: no timeout of the network or of a
     * response can have ended a wait, as there is none. A replica that knows that the database is away does not even ask for a
     * connection, because none would come.
     */
    @Test
    void nobodyWaitsForADatabaseThatIsFrozen() throws Exception {
        ServiceProcess patient = replica("-Dquarkus.datasource.jdbc.acquisition-timeout=1H", NO_SOCKET_TIMEOUT,
                NO_RESPONSE_TIMEOUT,
                DRIVER + "connectTimeout=0", DRIVER + "loginTimeout=0");
        List<ServiceProcess> replicas = List.of(other, patient);
        for (ServiceProcess replica : replicas) {
            assertEquals(200, replica.get(KEPT).statusCode());
            assertEquals(200, replica.get(unkept()).statusCode());
        }
        signalDatabase("STOP");
        try {
            List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
            for (int reader = 0; reader < 24; reader++) {
                waiting.add(readers.submit(() -> other.get(unkept())));
            }
            for (Future<HttpResponse<String>> reader : waiting) {
                assertUnavailable(reader.get());
            }
            ServiceProcess.await(() -> patient.get("/q/health/ready").statusCode() == 503, "it says that it is not ready");
            for (int time = 0; time < 20; time++) {
                assertUnavailable(patient.get(unkept()));
            }
            for (ServiceProcess replica : replicas) {
                assertEquals(200, replica.get("/q/health/live").statusCode());
                assertEquals(200, replica.get(KEPT).statusCode());
            }
        } finally {
            signalDatabase("CONT");
        }
        edit("after-the-frost.example");
        for (ServiceProcess replica : replicas) {
            ServiceProcess.await(() -> replica.get("/q/health/ready").statusCode() == 200, "it is ready again");
            assertEquals(200, replica.get(unkept()).statusCode());
            ServiceProcess.await(() -> replica.get(KEPT).body().contains("after-the-frost.example"), "the edit shows");
        }
    }

    /** Stops all processes of the database where they are, or lets them go on. */
    private void signalDatabase(String signal) throws Exception {
        String first = Files.readAllLines(shared.resolve("postgresql").resolve("postmaster.pid")).get(0);
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
