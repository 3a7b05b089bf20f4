package org.councilratings.http.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 8.8.3.2 and 13.1.1. */
class IfMatchTest {

    private static final RecordTag RECORD = tag("a record ".repeat(200));
    private static final String PLAIN = RECORD.in(ContentEncoding.IDENTITY).header();
    private static final String PACKED = RECORD.in(ContentEncoding.GZIP).header();

    private static RecordTag tag(String content) {
        return RecordTag.of(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTagOfEveryEncodingMatches() {
        assertNotEquals(PLAIN, PACKED);
        for (String header : new String[] { PLAIN, PACKED, " " + PLAIN + " ", "\"other\"," + PACKED, "W/\"weak\", " + PLAIN,
                ", ," + PLAIN + ",", "\"a,b\" , " + PLAIN, "\"*\"," + PLAIN }) {
            assertDoesNotThrow(() -> new IfMatch(header).require(RECORD), header);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"0.never\"", "\"\"", "\"*\"", "\"1.uHDYPbk6OxrBcsGCTZPX\"", "\"a\", \"b\"" })
    void aTagThatWasNeverGivenOutMatchesNothing(String header) {
        assertEquals(ProblemType.PRECONDITION_FAILED, refused(header));
    }

    @Test
    void whatIsNotTheWholeTagMatchesNothing() {
        for (String header : new String[] { "W/" + PLAIN, "W/" + PACKED, PLAIN.substring(0, PLAIN.length() - 2) + '"',
                PLAIN.replaceFirst(".$", ".x\""), PLAIN.toLowerCase(), PACKED.replace("gzip", "br"),
                tag("another record").in(ContentEncoding.IDENTITY).header() }) {
            assertEquals(ProblemType.PRECONDITION_FAILED, refused(header), header);
        }
    }

    @Test
    void aRecordThatIsTooShortToBePackedHasOneTag() {
        RecordTag shortOne = tag("short");
        assertEquals(shortOne.in(ContentEncoding.IDENTITY), shortOne.in(ContentEncoding.GZIP));
        String neverGivenOut = shortOne.in(ContentEncoding.IDENTITY).encoded("gzip").header();
        assertThrows(ProblemException.class, () -> new IfMatch(neverGivenOut).require(shortOne));
    }

    /** An asterisk is true of a record that nobody has looked at. */
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", ",", " , ,", "*", " * " })
    void whoNamesNoStateHasToNameOne(String header) {
        assertEquals(ProblemType.PRECONDITION_REQUIRED, refused(header));
    }

    @ParameterizedTest
    @ValueSource(strings = { "abc", "\"a", "a\"", "\"a\" \"b\"", "w/\"a\"", "\"a\", *", "*, \"a\"", "\"a b\"", "W/", "\"a\";",
            "**" })
    void whatIsNoListOfTagsIsSaidToBeNone(String header) {
        assertEquals(ProblemType.BAD_REQUEST, refused(header));
    }

    /** Also if the right one is in it: what cannot be read may mean something else. */
    @Test
    void aListThatCannotBeReadToItsEndDoesNotMatch() {
        assertEquals(ProblemType.BAD_REQUEST, refused(PLAIN + ", b"));
    }

    @Test
    void aLongListIsRead() {
        assertDoesNotThrow(() -> new IfMatch("\"x\",".repeat(5_000) + PLAIN).require(RECORD));
    }

    @Test
    void whoSendsAWeakTagIsToldWhy() {
        ProblemException problem = assertThrows(ProblemException.class, () -> new IfMatch("W/" + PLAIN).require(RECORD));
        assertTrue(problem.getMessage().contains("Accept-Encoding"), problem.getMessage());
        assertEquals("If-Match", problem.errors().get(0).header());
    }

    private static ProblemType refused(String header) {
        return assertThrows(ProblemException.class, () -> new IfMatch(header).require(RECORD)).type();
    }
}
