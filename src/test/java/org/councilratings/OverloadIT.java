package org.councilratings;

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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More is asked of the packaged service than it may do at a time, and its clients are slow. */
class OverloadIT {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String KEPT = "/v1/councils/874";

    /** Seven megabytes, which is more than a socket holds, and than is kept. */
    private static final String LARGE = "/v1/statistics/ratings.csv?judgement=all&from=2014-01-31&every=month&groupBy=region";

    /** Three quarters of a megabyte, which are kept. */
    private static final String MUCH = "/v1/inspections?pageSize=1000";

    @TempDir
    Path folder;

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private ServiceProcess service;

    private void start(String... settings) throws IOException {
        service = ServiceProcess.ofJar(JAR, folder, Map.of(), settings).ready();
    }

    private void startWith(String... javaOptions) throws IOException {
        List<String> java = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        java.addAll(List.of(javaOptions));
        service = ServiceProcess
                .start(folder, Map.of(), java, List.of(), List.of("-jar", JAR.toAbsolutePath().toString())).ready();
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
        service.close();
    }

    @Test
    void whatComesOnTopIsRefusedAtOnceAndWhatIsKeptIsStillGiven() throws Exception {
        start("-Dcouncil-ratings.http.max-concurrent-requests=2");
        assertEquals(200, service.get(KEPT).statusCode());
        List<Future<HttpResponse<String>>> asked = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            String address = "/v1/ratings?judgement=all&pageSize=1000&asOf=2020-01-" + (1 + number % 28) + "&region="
                    + (number < 28 ? "London" : "South%20West");
            asked.add(readers.submit(() -> service.get(address.replaceFirst("-(\\d)&", "-0$1&"))));
            asked.add(readers.submit(() -> service.get(KEPT)));
        }
        int refused = 0;
        for (int place = 0; place < asked.size(); place++) {
            HttpResponse<String> answer = asked.get(place).get();
            if (place % 2 == 1 || answer.statusCode() != 503) {
                assertEquals(200, answer.statusCode(), answer.body());
            } else {
                refused++;
                assertTrue(answer.headers().firstValue("Retry-After").isPresent());
                assertTrue(answer.body().contains("/problems/unavailable\""), answer.body());
            }
        }
        assertTrue(refused > 0, "nothing was refused");
        assertEquals(200, service.get("/v1/ratings?asOf=2019-01-31").statusCode());
        assertTrue(service.get("/q/metrics").body().contains("answers_making 0.0"));
    }

    @Test
    void whoeverSendsNothingIsCut() throws Exception {
        start("-Dquarkus.http.idle-timeout=1s");
        try (Socket silent = new Socket("127.0.0.1", service.port)) {
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    void whoeverDribblesAHeadIsCut() throws Exception {
        start("-Dquarkus.http.idle-timeout=1s");
        assertIsCut("GET /v1/grades HTTP/1.1\r\n", "X-Endless: a\r\n", "");
    }

    /**
     * No reading of a body is waited for, so it comes on the way after the answer, and must not hold its connection for ever.
     */
    @Test
    void whoeverDribblesABodyIsAnsweredAtOnceAndCut() throws Exception {
        start("-Dcouncil-ratings.http.unread-body-timeout=1s");
        String body = "Content-Length: 100000\r\n\r\n";
        assertIsCut("POST /v1/grades HTTP/1.1\r\nHost: slow.example\r\n" + body, "x", "HTTP/1.1 405 ");
        for (int time = 0; time < 2; time++) {
            assertIsCut("GET /v1/grades HTTP/1.1\r\nHost: slow.example\r\n" + body, "x", "HTTP/1.1 200 ");
        }
        assertIsCut("GET /q/health/live HTTP/1.1\r\nHost: slow.example\r\n" + body, "x", "HTTP/1.1 200 ");
    }

    /** Sends a request's beginning and then more and more of it, a byte each time that nothing has come, until it is cut. */
    private void assertIsCut(String beginning, String more, String answer) throws IOException {
        try (Socket slow = new Socket("127.0.0.1", service.port)) {
            slow.setSoTimeout(100);
            slow.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            for (int sent = 0; receive(slow, received); sent++) {
                assertTrue(sent < 300, "still open after half a minute");
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

    /** With a heap, and so a memory for the network, that would not hold what is asked for. */
    @Test
    void whoeverAsksOnWithoutTakingTheAnswersIsGivenNoMoreOfThem() throws Exception {
        startWith("-Xmx96m");
        assertEquals(200, service.get(MUCH).statusCode());
        try (Socket greedy = new Socket()) {
            greedy.setReceiveBufferSize(1_000);
            greedy.connect(new InetSocketAddress("127.0.0.1", service.port));
            greedy.getOutputStream().write(("GET " + MUCH + " HTTP/1.1\r\nHost: greedy.example\r\n\r\n").repeat(500)
                    .getBytes(StandardCharsets.US_ASCII));
            assertEquals('H', greedy.getInputStream().read());
            assertEquals(200, service.get(MUCH).statusCode());
            assertEquals(200, service.get("/v1/ratings?asOf=2019-01-31").statusCode());
        }
    }

    @Test
    void whoeverTakesTooLongToFetchADownloadIsCutAndLeavesItsPlace() throws Exception {
        start("-Dcouncil-ratings.http.download-timeout=15s", "-Dcouncil-ratings.http.max-concurrent-downloads=1");
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(1_000);
            slow.connect(new InetSocketAddress("127.0.0.1", service.port));
            slow.getOutputStream().write(("GET " + LARGE + " HTTP/1.1\r\nHost: slow.example\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = slow.getInputStream();
            assertEquals('H', answer.read());
            // Another download has no place, until the slow one has lost its own.
            assertEquals(503, service.get(LARGE).statusCode());
            HttpResponse<String> afterwards = service.get(LARGE);
            while (afterwards.statusCode() == 503) {
                afterwards = service.get(LARGE);
            }
            assertEquals(200, afterwards.statusCode());
            assertThrows(IOException.class, () -> endOfChunks(answer));
        }
    }

    /** Reads to the end; an answer that was cut off has none. */
    private static void endOfChunks(InputStream answer) throws IOException {
        byte[] rest = answer.readAllBytes();
        if (!new String(rest, StandardCharsets.UTF_8).endsWith("\r\n0\r\n\r\n")) {
            throw new IOException("cut off after " + rest.length + " bytes");
        }
    }
}
