package org.councilratings.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTextTest {

    @ParameterizedTest
    @ValueSource(strings = { "\n", "\r", "\t", "\u0085", "\u2028", "\u2029", "\u001b", "\u0000", "\u202e", "\u200b" })
    void nothingEndsOrTurnsALine(String character) {
        assertEquals("before after", LogText.line("before" + character + "after"));
        assertEquals("before?after", LogText.name("before" + character + "after"));
    }

    @Test
    void aNameCannotLookLikeTheRestOfTheLine() {
        assertEquals("alice?from?10.0.0.1", LogText.name("alice from 10.0.0.1"));
        assertEquals("00u1-a_b.c@example|7", LogText.name("00u1-a_b.c@example|7"));
        assertEquals("Z??", LogText.name("Z\u00e9\u4e2d"));
    }

    @Test
    void whatIsLongIsCut() {
        assertEquals(103, LogText.name("a".repeat(5_000)).length());
        assertEquals(503, LogText.line("a ".repeat(5_000)).length());
    }
}
