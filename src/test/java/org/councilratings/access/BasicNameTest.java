package org.councilratings.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicNameTest {

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theNameEndsAtTheFirstColon() {
        assertEquals(Optional.of("alice"), BasicName.in("Basic " + encoded("alice:secret:more")));
        assertEquals(Optional.of("alice"), BasicName.in("basic  " + encoded("alice:")));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = { "Basic", "Basic ", "Basic !!!", "Bearer YWxpY2U6c2VjcmV0", "alice:secret" })
    void whatIsNotBasicHasNoName(String header) {
        assertEquals(Optional.empty(), BasicName.in(header));
    }

    @ParameterizedTest
    @ValueSource(strings = { ":secret", "a b:secret", "alice\nRevision 9:secret", "\u00e9ve:secret" })
    void whatNoAccountCanBeCalledIsNoName(String pair) {
        assertEquals(Optional.empty(), BasicName.in("Basic " + encoded(pair)));
    }
}
