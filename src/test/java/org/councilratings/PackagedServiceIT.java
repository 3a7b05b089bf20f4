package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.sun.net.httpserver.HttpServer;

/** The packaged service, started as operators start it: its data are in a file and survive restarts. */
class PackagedServiceIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");

    @TempDir
    Path folder;

    private final List<ServiceProcess> started = new ArrayList<>();

    private ServiceProcess start(String... settings) throws IOException {
        ServiceProcess service = ServiceProcess.ofJar(JAR, folder, Map.of(), settings);
        started.add(service);
        return service;
    }

    @AfterEach
    void stopAll() {
        started.forEach(ServiceProcess::close);
    }

    @Test
    void aFirstStartLoadsTheDataAndWarnsAndASecondKeepsAnEdit() throws Exception {
        aStartWithABrokenDatasetEnds();
        ServiceProcess first = start("-Dcouncil-ratings.publik-url=https://ratings.example");
        String printed = first.untilReady();
        assertTrue(printed.contains("WARN"), printed);
        assertTrue(printed.contains("Did you mean council-ratings.public-url?"), printed);
        assertTrue(printed.contains(ServiceProcess.STARTED + "http://127.0.0.1:" + first.port + "/"), printed);
        assertTrue(printed.contains("loaded 158 councils, 960 inspections and 125 visits"), printed);
        assertTrue(first.get("/v1/councils/874/rating-history").body().contains("\"declined\""));
        assertTrue(first.get("/v1").body().contains("\"revision\":1,"));
        assertEquals(200, first.get("/docs/").statusCode());
        assertEquals(200, first.get("/q/health/ready").statusCode());
        assertEquals(404, first.get("/q/openapi").statusCode());
        assertEquals(400, first.get("/v1/councils?graed=good").statusCode());
        first.stop();
        edit();
        int management = ServiceProcess.freePort();
        ServiceProcess second = start("-Dcouncil-ratings.public-url=https://ratings.example/",
                "-Dcouncil-ratings.management.port=" + management);
        assertTrue(!second.untilReady().contains("loaded "));
        checkManagement(second, "http://127.0.0.1:" + management);
        assertTrue(second.get("/v1/councils/874").body().contains("\"website\":\"edited.example\""));
        String description = second.get("/v1").body();
        assertTrue(description.contains("\"inspections\":497"));
        assertTrue(description.contains("\"self\":\"https://ratings.example/v1\""));
        assertTrue(second.get("/openapi-3.0.json").body().contains("\"https://ratings.example\""));
        assertTrue(second.get("/nowhere").body().contains("https://ratings.example/problems/not-found"));
    }

    /** The database stays empty, so that the next start loads the data. */
    private void aStartWithABrokenDatasetEnds() throws Exception {
        Path dataset = Files.createDirectory(folder.resolve("dataset"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dataset"))) {
            for (Path file : files.toList()) {
                Files.copy(file, dataset.resolve(file.getFileName()));
            }
        }
        Path visits = dataset.resolve("visits.csv");
        Files.writeString(visits, Files.readString(visits).replace("2025-04-29,Children", "2025-04-31,Children"));
        ServiceProcess broken = start("-Dcouncil-ratings.dataset-directory=" + dataset);
        String printed = broken.untilReady();
        assertTrue(printed.contains("visits.csv, line 2, column publication_date: publicationDate: '2025-04-31' is not a date"),
                printed);
        assertNotEquals(0, broken.exitValue());
    }

    /** Health and metrics are at their own address only, and nothing else is there. */
    private static void checkManagement(ServiceProcess service, String address) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        for (Map.Entry<String, Integer> page : Map.of("/q/health/ready", 200, "/q/metrics", 200, "/q/openapi", 404, "/v1", 404,
                "/", 404).entrySet()) {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(URI.create(address + page.getKey())).build(),
                    BodyHandlers.ofString());
            assertEquals(page.getValue(), response.statusCode(), page.getKey());
            if (page.getValue() == 404) {
                assertTrue(response.body().contains("/problems/not-found"), response.body());
            }
        }
        for (String page : List.of("/q/health", "/q/health/live", "/q/metrics", "//q/metrics")) {
            assertTrue(service.get(page).body().contains("/problems/not-found"), page);
        }
    }

    private void edit() throws SQLException {
        try (Connection connection = ServiceProcess.connect(folder);
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(
                    "update council set website = 'edited.example' where ofsted_urn = 80537"));
        }
    }

    @Test
    void whatIsPublishedAtAnAddressIsImportedOnASchedule() throws Exception {
        byte[] list = ("Local authority name,Inspection start date,Publication date,Inspection type,Overall effectiveness,"
                + "Impact of leaders,Help and protection,Children in care,Care leavers\n"
                + "Worcestershire,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Outstanding,Good\n")
                .getBytes(StandardCharsets.UTF_8);
        HttpServer publisher = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        publisher.createContext("/", request -> {
            try (request) {
                request.sendResponseHeaders(200, list.length);
                request.getResponseBody().write(list);
            }
        });
        publisher.start();
        try {
            ServiceProcess service = start(ServiceProcess.withSharedH2(
                    "-Dcouncil-ratings.imports.scheduled.at=* * * * * ?",
                    "-Dcouncil-ratings.imports.scheduled.from=http://127.0.0.1:" + publisher.getAddress().getPort() + "/list"));
            service.until("Scheduled import report: ");
            assertEquals(200, service.get("/v1/inspections/worcestershire-2026-02-09").statusCode());
            service.until("Scheduled import: no new file");
            assertTrue(service.get("/v1/imports").body().contains("\"totalItems\":1,"));
            assertEquals(200, service.get("/q/health/well").statusCode());
            closeDatabase();
            service.until("The embedded database was closed and cannot be opened again. The process ends");
            assertEquals(3, service.exitValue());
        } finally {
            publisher.stop(0);
        }
    }

    /** As H2 does when it cannot write its file. */
    private void closeDatabase() {
        assertThrows(SQLException.class, () -> {
            try (Connection connection = ServiceProcess.connect(folder);
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            }
        });
    }

    @Test
    void settingsThatCannotBeRightEndTheStartWithALineForEach() throws Exception {
        ServiceProcess wrong = start("-Dcouncil-ratings.http.max-concurrent-requests=0",
                "-Dcouncil-ratings.imports.scheduled.at=0 0 6 * * ?",
                "-Dcouncil-ratings.imports.scheduled.from=file:///etc/passwd", "-Dcouncil-ratings.public-url=ratings.example",
                "-Dcouncil-ratings.cache.max-age=-5s");
        List<String> printed = wrong.untilReady().lines().toList();
        assertEquals(4, printed.size(), printed::toString);
        for (String fault : List.of("council-ratings.http.max-concurrent-requests: '0' is not a whole number of 1 or more",
                "council-ratings.imports.scheduled.from: its value is not an address that begins with https://")) {
            assertTrue(printed.stream().anyMatch(line -> line.startsWith(fault)), printed::toString);
        }
        assertNotEquals(0, wrong.exitValue());
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void onlyOneProcessUsesADatabaseAndAccountsNeedAFirstStart() throws Exception {
        String refused = ServiceProcess.refusedCommand(JAR, folder, Map.of(), "a password that is long", "accounts", "put",
                "alice");
        assertTrue(refused.startsWith("There is no database in " + folder.toRealPath().resolve("data") + "."), refused);
        assertEquals(1, refused.lines().count(), refused);
        assertFalse(Files.exists(folder.resolve("data")));
        // To a slow or busy machine three seconds are what a millisecond is to another: a first start waits longer than readers do.
        ServiceProcess service = start("-Dquarkus.datasource.jdbc.acquisition-timeout=1ms").ready();
        ServiceProcess second = start();
        assertEquals("The database " + folder.toRealPath().resolve("data/council-ratings.mv.db")
                + " is in use by another process. Stop the service that runs on it first.\n", second.untilReady());
        assertNotEquals(0, second.exitValue());
        String inUse = ServiceProcess.refusedCommand(JAR, folder, Map.of(), "a password that is long", "accounts", "put",
                "alice");
        assertTrue(inUse.contains("council-ratings.mv.db is in use by another process. Stop the service"), inUse);
        assertEquals("", ServiceProcess.refusedCommand(JAR, folder, Map.of(), "", "backup", "none/backup.zip").replaceFirst(
                "There is no folder .*/none. Create it first.", ""));
        String made = ServiceProcess.command(JAR, folder, Map.of(), "", "backup", "backup.zip");
        assertTrue(made.startsWith("Backed up revision 1 to backup.zip ("), made);
        service.stop();
        Files.delete(folder.resolve("data/council-ratings.mv.db"));
        try (ZipFile backup = new ZipFile(folder.resolve("backup.zip").toFile())) {
            Files.copy(backup.getInputStream(backup.getEntry("council-ratings.mv.db")),
                    folder.resolve("data/council-ratings.mv.db"));
        }
        assertEquals("Added the account alice", ServiceProcess.command(JAR, folder, Map.of(), "a password that is long",
                "accounts", "put", "alice"));
        assertEquals("alice", ServiceProcess.command(JAR, folder, Map.of(), "", "accounts", "list"));
    }
}
