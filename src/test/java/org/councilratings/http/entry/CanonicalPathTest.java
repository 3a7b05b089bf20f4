package org.councilratings.http.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @CsvSource({ "//v1/grades, /v1/grades", "/v1//grades, /v1/grades", "/v1/grades//, /v1/grades", "/v1/grades/, /v1/grades",
            "/v1/./grades, /v1/grades", "/v1/%2e/grades, /v1/grades", "/v1/x/../grades, /v1/grades",
            "/v1/x/%2E./grades, /v1/grades", "/../../v1, /v1", "/v1/., /v1", "/v1/x/.., /v1", "//, /", "/., /",
            "/v1/%67rades, /v1/grades", "/%7Ex%2D%5f, /~x-_", "/v1/councils/Ynys%20M%c3%b4n, /v1/councils/Ynys%20M%C3%B4n",
            "/a%2fb/, /a%2Fb", "/%252e, /%252e" })
    void onePathIsLeftOfThoseThatMeanTheSame(String path, String canonical) {
        assertEquals(canonical, CanonicalPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/v1/grades", "/v1/councils/a%2Fb", "/.well-known/security.txt", "/v1/...", "/v1/a.b",
            "/v1/councils/%FF", "*", "news.example:443", "/v1/%C3%A9;a=b" })
    void whatIsAloneDoesNotChange(String path) {
        assertEquals(path, CanonicalPath.of(path));
    }
}
