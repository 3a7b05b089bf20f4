package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Both builds as the image has them, started by its script on the database that DATABASE_URL names. */
@DisabledOnOs(OS.WINDOWS)
class PackagedServiceOnPostgreSqlIT {

    private static final String LOADED = "loaded 158 councils, 960 inspections and 125 visits";

    /** For a second service in one folder. */
    private static final String OTHER_DATA = "-Dcouncil-ratings.data-directory=./other-data";

    /** One for all tests: nothing changes it but the archive, which is made in a copy. */
    @TempDir
    static Path built;

    private static Path image;

    @TempDir
    Path folder;

    private final List<ServiceProcess> started = new ArrayList<>();

    @BeforeAll
    static void layOutTheImage() throws Exception {
        image = layOut("image");
    }

    private static Path layOut(String name) throws Exception {
        Path laidOut = built.resolve(name);
        run("src/main/image/assemble.sh", "target", laidOut.toString());
        return laidOut;
    }

    private static void run(String... command) throws Exception {
        assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    }

    @AfterEach
    void stopAll() {
        started.forEach(ServiceProcess::close);
    }

    private ServiceProcess start(String databaseUrl) throws IOException {
        return keep(
                ServiceProcess.start(folder, Map.of("DATABASE_URL", databaseUrl), List.of(image.resolve("start.sh").toString()),
                        ServiceProcess.SHORT_LIVED, List.of()));
    }

    private ServiceProcess keep(ServiceProcess service) {
        started.add(service);
        return service;
    }

    @Test
    void replicasThatStartTogetherOnAnEmptyDatabaseLoadTheDataOnce() throws Exception {
        String address = PostgreSql.newDatabase();
        assertAccountsNeedAFirstStart(address);
        List<ServiceProcess> replicas = List.of(start(address), start(address));
        List<String> printed = new ArrayList<>();
        Set<String> descriptions = new HashSet<>();
        for (ServiceProcess replica : replicas) {
            String output = replica.untilReady();
            assertTrue(output.contains(ServiceProcess.STARTED), output);
            printed.add(output);
            assertEquals(200, replica.get("/q/health/ready").statusCode(), printed::toString);
            descriptions.add(replica.get("/v1").body().replace(":" + replica.port, ""));
            assertTrue(replica.get("/v1/councils/874/rating-history").body().contains("\"declined\""));
        }
        assertEquals(1, descriptions.size(), descriptions::toString);
        assertEquals(1, printed.stream().filter(output -> output.contains(LOADED)).count(), printed::toString);
        assertAccountsAreManaged(address);
    }

    @Test
    void aDatabaseThatIsNotThereYetIsWaitedFor() throws Exception {
        int port = ServiceProcess.freePort();
        ServiceProcess early = start("postgresql://postgres:pass%40word@localhost:" + port
                + "/postgres?application_name=early&options=-c%20search_path%3Dpublic");
        String waiting = early.until("Retrying in");
        assertTrue(waiting.contains("refused"), waiting);
        assertFalse(waiting.contains("word"), waiting);
        try (EmbeddedPostgres database = PostgreSql.start(port)) {
            assertTrue(early.untilReady().contains(LOADED));
            assertTrue(connects(early, database, "early"));
        }
    }

    /** On a very slow machine the database may just have seemed to be away, so that all connections to it were closed. */
    private static boolean connects(ServiceProcess service, EmbeddedPostgres server, String application) throws Exception {
        boolean isConnected = isConnected(server, application);
        for (int size = 1; !isConnected && size <= 100; size++) {
            service.get("/v1/inspections?pageSize=" + size);
            isConnected = isConnected(server, application);
        }
        return isConnected;
    }

    private static boolean isConnected(EmbeddedPostgres server, String application) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select 1 from pg_stat_activity where application_name = ?")) {
            query.setString(1, application);
            return query.executeQuery().next();
        }
    }

    private void assertAccountsNeedAFirstStart(String address) throws Exception {
        String refused = manage(address, 1);
        assertTrue(refused.endsWith(" has no accounts yet: start the service on it once, with this version, and try again."),
                refused);
        assertEquals(1, refused.lines().count(), refused);
        assertFalse(hasTables(address));
    }

    private void assertAccountsAreManaged(String address) throws Exception {
        assertEquals("Added the account alice", manage(address, 0));
        String wrong = manage(address.replaceFirst("//[^@]*@", "//stranger:s3cret@"), 1);
        assertTrue(wrong.startsWith("The database jdbc:postgresql://"), wrong);
        assertFalse(wrong.contains("s3cret"), wrong);
    }

    /** Puts an account by the script of the image, and returns what it prints. */
    private String manage(String databaseUrl, int expected) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(image.resolve("manage.sh").toString(), "accounts", "put", "alice")
                .directory(folder.toFile()).redirectErrorStream(true)
                .redirectInput(Files.writeString(folder.resolve("password"), "a password that is long\n").toFile());
        builder.environment().put("DATABASE_URL", databaseUrl);
        Process process = builder.start();
        String printed = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertEquals(expected, process.waitFor(), printed);
        return printed;
    }

    private static boolean hasTables(String address) throws SQLException {
        try (Connection connection = PostgreSql.connect(address);
                ResultSet tables = connection.getMetaData().getTables(null, "public", "%", new String[] { "TABLE" })) {
            return tables.next();
        }
    }

    /** Java takes archived classes from a class path only, so with an archive the image starts in another way. */
    @Test
    void inH2ItServesTheSameOnTheClassPathForArchives() throws Exception {
        ServiceProcess plain = startPlain();
        assertTrue(folder.resolve("data/council-ratings.mv.db").toFile().exists());
        ServiceProcess onClassPath = keep(ServiceProcess.start(folder, Map.of("DATABASE_URL", ""),
                List.of(image.resolve("start.sh").toString()), List.of("-XX:SharedArchiveFile=" + folder.resolve("none")),
                Stream.concat(ServiceProcess.SHORT_LIVED.stream(), Stream.of(OTHER_DATA)).toList()));
        assertTrue(onClassPath.untilReady().contains(LOADED));
        assertSameResponses(plain, onClassPath);
    }

    private ServiceProcess startPlain() throws IOException {
        ServiceProcess plain = start("");
        assertTrue(plain.untilReady().contains(LOADED));
        return plain;
    }

    /** All classes and files are found by either way to start. */
    private static void assertSameResponses(ServiceProcess one, ServiceProcess other) throws Exception {
        for (String address : List.of("/", "/docs/", "/openapi.yaml", "/v1/ratings.csv", "/v1/feed.atom", "/v1/inspections",
                "/v1/councils/874/rating-history.svg", "/q/health/ready")) {
            assertEquals(withoutPort(one, address), withoutPort(other, address), address);
        }
    }

    /** With these options Java ends if it cannot use the archive. */
    @Test
    @Tag("long")
    void archivedClassesAreUsedByBothBuilds() throws Exception {
        Path archived = layOut("archived");
        run(archived.resolve("archive.sh").toString());
        assertSameResponses(startPlain(), startArchived(archived, ""));
        startArchived(archived, PostgreSql.newDatabase());
    }

    private ServiceProcess startArchived(Path archived, String databaseUrl) throws IOException {
        List<String> onlyArchived = List.of(Files.exists(archived.resolve("h2.aot")) ? "-XX:AOTMode=on" : "-Xshare:on");
        ServiceProcess service = keep(ServiceProcess.start(folder, Map.of("DATABASE_URL", databaseUrl),
                List.of(archived.resolve("start.sh").toString()), onlyArchived, List.of(OTHER_DATA)));
        assertTrue(service.untilReady().contains(LOADED));
        return service;
    }

    private static String withoutPort(ServiceProcess service, String address) throws Exception {
        return service.get(address).body().replace(":" + service.port, "");
    }

    @ParameterizedTest
    @CsvSource({ "h2, postgresql://u:s3cret@h/d, 'DATABASE_URL is set, but this build stores its data in H2'",
            "postgresql, '', 'DATABASE_URL is not set, but this build stores its data in PostgreSQL'",
            "postgresql, mysql://u:s3cret@h/d, 'DATABASE_URL must look like postgresql://'",
            "postgresql, postgresql://u:s3cret%@h/d, 'DATABASE_URL has a % that'" })
    void whatCannotWorkEndsInOneSentence(String build, String databaseUrl, String sentence) throws Exception {
        ServiceProcess service = keep(ServiceProcess.ofJar(image.resolve(build).resolve("quarkus-run.jar"), folder,
                Map.of("DATABASE_URL", databaseUrl)));
        String printed = service.untilReady();
        assertTrue(printed.startsWith(sentence), printed);
        assertEquals(1, printed.lines().count(), printed);
        assertFalse(printed.contains("s3cret"), printed);
        assertNotEquals(0, service.exitValue());
    }
}
