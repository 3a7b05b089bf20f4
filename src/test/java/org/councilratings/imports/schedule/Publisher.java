package org.councilratings.imports.schedule;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Somebody who publishes a file, and is not always at their best. */
final class Publisher implements AutoCloseable {

    /** How it answers. */
    interface Manner {

        void answer(HttpExchange request) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What it was asked for: of each request the version that the client knows, or "nothing". */
    final List<String> asked = new CopyOnWriteArrayList<>();

    volatile Manner manner = Publisher::missing;

    /** Opens at a port; 0 is one that is free. */
    Publisher(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange request) {
        String known = request.getRequestHeaders().getFirst("If-None-Match");
        String since = request.getRequestHeaders().getFirst("If-Modified-Since");
        asked.add(known != null ? known : since != null ? since : "nothing");
        try (request) {
            manner.answer(request);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static void missing(HttpExchange request) throws IOException {
        request.sendResponseHeaders(404, -1);
    }

    static Manner status(int status) {
        return request -> request.sendResponseHeaders(status, -1);
    }

    /** Gives a file with a header, if there is one, and 304 to those who know it by its tag. */
    static Manner file(String text, String header, String value) {
        return request -> {
            if (header != null) {
                request.getResponseHeaders().set(header, value);
            }
            if (value != null && value.equals(request.getRequestHeaders().getFirst("If-None-Match"))) {
                request.sendResponseHeaders(304, -1);
                return;
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            request.sendResponseHeaders(200, bytes.length);
            request.getResponseBody().write(bytes);
        };
    }

    /** Begins an answer of unknown length and gives a part of it. */
    static void begin(HttpExchange request, int bytes) throws IOException {
        request.sendResponseHeaders(200, 0);
        OutputStream body = request.getResponseBody();
        body.write(new byte[bytes]);
        body.flush();
    }

    /** Begins an answer and does not go on. */
    void stall(HttpExchange request) throws IOException {
        begin(request, 10);
        try {
            closing.await();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
