package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;

/** What becomes of a connection after a request with a body, when what is left of a body may take very little time. */
@QuarkusTest
@TestProfile(Provider.Used.class)
@Tag("service")
@Tag("without-sql")
class ConnectionsTest {

    private static final String VISIT = "/v1/visits/peterborough-2023-03-01";

    @Inject
    Editors editors;

    @Inject
    Vertx vertx;

    @ConfigProperty(name = "council-ratings.http.unread-body-timeout")
    Duration slowest;

    @BeforeEach
    void makeAccounts() {
        editors.make();
        // Reading it takes long, and time counts here.
        Api.contract();
    }

    /** Over one connection, as a proxy does it. All connections wait at the same time. */
    @Test
    void aBodyThatHasArrivedCostsNoConnection() throws IOException, InterruptedException, ExecutionException {
        List<Connection> connections = new ArrayList<>();
        try {
            for (boolean isChunked : new boolean[] { false, true }) {
                for (Bodied request : List.of(new Bodied("PUT " + VISIT, "application/json", true, 200),
                        new Bodied("PUT " + VISIT, "application/json", false, 401),
                        new Bodied("PUT " + VISIT, "text/csv", true, 415),
                        new Bodied("POST /v1/visits", "application/json", true, 409),
                        new Bodied("POST /v1/imports?dryRun=true", "text/csv", true, 400),
                        new Bodied("POST /v1/grades", "application/json", true, 405),
                        new Bodied("GET /v1/grades", "application/json", false, 412))) {
                    connections.add(sent(request, isChunked));
                }
            }
            longerThanTheRestOfABodyMayTake();
            for (Connection connection : connections) {
                connection.send("GET /v1/grades", "", null);
                assertEquals(200, connection.receive().status());
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    /** A request with a body, and the status of its response. */
    private record Bodied(String line, String type, boolean isEditor, int status) {
    }

    /** A connection over which a request with a body was sent and answered. */
    private static Connection sent(Bodied request, boolean isChunked) throws IOException {
        Connection connection = new Connection();
        connection.send("GET " + VISIT, "", null);
        Exchange visit = connection.receive();
        connection.send(request.line, "Content-Type: " + request.type + "\r\nIf-Match: " + visit.header("ETag") + "\r\n"
                + (request.isEditor ? "Authorization: Basic " + credentials() + "\r\n" : "")
                + (isChunked ? "Transfer-Encoding: chunked\r\n" : ""), visit.body());
        assertEquals(request.status, connection.receive().status(), request::toString);
        return connection;
    }

    /** All are sent before the first is cut. */
    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() throws IOException {
        Map<Connection, Integer> cut = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> request : Map.of("PUT " + VISIT, 401, "POST /v1/imports", 401, "POST /v1/grades", 405,
                "GET /v1/grades", 200).entrySet()) {
            Connection connection = new Connection();
            connection.begin(request.getKey(), "Content-Type: "
                    + (request.getKey().contains("imports") ? "text/csv" : "application/json")
                    + "\r\nContent-Length: 100\r\n", "{");
            cut.put(connection, request.getValue());
        }
        for (Map.Entry<Connection, Integer> each : cut.entrySet()) {
            try (Connection connection = each.getKey()) {
                assertEquals(each.getValue(), connection.receive().status());
                assertEquals(-1, connection.in.read());
            }
        }
    }

    /** A body that is too large is refused before all of it has come, and what still comes is thrown away. */
    @Test
    void theRestOfALargeBodyIsThrownAway() throws IOException, InterruptedException, ExecutionException {
        try (Connection connection = new Connection()) {
            connection.send("POST /v1/visits", "Content-Type: application/json\r\nAuthorization: Basic " + credentials()
                    + "\r\nTransfer-Encoding: chunked\r\n", "x".repeat(1_500_000));
            assertEquals(413, connection.receive().status());
            longerThanTheRestOfABodyMayTake();
            connection.send("GET /v1/grades", "", null);
            assertEquals(200, connection.receive().status());
        }
    }

    private static String credentials() {
        return Base64.getEncoder()
                .encodeToString((Editors.EDITOR + ":" + Editors.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for a timer of the service's own, which was set later than the one that must not be there, and for longer. */
    private void longerThanTheRestOfABodyMayTake() throws InterruptedException, ExecutionException {
        CompletableFuture<Long> late = new CompletableFuture<>();
        vertx.setTimer(2 * slowest.toMillis(), late::complete);
        assertTrue(late.get() >= 0);
    }

    /** A connection that is used for one request after the other. */
    private static final class Connection implements AutoCloseable {

        private static final int HANG_GUARD = 600_000;

        private final Socket socket = new Socket("localhost", RestAssured.port);
        private final InputStream in = new BufferedInputStream(socket.getInputStream());

        /** The method and address of the request before. */
        private String[] asked;

        private Connection() throws IOException {
            socket.setSoTimeout(HANG_GUARD);
        }

        /** Sends a head and what there is of a body at once, so that no body is late. */
        private void begin(String request, String headers, String body) throws IOException {
            asked = request.split(" ");
            write(request + " HTTP/1.1\r\nHost: keep.example\r\n" + headers + "\r\n" + body);
        }

        private void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        private void send(String request, String headers, String body) throws IOException {
            boolean isChunked = headers.contains("chunked");
            int length = body == null ? 0 : body.getBytes(StandardCharsets.UTF_8).length;
            String sent = body == null ? ""
                    : isChunked ? Integer.toHexString(length) + "\r\n" + body + "\r\n0\r\n\r\n" : body;
            begin(request, headers + (isChunked || body == null ? "" : "Content-Length: " + length + "\r\n"), sent);
        }

        private Exchange receive() throws IOException {
            int status = Integer.parseInt(line().split(" ")[1]);
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = line(); !line.isEmpty(); line = line()) {
                String[] parts = line.split(": ", 2);
                headers.put(parts[0], List.of(parts[1]));
            }
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", List.of("0")).get(0));
            Exchange received = new Exchange(asked[0], asked[1].replaceFirst("[?].*", ""), false, status, headers,
                    new String(in.readNBytes(length), StandardCharsets.UTF_8));
            Api.check(received);
            return received;
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The connection was cut");
                }
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8).stripTrailing();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
