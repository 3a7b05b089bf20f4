package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.councilratings.database.PostgreSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More is asked of the packaged service than it may do at a time, and its clients are slow. */
class OverloadIT {

    private static final Path H2 = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Path POSTGRESQL = Path.of("target/quarkus-app-postgresql/quarkus-run.jar");
    private static final String KEPT = "/v1/councils/874";

    /** Seven megabytes, which is more than a socket holds, and than is kept. */
    private static final String LARGE = "/v1/statistics/ratings.csv?judgement=all&from=2014-01-31&every=month&groupBy=region";

    /** Three quarters of a megabyte, which are kept. */
    private static final String MUCH = "/v1/inspections?pageSize=1000";

    /** How often a slow client sends something, in milliseconds. */
    private static final int TEMPO = 100;

    @TempDir
    static Path shared;

    /** Cuts who sends too slowly. The time is short for the tests, and long enough for the first response of a slow machine. */
    private static ServiceProcess impatient;

    /** Has a heap, and so a memory for the network, that would not hold much; and one place for downloads. */
    private static ServiceProcess small;

    @TempDir
    Path folder;

    private final ExecutorService readers = Executors.newCachedThreadPool();

    @BeforeAll
    static void startAll() throws IOException {
        impatient = ServiceProcess.ofJar(H2, Files.createDirectory(shared.resolve("impatient")), Map.of(),
                "-Dquarkus.http.idle-timeout=10s", "-Dcouncil-ratings.http.unread-body-timeout=1s").ready();
        small = ServiceProcess.ofJar(H2, Files.createDirectory(shared.resolve("small")), Map.of(), "-Xmx96m",
                "-Dcouncil-ratings.http.download-timeout=10s", "-Dcouncil-ratings.http.max-concurrent-downloads=1").ready();
    }

    @AfterAll
    static void stopAll() {
        impatient.close();
        small.close();
    }

    @AfterEach
    void stopReaders() {
        readers.shutdownNow();
    }

    /** All places are taken for as long as a table is locked, so what is served meanwhile waited for none of them. */
    @Test
    void furtherRequestsAreRefusedAtOnceAndWhatIsKeptIsStillServed() throws Exception {
        String address = PostgreSql.newDatabase();
        try (ServiceProcess service = ServiceProcess.ofJar(POSTGRESQL, folder, Map.of("DATABASE_URL", address),
                "-Dcouncil-ratings.http.max-concurrent-requests=2", "-Dcouncil-ratings.http.response-timeout=10M",
                "-Dcouncil-ratings.database.statement-timeout=10min").ready()) {
            assertEquals(200, service.get(KEPT).statusCode());
            List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
            try (Connection locking = PostgreSql.connect(address); Statement statement = locking.createStatement()) {
                locking.setAutoCommit(false);
                statement.execute("lock table event");
                for (String list : List.of(".csv", ".xlsx")) {
                    waiting.add(readers.submit(() -> service.get("/v1/events" + list)));
                }
                ServiceProcess.await(() -> making(service) == 2, "both responses are being made");
                assertRefused(service.get("/v1/events"));
                assertRefused(service.get("/v1/ratings?asOf=2019-01-31"));
                assertEditorsCanRead(service);
                assertEquals(200, service.get(KEPT).statusCode());
            }
            for (Future<HttpResponse<String>> each : waiting) {
                assertEquals(200, each.get().statusCode());
            }
            assertEquals(200, service.get("/v1/ratings?asOf=2019-01-31").statusCode());
            assertEquals(0, making(service));
        }
    }

    /** How many responses are being made. */
    private static int making(ServiceProcess service) throws Exception {
        return service.get("/q/metrics").body().lines().filter(line -> line.matches("\\w*responses_in_progress .*"))
                .mapToInt(line -> (int) Double.parseDouble(line.split(" ")[1])).findFirst().orElseThrow();
    }

    private static void assertRefused(HttpResponse<String> response) {
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(response.headers().firstValue("Retry-After").isPresent());
        assertTrue(response.body().contains("/problems/unavailable\""), response.body());
        assertTrue(response.body().contains("The service is too busy: "), response.body());
    }

    /** All at once, because each takes as long as the service is patient. */
    @Test
    void whoeverIsTooSlowIsCut() throws Exception {
        List<Future<Void>> slow = readers.invokeAll(List.of(this::sendNothing, this::dribbleAHead, this::dribbleBodies,
                this::takeTooLongToFetchADownload));
        assertAll(slow.stream().map(each -> each::get));
    }

    private Void sendNothing() throws IOException {
        try (Socket silent = new Socket("127.0.0.1", impatient.port)) {
            assertEquals(-1, silent.getInputStream().read());
        }
        return null;
    }

    private Void dribbleAHead() throws IOException {
        assertIsCut("GET /v1/grades HTTP/1.1\r\n", "X-Endless: a\r\n", "");
        return null;
    }

    /**
     * No reading of a body is waited for, so it comes on the way after the answer, and must not hold its connection for ever.
     */
    private Void dribbleBodies() throws IOException {
        String body = "Content-Length: 100000\r\n\r\n";
        assertIsCut("POST /v1/grades HTTP/1.1\r\nHost: slow.example\r\n" + body, "x", "HTTP/1.1 405 ");
        for (int time = 0; time < 2; time++) {
            assertIsCut("GET /v1/grades HTTP/1.1\r\nHost: slow.example\r\n" + body, "x", "HTTP/1.1 200 ");
        }
        assertIsCut("GET /q/health/live HTTP/1.1\r\nHost: slow.example\r\n" + body, "x", "HTTP/1.1 200 ");
        return null;
    }

    /** Sends a request's beginning and then more and more of it, a byte each time that nothing has come, until it is cut. */
    private void assertIsCut(String beginning, String more, String answer) throws IOException {
        try (Socket slow = new Socket("127.0.0.1", impatient.port)) {
            slow.setSoTimeout(TEMPO);
            slow.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            for (int sent = 0; receive(slow, received); sent++) {
                assertTrue(sent < ServiceProcess.HANG_GUARD.toMillis() / TEMPO, "still open");
                slow.getOutputStream().write(more.charAt(sent % more.length()));
            }
            assertTrue(received.toString(StandardCharsets.UTF_8).startsWith(answer), received::toString);
        }
    }

    /** What comes within the socket's time; false if the connection is closed. */
    private static boolean receive(Socket slow, ByteArrayOutputStream received) throws IOException {
        try {
            byte[] piece = new byte[8_192];
            int length = slow.getInputStream().read(piece);
            received.write(piece, 0, Math.max(length, 0));
            return length >= 0;
        } catch (SocketTimeoutException nothingYet) {
            return true;
        } catch (SocketException cut) {
            return false;
        }
    }

    @Test
    void whoeverAsksOnWithoutTakingTheAnswersIsGivenNoMoreOfThem() throws Exception {
        assertEquals(200, small.get(MUCH).statusCode());
        try (Socket greedy = new Socket()) {
            greedy.setReceiveBufferSize(1_000);
            greedy.connect(new InetSocketAddress("127.0.0.1", small.port));
            greedy.getOutputStream().write(("GET " + MUCH + " HTTP/1.1\r\nHost: greedy.example\r\n\r\n").repeat(500)
                    .getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', greedy.getInputStream().read());
            assertEquals(200, small.get(MUCH).statusCode());
            assertEquals(200, small.get("/v1/ratings?asOf=2019-01-31").statusCode());
        }
    }

    /** A thousand pages of up to a thousand inspections, none of them cached, for 200 readers at once with 96 MiB. */
    @Test
    void manyWhoReadWhatIsNotCachedDoNotUseUpTheMemory() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(200);
        try {
            List<Future<Integer>> statuses = new ArrayList<>();
            for (int each = 0; each < 1_000; each++) {
                String page = "/v1/inspections?publishedFrom=2013-12-%02d&pageSize=%d".formatted(1 + each % 28,
                        960 + each / 28);
                statuses.add(many.submit(() -> small.get(page).statusCode()));
            }
            Set<Integer> different = new TreeSet<>();
            for (Future<Integer> status : statuses) {
                different.add(status.get());
            }
            assertTrue(different.contains(200) && Set.of(200, 503).containsAll(different), different::toString);
        } finally {
            many.shutdownNow();
        }
        assertEquals(200, small.get("/v1/inspections?publishedFrom=2013-11-30&pageSize=999").statusCode());
    }

    /** All places of readers are taken for as long as a table is locked. */
    private static void assertEditorsCanRead(ServiceProcess service) throws Exception {
        assertEquals(200, service.get("/v1/ratings?asOf=2019-01-31", "Authorization", "Basic YTpi").statusCode());
    }

    /** It leaves its place to another. */
    private Void takeTooLongToFetchADownload() throws Exception {
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(1_000);
            slow.connect(new InetSocketAddress("127.0.0.1", small.port));
            slow.getOutputStream().write(("GET " + LARGE + " HTTP/1.1\r\nHost: slow.example\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = slow.getInputStream();
            assertEquals('H', answer.read());
            // Another download has no place, until the slow one has lost its own.
            assertEquals(503, small.get(LARGE).statusCode());
            ServiceProcess.await(() -> small.statusOf(LARGE) == 200, "the place is free");
            assertThrows(IOException.class, () -> endOfChunks(answer));
        }
        return null;
    }

    /** Reads to the end; an answer that was cut off has none. */
    private static void endOfChunks(InputStream answer) throws IOException {
        byte[] rest = answer.readAllBytes();
        if (!new String(rest, StandardCharsets.UTF_8).endsWith("\r\n0\r\n\r\n")) {
            throw new IOException("cut off after " + rest.length + " bytes");
        }
    }
}
