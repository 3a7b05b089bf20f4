package org.councilratings.imports.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.councilratings.imports.schedule.DownloadedFile.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a file is fetched from somebody who publishes it. */
class RemoteFileTest {

    private static final int MOST_BYTES = 100_000;

    private Publisher publisher;

    @BeforeEach
    void open() throws IOException {
        publisher = new Publisher(0);
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    private DownloadedFile fetch(Version known) throws FetchFailure, InterruptedException {
        return new RemoteFile(publisher.address("/file"), Optional.empty(), MOST_BYTES).fetch(known);
    }

    private FetchFailure failure() {
        return assertThrows(FetchFailure.class, () -> fetch(Version.UNKNOWN));
    }

    @Test
    void aFileIsCopiedWithWhatTellsItsVersionFromOthers() throws Exception {
        publisher.manner = Publisher.file("ratings", "ETag", "\"one\"");
        DownloadedFile fetched = fetch(Version.UNKNOWN);
        assertEquals("ratings", Files.readString(fetched.copy().path()));
        fetched.close();
        assertEquals("\"one\"", fetched.version().entityTag());
        assertEquals(64, fetched.version().checksum().length());
        publisher.manner = Publisher.file("other ratings", "ETag", '"' + "x".repeat(2000) + '"');
        DownloadedFile other = fetch(Version.UNKNOWN);
        other.close();
        assertNull(other.version().entityTag());
        assertNotEquals(fetched.version().checksum(), other.version().checksum());
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() throws Exception {
        Version known = new Version("\"one\"", null, "abc");
        publisher.manner = Publisher.file("ratings", "ETag", "\"one\"");
        DownloadedFile fetched = fetch(known);
        assertNull(fetched.copy());
        assertEquals(known, fetched.version());
        publisher.manner = Publisher.status(304);
        assertNull(fetch(new Version(null, "Sat, 22 Aug 2026 12:00:00 GMT", "abc")).copy());
        assertEquals(List.of("\"one\"", "Sat, 22 Aug 2026 12:00:00 GMT"), publisher.asked);
    }

    @Test
    void itIsFoundWhereTheAddressLeads() throws Exception {
        publisher.manner = request -> {
            if (request.getRequestURI().getPath().equals("/file")) {
                request.getResponseHeaders().set("Location", "/newest");
                request.sendResponseHeaders(302, -1);
            } else {
                Publisher.file("moved", null, null).answer(request);
            }
        };
        DownloadedFile fetched = fetch(Version.UNKNOWN);
        assertEquals("moved", Files.readString(fetched.copy().path()));
        fetched.close();
    }

    private void redirectTo(String address) {
        publisher.manner = request -> {
            request.getResponseHeaders().set("Location", address);
            request.sendResponseHeaders(302, -1);
        };
    }

    @Test
    void itLeadsNowhereThatIsNotAllowed() throws Exception {
        for (String address : List.of("http://localhost:1/file", "https://elsewhere.example/x", "file:///etc/passwd",
                "ftp://127.0.0.1/x")) {
            redirectTo(address);
            FetchFailure failure = failure();
            assertTrue(failure.getMessage().startsWith("The redirect or link is not allowed"), address);
            assertFalse(failure.isTemporary());
        }
        redirectTo("//");
        assertEquals("The redirect has no valid location", failure().getMessage());
        redirectTo("/file");
        assertEquals("There were more than 5 redirects", failure().getMessage());
        String other = publisher.address("/newest").toString().replace("127.0.0.1", "localhost");
        publisher.manner = request -> {
            if (request.getRequestURI().getPath().equals("/file")) {
                request.getResponseHeaders().set("Location", other);
                request.sendResponseHeaders(302, -1);
            } else {
                Publisher.file("moved", null, null).answer(request);
            }
        };
        assertTrue(failure().getMessage().contains("allowed-hosts"));
        new RemoteFile(publisher.address("/file"), Optional.of(Set.of("localhost")), MOST_BYTES).fetch(Version.UNKNOWN).close();
    }

    /** A name whose address changes between two look-ups, so that it leads to another machine. */
    @Test
    void aHostThatMovesToThisMachineIsNotBelieved() throws Exception {
        InetAddress outside = InetAddress.getByName("151.101.0.144");
        InetAddress here = InetAddress.getLoopbackAddress();
        URI start = URI.create(publisher.address("/file").toString().replace("127.0.0.1", "localhost"));
        for (List<InetAddress> answers : List.of(List.of(outside, here), List.of(outside, outside, here))) {
            publisher.asked.clear();
            Iterator<InetAddress> next = answers.iterator();
            publisher.manner = request -> {
                if (request.getRequestURI().getPath().equals("/file")) {
                    request.getResponseHeaders().set("Location", "/secret");
                    request.sendResponseHeaders(302, -1);
                } else {
                    Publisher.file("secret", null, null).answer(request);
                }
            };
            RemoteFile moving = new RemoteFile(start, Optional.empty(), MOST_BYTES, host -> List.of(next.next()));
            FetchFailure failure = assertThrows(FetchFailure.class, () -> moving.fetch(Version.UNKNOWN));
            assertTrue(failure.getMessage().endsWith("of this machine or of a private network"), failure.getMessage());
            assertEquals(answers.size() - 1, publisher.asked.size());
        }
    }

    private void compressed(String coding, byte[] bytes) {
        publisher.manner = request -> {
            request.getResponseHeaders().set("Content-Encoding", coding);
            request.sendResponseHeaders(200, bytes.length);
            request.getResponseBody().write(bytes);
        };
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void whatIsCompressedIsUnpacked() throws Exception {
        byte[] packed = gzip("ratings".getBytes(StandardCharsets.UTF_8));
        compressed("gzip", packed);
        try (DownloadedFile fetched = fetch(Version.UNKNOWN)) {
            assertEquals("ratings", Files.readString(fetched.copy().path()));
        }
        compressed("gzip", Arrays.copyOf(packed, packed.length / 2));
        assertTrue(failure().isTemporary());
        compressed("gzip", gzip(new byte[MOST_BYTES + 1]));
        assertEquals("The file has more than 100000 bytes when unpacked", failure().getMessage());
        compressed("br", packed);
        assertEquals("The compression of the response is not supported: only gzip is", failure().getMessage());
    }

    private void page(String links) {
        publisher.manner = request -> {
            if (request.getRequestURI().getPath().equals("/file")) {
                Publisher
                        .file("<!DOCTYPE html><html><body>" + links + "</body></html>", "Content-Type",
                                "text/html; charset=utf-8")
                        .answer(request);
            } else {
                Publisher.file(request.getRequestURI().getPath(), "ETag", "\"one\"").answer(request);
            }
        };
    }

    private static String link(String address, String text) {
        return "<a href='" + address + "'>" + text + "</a>";
    }

    /** As on GOV.UK, a picture and a title lead to each file. */
    @Test
    void theNewestFileOfAPageIsFetched() throws Exception {
        page(link("/a/LA_inspection_2023.csv", "<img src='x'>")
                + link("/a/LA_inspection_2023.csv", "Inspection outcomes as at 31 March 2023")
                + link("/b/LA_inspection_2024.csv", "Inspection outcomes as at 31 March 2024")
                + link("/c/LA_inspection_2024.ods?x=1#top", "Inspection outcomes as at 31 March 2024")
                + link("/d/providers.ods", "Children's homes as at 31 August 2025") + link("/e.pdf", "Inspection outcomes")
                + link("mailto:a@b.example", "us"));
        DownloadedFile fetched = fetch(new Version("\"one\"", null, "abc"));
        assertEquals("/c/LA_inspection_2024.ods", Files.readString(fetched.copy().path()));
        fetched.close();
        assertNull(fetched.version().entityTag());
        page(link("only.xlsx", "The table"));
        fetched = fetch(Version.UNKNOWN);
        assertEquals("/only.xlsx", Files.readString(fetched.copy().path()));
        fetched.close();
    }

    @Test
    void whichFileOfAPageIsMeantIsNeverGuessed() {
        page("<p>Nothing yet</p>");
        assertEquals("The page has no link to an .ods, .xlsx or .csv file", failure().getMessage());
        for (String links : List.of(link("/a.ods", "Table A") + link("/b.ods", "Table B"),
                link("/a.ods", "Inspection outcomes") + link("/b.ods", "Inspection outcomes as at 31 March 2024"),
                link("/a.ods", "Inspection outcomes 1 May 2024") + link("/b.ods", "Inspection outcomes 1 May 2024"))) {
            page(links);
            assertTrue(failure().getMessage().startsWith("The page links to several files"), links);
        }
        page(link("https://elsewhere.example/a.ods", "Inspection outcomes"));
        assertTrue(failure().getMessage().contains("allowed-hosts"));
    }

    @ParameterizedTest
    @CsvSource({ "404, false", "403, false", "304, false", "408, true", "429, true", "500, true", "503, true" })
    void anotherAnswerIsAFailureThatMayPassOrNot(int status, boolean mayPass) {
        publisher.manner = Publisher.status(status);
        FetchFailure failure = failure();
        assertEquals("The response was " + status, failure.getMessage());
        assertEquals(mayPass, failure.isTemporary());
    }

    @Test
    void aFileThatIsTooLargeIsNotReadToItsEnd() {
        publisher.manner = request -> {
            for (Publisher.begin(request, MOST_BYTES);;) {
                request.getResponseBody().write(new byte[MOST_BYTES]);
            }
        };
        FetchFailure failure = failure();
        assertEquals("The file has more than 100000 bytes", failure.getMessage());
        assertFalse(failure.isTemporary());
    }

    @Test
    void anAnswerThatBreaksOffMayBeWholeTheNextTime() {
        publisher.manner = request -> {
            request.sendResponseHeaders(200, 1000);
            request.getResponseBody().write(new byte[10]);
            throw new IOException("broken on purpose");
        };
        FetchFailure failure = failure();
        assertEquals("The response was incomplete", failure.getMessage());
        assertTrue(failure.isTemporary());
    }

    @Test
    void whereNobodyAnswersSomebodyMayTheNextTime() {
        URI address = publisher.address("/file");
        publisher.close();
        FetchFailure failure = assertThrows(FetchFailure.class,
                () -> new RemoteFile(address, Optional.empty(), MOST_BYTES).fetch(Version.UNKNOWN));
        assertEquals("The server could not be reached", failure.getMessage());
        assertTrue(failure.isTemporary());
    }
}
