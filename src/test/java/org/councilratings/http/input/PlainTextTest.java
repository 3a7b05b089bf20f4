package org.councilratings.http.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "Front door", "1+1=2", "a-b", "Children’s services", "a\nb", "\uD83D\uDE00", "" })
    void whatPeopleWriteIsText(String text) {
        assertEquals(Optional.empty(), PlainText.fault(text, 20));
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201" })
    void whatASpreadsheetWouldRunIsNot(String text) {
        assertTrue(PlainText.fault(text, 20).orElseThrow().contains("formula"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000", "\u0007", "a\uFFFE", "\uD83D", "\uDE00a" })
    void whatIsNoCharacterIsNot(String text) {
        assertTrue(PlainText.fault(text, 20).orElseThrow().contains("control characters"));
    }

    @Test
    void itHasAnEnd() {
        assertEquals(Optional.empty(), PlainText.fault("a".repeat(20), 20));
        assertEquals("is longer than 20 characters", PlainText.fault("a".repeat(21), 20).orElseThrow());
    }
}
