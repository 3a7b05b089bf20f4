package org.councilratings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
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

    @TempDir
    Path folder;

    private final ExecutorService readers = Executors.newCachedThreadPool();
    private ServiceProcess service;

    private void start(String... settings) throws IOException {
        service = ServiceProcess.ofJar(JAR, folder, Map.of(), settings).ready();
    }

    @AfterEach
    void stop() {
        readers.shutdownNow();
        service.close();
    }

    @Test
    void whatComesOnTopIsRefusedAtOnceAndWhatIsKeptIsStillGiven() throws Exception {
        start("-Dcouncil-ratings.load.most-at-once=2");
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
    void whoeverTakesTooLongToFetchADownloadIsCutAndLeavesItsPlace() throws Exception {
        start("-Dcouncil-ratings.load.longest-download=15s", "-Dcouncil-ratings.load.most-downloads=1");
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
