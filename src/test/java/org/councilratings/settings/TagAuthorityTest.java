package org.councilratings.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Permanent ids are given in the name of an authority as RFC 4151 has it. */
class TagAuthorityTest {

    @ParameterizedTest
    @ValueSource(strings = { "councilratings.org,2026", "a-b.example.gov.uk,2026-08", "data_team@council.example,2026-08-22" })
    void anIdIsATagUri(String authority) {
        assertEquals("tag:" + authority + ":feed", TagAuthority.of(authority).tag("feed"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "councilratings.org", "councilratings.org,26", "councilratings.org,2026-13",
            "https://councilratings.org,2026", "councilratings.org/feed,2026", "Councilratings.org,2026", "-a.org,2026",
            "a..org,2026", "councilratings.org:8080,2026", " councilratings.org,2026", "@councilratings.org,2026" })
    void whatIsNoAuthorityIsRefused(String authority) {
        assertThrows(IllegalArgumentException.class, () -> TagAuthority.of(authority));
    }
}
