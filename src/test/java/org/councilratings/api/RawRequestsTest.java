package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * Requests as bytes: those that are not valid HTTP, or that a proxy may read in another way. Each is followed by a good
 * request,
 * which has a response only if the connection may go on.
 */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class RawRequestsTest {

    private static final int HANG_GUARD = 600_000;
    private static final String HOST = "Host: localhost\r\n";
    private static final String GET = "GET /v1 HTTP/1.1\r\n" + HOST;
    private static final String POST = "POST /v1/councils HTTP/1.1\r\n" + HOST;
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";
    private static final String NEXT = "GET /v1/grades HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
    private static final boolean CLOSES = true;
    private static final boolean GOES_ON = false;

    @Inject
    Editors editors;

    @TestHTTPResource
    URL service;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    /** What is sent, and what must come back. */
    private record Shape(String name, String sent, int status, boolean closes) {

        static Shape refused(String name, String sent) {
            return new Shape(name, sent, 400, CLOSES);
        }

        static Shape header(String header) {
            return refused("header " + header, GET + header + "\r\n\r\n");
        }

        /** A request with a body of five bytes, whose end depends on a header. */
        static Shape framing(String headers) {
            return refused("framing " + headers, POST + headers + "\r\n\r\nabcde");
        }

        static Shape line(String line) {
            return refused("request line " + line, line + "\r\n" + HOST + "\r\n");
        }

        static Shape chunks(String chunks) {
            return refused("chunks " + chunks, POST + "Authorization: Basic " + credentials()
                    + "\r\nContent-Type: application/json\r\n" + CHUNKED + "\r\n" + chunks);
        }
    }

    private static String credentials() {
        return Base64.getEncoder()
                .encodeToString((Editors.EDITOR + ":" + Editors.PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Shape> shapes() {
        return Stream.of(
                Stream.of("GET /v1 x HTTP/1.1", "GET  /v1 HTTP/1.1", "GET\t/v1\tHTTP/1.1", "GET /v1\rHTTP/1.1", "GET /v1",
                        "GET /v1 ", "GET /v1 http/1.1", "GET /v1 HTTP/2.0", "GET /v1 HTTP/1.2", "GET /v1 HTTP/0.9",
                        "GET /v1 HTTP/1.1x", "GET /v1 FOO/1.1", "G(T /v1 HTTP/1.1", "PRI * HTTP/2.0", "GET v1 HTTP/1.1",
                        "GET * HTTP/1.1", "GET http://elsewhere.example/v1 HTTP/1.1",
                        "GET http://localhost.example/v1 HTTP/1.1",
                        "GET http://a@localhost/v1 HTTP/1.1", "GET ftp://localhost/v1 HTTP/1.1",
                        "GET /v1/councils?q=M\u00f4n HTTP/1.1").map(Shape::line),
                Stream.of("Host: other", "Host: localhost", "X-Name : x", ": x", "X(y): x", "no colon", "X: a\r\n b",
                        "X: a\r\n\tb", "X: a\nY: b", "X: a\rY: b", "X: a\0b", "X: a\r",
                        "Sec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2").map(Shape::header),
                Stream.of("Content-Length: 5\r\nContent-Length: 5", "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length: 5, 5", "Content-Length: +5", "Content-Length: -5", "Content-Length: 0x5",
                        "Content-Length: 5 5", "Content-Length:", "Content-Length: 99999999999999999999",
                        "Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 5\r\nTransfer-Encoding: xchunked",
                        "Transfer-Encoding: xchunked", "Transfer-Encoding: identity", "Transfer-Encoding: gzip, chunked",
                        "Transfer-Encoding: chunked, identity", "Transfer-Encoding: chunked, chunked",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", "Transfer-Encoding: \"chunked\"",
                        "Transfer-Encoding:", "Transfer-Encoding: \u000bchunked", "Transfer-Encoding:\r\n chunked")
                        .map(Shape::framing),
                Stream.of("zz\r\n", "5\nabcde\r\n0\r\n\r\n", "-5\r\nabcde\r\n0\r\n\r\n", "fffffffff\r\nabcde\r\n",
                        "5\r\nabcdeXX\r\n0\r\n\r\n", "5\r\nabcde\r\nzz\r\n").map(Shape::chunks),
                Stream.of(
                        Shape.refused("no host", "GET /v1 HTTP/1.1\r\n\r\n"),
                        Shape.refused("bare LF", "GET /v1 HTTP/1.1\n" + HOST + "\r\n"),
                        Shape.refused("bare LF at the end", GET + "\n"),
                        Shape.refused("a folded first header", "GET /v1 HTTP/1.1\r\n X: 1\r\n" + HOST + "\r\n"),
                        Shape.refused("chunks in HTTP/1.0", "POST /v1/councils HTTP/1.0\r\nConnection: keep-alive\r\n" + HOST
                                + CHUNKED + "\r\n0\r\n\r\n"),
                        Shape.refused("two lengths in HTTP/1.0",
                                "POST /v1/councils HTTP/1.0\r\nConnection: keep-alive\r\n" + HOST
                                        + "Content-Length: 5\r\nContent-Length: 50\r\n\r\nabcde"),
                        new Shape("a long line", "GET /v1?q=" + "a".repeat(70_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414,
                                CLOSES),
                        new Shape("a long header", GET + "X: " + "a".repeat(70_000) + "\r\n\r\n", 431, CLOSES),
                        new Shape("many headers", GET + "X: a\r\n".repeat(20_000) + "\r\n", 431, CLOSES),
                        new Shape("a rather long line", "GET /v1?q=" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414,
                                GOES_ON),
                        new Shape("a fragment", "GET /v1#x HTTP/1.1\r\n" + HOST + "\r\n", 400, GOES_ON),
                        new Shape("an empty host", "GET /v1 HTTP/1.1\r\nHost:\r\n\r\n", 400, GOES_ON),
                        new Shape("metrics as a picture", "GET /q/metrics HTTP/1.1\r\n" + HOST + "Accept: image/png\r\n\r\n",
                                406,
                                GOES_ON),
                        new Shape("a group of health checks", "GET /q/health/group/x HTTP/1.1\r\n" + HOST + "\r\n", 404,
                                GOES_ON)))
                .flatMap(some -> some);
    }

    @TestFactory
    Stream<DynamicTest> eachIsRefusedWithAProblem() {
        return shapes()
                .map(shape -> DynamicTest.dynamicTest(shape.name.length() > 80 ? shape.name.substring(0, 80) : shape.name,
                        () -> check(shape)));
    }

    private void check(Shape shape) throws IOException {
        List<Answer> answers = exchange(shape.sent + NEXT);
        assertEquals(shape.closes ? 1 : 2, answers.size(), answers::toString);
        answers.get(0).assertIsProblem(shape.status);
        assertEquals(shape.closes ? "close" : null, answers.get(0).header("Connection"));
    }

    /** What was asked before on the same connection still has its response. */
    @Test
    void aRefusedRequestWaitsForItsTurn() throws IOException {
        for (String refused : List.of(GET + "Host: other\r\n\r\n", POST + CHUNKED + "\r\nzz\r\n")) {
            List<Answer> answers = exchange(
                    "GET /v1/councils/874?asOf=2019-03-04 HTTP/1.1\r\n" + HOST + "\r\n" + refused + NEXT);
            assertEquals(2, answers.size(), answers::toString);
            assertEquals(200, answers.get(0).status);
            assertTrue(answers.get(1).status == 400 || answers.get(1).status == 401, answers::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({ "text/csv", "multipart/form-data; boundary=x" })
    void aLargeBodyWithoutALengthIsRefused(String type) throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        List<Answer> answers = exchange(
                "POST /v1/imports?dryRun=true HTTP/1.1\r\n" + HOST + "Authorization: Basic " + credentials()
                        + "\r\nContent-Type: " + type + "\r\n" + CHUNKED + "\r\n" + chunk.repeat(17 * 16) + "0\r\n\r\n" + NEXT);
        assertEquals(1, answers.size(), answers::toString);
        answers.get(0).assertIsProblem(413);
    }

    @Test
    void textInUtf8IsReadAsSuch() throws IOException {
        String name = new String("Hammersmith \u2013 M\u00f4n".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace(" ", "%20");
        String encoded = "Hammersmith%20%E2%80%93%20M%C3%B4n";
        Answer raw = get("/v1/councils?q=" + name);
        Answer plain = get("/v1/councils?q=" + encoded);
        assertEquals(200, raw.status);
        assertEquals(plain.body, raw.body);
    }

    @Test
    void anAbsoluteAddressOnThisHostIsRead() throws IOException {
        List<Answer> answers = exchange("GET http://LOCALHOST/v1/grades HTTP/1.1\r\n" + HOST + "\r\n" + NEXT);
        assertEquals(List.of(200, 200), answers.stream().map(Answer::status).toList());
        assertEquals(answers.get(1).body, answers.get(0).body);
    }

    @ParameterizedTest
    @CsvSource({ "//v1/grades?page=1, /v1/grades?page=1", "/v1//grades, /v1/grades", "/v1/grades/, /v1/grades",
            "/v1/%2e/grades, /v1/grades", "/v1/x/../grades, /v1/grades", "/v1/%67rades.csv, /v1/grades.csv",
            "/v1/ratings.csv/, /v1/ratings.csv", "/v1/councils/874/, /v1/councils/874",
            "/v1/councils/Ynys%20M%c3%b4n, /v1/councils/Ynys%20M%C3%B4n",
            "/docs//, /docs/",
            "/%71/metrics, /q/metrics" })
    void anotherFormOfAnAddressLeadsToTheOne(String asked, String address) throws IOException {
        Answer answer = get(asked);
        assertEquals(308, answer.status);
        assertEquals("http://localhost" + address, answer.header("Location"));
    }

    @ParameterizedTest
    @CsvSource({ "/v1//nothing", "/v1/grades;x=1", "/v1/councils/874;x=1", "/v1%2Fgrades", "/%71/openapi", "/x/../q/dev-ui",
            "/v1/councils/874;x=1/rating-history.csv", "/v1/ratings;.csv", "/v1/ratings.csv;x" })
    void anotherFormOfNothingIsNotFound(String asked) throws IOException {
        Answer answer = get(asked);
        answer.assertIsProblem(404);
        assertNull(answer.header("Location"));
    }

    private Answer get(String address) throws IOException {
        return exchange("GET " + address + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n").get(0);
    }

    /** Sends all at once and reads until the service closes the connection. */
    private List<Answer> exchange(String sent) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(HANG_GUARD);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            return Answer.all(socket.getInputStream().readAllBytes());
        }
    }

    private record Answer(int status, String head, String body) {

        static List<Answer> all(byte[] received) throws IOException {
            InputStream in = new ByteArrayInputStream(received);
            List<Answer> answers = new ArrayList<>();
            while (in.available() > 0) {
                StringBuilder head = new StringBuilder();
                while (head.indexOf("\r\n\r\n") < 0) {
                    head.append((char) in.read());
                }
                Answer answer = new Answer(Integer.parseInt(head.substring(9, 12)), head.toString(), "");
                assertNull(answer.header("Transfer-Encoding"));
                byte[] body = in.readNBytes(Integer.parseInt(answer.header("Content-Length")));
                answers.add(new Answer(answer.status, answer.head, new String(body, StandardCharsets.UTF_8)));
            }
            return answers;
        }

        String header(String name) {
            return head.lines().filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2)).findFirst().orElse(null);
        }

        void assertIsProblem(int expected) throws IOException {
            assertEquals(expected, status, toString());
            assertEquals("application/problem+json", header("Content-Type"));
            JsonNode problem = new ObjectMapper().readTree(body);
            assertEquals(expected, problem.get("status").asInt());
            assertFalse(problem.get("detail").asText().isBlank());
        }
    }
}
