package org.councilratings.dataset.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;

import org.councilratings.dataset.schedule.Fetched.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a file is fetched from somebody who publishes it. */
class SourceTest {

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

    private Fetched fetch(Version known) throws FetchFailure, InterruptedException {
        return new Source(publisher.address("/file"), MOST_BYTES).fetch(known);
    }

    private FetchFailure failure() {
        return assertThrows(FetchFailure.class, () -> fetch(Version.UNKNOWN));
    }

    @Test
    void aFileIsCopiedWithWhatTellsItsVersionFromOthers() throws Exception {
        publisher.manner = Publisher.file("ratings", "ETag", "\"one\"");
        Fetched fetched = fetch(Version.UNKNOWN);
        assertEquals("ratings", Files.readString(fetched.copy().path()));
        fetched.close();
        assertEquals("\"one\"", fetched.version().entityTag());
        assertEquals(64, fetched.version().checksum().length());
        publisher.manner = Publisher.file("other ratings", "ETag", '"' + "x".repeat(2000) + '"');
        Fetched other = fetch(Version.UNKNOWN);
        other.close();
        assertNull(other.version().entityTag());
        assertNotEquals(fetched.version().checksum(), other.version().checksum());
    }

    @Test
    void aVersionThatIsKnownIsNotSentAgain() throws Exception {
        Version known = new Version("\"one\"", null, "abc");
        publisher.manner = Publisher.file("ratings", "ETag", "\"one\"");
        Fetched fetched = fetch(known);
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
        Fetched fetched = fetch(Version.UNKNOWN);
        assertEquals("moved", Files.readString(fetched.copy().path()));
        fetched.close();
    }

    @ParameterizedTest
    @CsvSource({ "404, false", "403, false", "304, false", "408, true", "429, true", "500, true", "503, true" })
    void anotherAnswerIsAFailureThatMayPassOrNot(int status, boolean mayPass) {
        publisher.manner = Publisher.status(status);
        FetchFailure failure = failure();
        assertEquals("The answer was " + status, failure.getMessage());
        assertEquals(mayPass, failure.mayPass());
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
        assertFalse(failure.mayPass());
    }

    @Test
    void anAnswerThatBreaksOffMayBeWholeTheNextTime() {
        publisher.manner = request -> {
            request.sendResponseHeaders(200, 1000);
            request.getResponseBody().write(new byte[10]);
            throw new IOException("broken on purpose");
        };
        FetchFailure failure = failure();
        assertEquals("There was no whole answer", failure.getMessage());
        assertTrue(failure.mayPass());
    }

    @Test
    void whereNobodyAnswersSomebodyMayTheNextTime() {
        URI address = publisher.address("/file");
        publisher.close();
        FetchFailure failure = assertThrows(FetchFailure.class,
                () -> new Source(address, MOST_BYTES).fetch(Version.UNKNOWN));
        assertEquals("Nothing could be reached at the address", failure.getMessage());
        assertTrue(failure.mayPass());
    }
}
