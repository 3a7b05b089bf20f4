package org.councilratings.http.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;

class KnownAddressTest {

    private static KnownAddress of(String template, String... methods) {
        Map<String, List<MediaType>> bodies = new HashMap<>();
        for (String method : methods) {
            bodies.put(method, List.of());
        }
        return KnownAddress.of(template, true, bodies);
    }

    @Test
    void aNameIsOneSegmentOrWhatItsOwnPatternSays() {
        KnownAddress history = of("/v1/councils/{code}/rating-history.svg", "GET");
        assertTrue(history.matches("/v1/councils/874/rating-history.svg"));
        assertFalse(history.matches("/v1/councils/874/rating-historyXsvg"));
        assertFalse(history.matches("/v1/councils/874/1/rating-history.svg"));
        assertTrue(history.isNamed());

        KnownAddress file = of("/site/{name: [a-z-]+\\.[a-z]+}", "GET");
        assertTrue(file.matches("/site/site.css"));
        assertFalse(file.matches("/site/Site"));

        KnownAddress removed = of("/editor/removed/{type: inspections|visits}/{id}", "POST");
        assertTrue(removed.matches("/editor/removed/visits/kent-2026-01-01"));
        assertFalse(removed.matches("/editor/removed/inspections"));
    }

    @Test
    void whatIsGivenOutweighsNames() {
        assertTrue(of("/v1/councils/{code}/visits").literals() > of("/v1/councils/{code}/{list}").literals());
        assertFalse(of("/v1/ratings").isNamed());
    }

    @Test
    void whatCanBeReadCanBeAskedForItsHeadersAndEverythingForItsMethods() {
        assertEquals(List.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE"), of("/a", "PUT", "DELETE", "GET").methods());
        assertEquals(List.of("OPTIONS", "PUT"), of("/a", "PUT").methods());
        assertFalse(of("/a", "PUT").supports("HEAD"));
        assertFalse(of("/a", "GET").supports("get"));
    }

    @Test
    void aFileOfAListIsOnlyRead() {
        assertEquals(List.of("GET", "HEAD", "OPTIONS"), of("/v1/councils", "GET", "POST").asFile().methods());
    }
}
