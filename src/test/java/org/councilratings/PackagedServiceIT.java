package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started as operators start it: its data are in a file and survive restarts. */
class PackagedServiceIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final String STARTED = "Council Ratings is at ";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    private Process start(int port, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=" + port));
        command.addAll(List.of(settings));
        command.addAll(List.of("-jar", JAR.toString()));
        Process service = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        started.add(service);
        return service;
    }

    /** Reads what the service prints until it is ready or ends. */
    private static String untilReady(Process service) throws IOException {
        StringBuilder printed = new StringBuilder();
        var reader = service.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            printed.append(line).append('\n');
            if (line.contains(STARTED)) {
                break;
            }
        }
        return printed.toString();
    }

    private static void stop(Process service) throws InterruptedException {
        service.destroy();
        assertTrue(service.waitFor(30, TimeUnit.SECONDS));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(int port, String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address)).build(),
                BodyHandlers.ofString());
    }

    @AfterEach
    void stopAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void aSecondStartNeitherLoadsTheDataTwiceNorLosesAnEdit() throws Exception {
        int port = freePort();
        Process first = start(port);
        String printed = untilReady(first);
        assertTrue(printed.contains(STARTED + "http://127.0.0.1:" + port + "/"), printed);
        assertTrue(printed.contains("Loaded 158 councils, 497 inspections and 125 visits"), printed);
        assertTrue(get(port, "/v1/councils/874/rating-history").body().contains("\"declined\""));
        assertEquals(200, get(port, "/docs/").statusCode());
        assertEquals(200, get(port, "/q/health/ready").statusCode());
        assertEquals(404, get(port, "/q/openapi").statusCode());
        assertEquals(400, get(port, "/v1/councils?graed=good").statusCode());
        stop(first);
        edit(folder.resolve("data/council-ratings"));
        Process second = start(port, "-Dcouncil-ratings.public-url=https://ratings.example/");
        assertTrue(!untilReady(second).contains("Loaded "));
        assertTrue(get(port, "/v1/councils/874").body().contains("\"website\":\"edited.example\""));
        String description = get(port, "/v1").body();
        assertTrue(description.contains("\"inspections\":497"));
        assertTrue(description.contains("\"self\":\"https://ratings.example/v1\""));
        assertTrue(get(port, "/nowhere").body().contains("https://ratings.example/problems/not-found"));
    }

    private static void edit(Path database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + database + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(
                    "update council set website = 'edited.example' where ofsted_urn = 80537"));
        }
    }

    @Test
    void aBrokenDatasetStopsTheStartAndLeavesTheDatabaseEmpty() throws Exception {
        Path dataset = Files.createDirectory(folder.resolve("dataset"));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/dataset"))) {
            for (Path file : files.toList()) {
                Files.copy(file, dataset.resolve(file.getFileName()));
            }
        }
        Path visits = dataset.resolve("visits.csv");
        Files.writeString(visits, Files.readString(visits).replace("2025-04-29,Children", "2025-04-31,Children"));
        int port = freePort();
        Process broken = start(port, "-Dcouncil-ratings.dataset-directory=" + dataset);
        String printed = untilReady(broken);
        assertTrue(printed.contains("visits.csv, line 2, column publication_date: '2025-04-31' is not a date"), printed);
        assertTrue(broken.waitFor(30, TimeUnit.SECONDS));
        assertNotEquals(0, broken.exitValue());
        Process mended = start(port);
        assertTrue(untilReady(mended).contains("Loaded 158 councils"));
        assertTrue(get(port, "/v1").body().contains("\"revision\":1,"));
    }
}
