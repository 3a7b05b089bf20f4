package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;

/** Whatever writes, now or later, is for those with the role only. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class WhoMayEditTest {

    private static final List<String> WRITING = List.of("post", "put", "patch", "delete");
    private static final Map<String, String> PLACES = Map.of("{code}", "peterborough", "{id}", "peterborough-2023-11-27");

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    /** Every operation of the published document that is not for reading. */
    private static Stream<String[]> writing() {
        return Api.contract().document().get("paths").properties().stream().flatMap(path -> WRITING.stream()
                .filter(method -> path.getValue().has(method)).map(method -> new String[] { method, path.getKey() }));
    }

    private static int status(String[] operation, RequestSpecification request) {
        String address = operation[1];
        for (Map.Entry<String, String> place : PLACES.entrySet()) {
            address = address.replace(place.getKey(), place.getValue());
        }
        return request.contentType(operation[1].equals("/v1/imports") ? "text/csv" : "application/json").header("If-Match", "*")
                .body("{}").request(operation[0].toUpperCase(),
                        address)
                .statusCode();
    }

    @TestFactory
    Stream<DynamicTest> everythingThatWritesNeedsTheRole() {
        assertFalse(writing().findAny().isEmpty());
        return writing().map(operation -> DynamicTest.dynamicTest(String.join(" ", operation), () -> {
            assertEquals(401, status(operation, Api.given()));
            assertEquals(401, status(operation, Api.given().header("Authorization", "Bearer of.no.provider")));
            assertEquals(403, status(operation, Editors.withoutTheRole()));
        }));
    }

    @Test
    void whoMayNotIsToldWhatIsNeeded() {
        Api.given().delete("/v1/councils/peterborough").then().statusCode(401).contentType("application/problem+json")
                .body("type", endsWith("/problems/unauthenticated")).body("detail", containsString("role editor"))
                .header("WWW-Authenticate", "Basic realm=\"Council Ratings\", charset=\"UTF-8\"")
                .header("Cache-Control", "no-store");
        Editors.withoutTheRole().delete("/v1/councils/peterborough").then().statusCode(403)
                .contentType("application/problem+json").body("type", endsWith("/problems/forbidden"));
    }

    /** Every operation asks for the role in the same way, and a password takes long to check. */
    @Test
    void wrongNamesAndPasswordsAreRefused() {
        for (String name : List.of(Editors.EDITOR, "nobody", "no name", "")) {
            Api.given().auth().preemptive().basic(name, "wrong").delete("/v1/councils/peterborough").then().statusCode(401);
        }
        Api.given().auth().preemptive().basic(Editors.EDITOR, "x".repeat(1000)).delete("/v1/councils/peterborough").then()
                .statusCode(401);
    }

    /** What somebody sends along is not even looked at where it is not needed. */
    @Test
    void readingNeedsNoLogInNotEvenARightOne() {
        Api.given().auth().preemptive().basic("nobody", "wrong").get("/v1/councils/peterborough").then().statusCode(200);
    }
}
