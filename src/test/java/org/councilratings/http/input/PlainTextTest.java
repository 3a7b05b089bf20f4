package org.councilratings.http.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "Front door", "1+1=2", "a-b", "Children’s services", "a\nb", "\uD83D\uDE00", "", "\u201CA\u201D",
            "e\u0301", "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC7F" })
    void whatPeopleWriteIsText(String text) {
        assertEquals(Optional.empty(), PlainText.fault(text, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "\uFE661",
            "\u207A1", "\uFB291", "\u22121", "\u20131", "\uFE6Ba", "\u200B=1", "\u00A0 \uFEFF+1", "\u2066=1", "\u3164@a" })
    void whatASpreadsheetWouldRunIsNot(String text) {
        assertTrue(PlainText.fault(text, 20).orElseThrow().matches(".*(formula|direction of text).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000", "\u0007", "a\uFFFE", "\uD83D", "\uDE00a", "a\u0085", "\uFDD0", "a\u202Eb",
            "a\u2066b\u2069" })
    void whatIsNoCharacterIsNot(String text) {
        assertTrue(PlainText.fault(text, 20).orElseThrow().contains("control characters"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\u200B", "\u00A0\u2003", "\u3164", "\u2800\uFE0F", "\u200E\u00AD" })
    void whatNobodySeesIsNot(String text) {
        assertTrue(PlainText.fault(text, 20).orElseThrow().contains("cannot be seen"));
    }

    /** A response cannot have half of a character. */
    @Test
    void aMessageHasWholeCharacters() {
        assertEquals("a".repeat(79) + "…", PlainText.shown("a".repeat(79) + "\uD83D\uDE00"));
        assertEquals("a\uFFFD\uFFFD", PlainText.shown("a\uD800\u202E"));
    }

    @Test
    void itHasAnEnd() {
        assertEquals(Optional.empty(), PlainText.fault("a".repeat(20), 20));
        assertEquals("is longer than 20 characters", PlainText.fault("a".repeat(21), 20).orElseThrow());
    }
}
