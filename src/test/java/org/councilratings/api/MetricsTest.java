package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.UUID;
import java.util.function.Predicate;

import org.councilratings.ServiceProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** What Prometheus reads of the responses: every one is counted, and no client can add to the series. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class MetricsTest {

    private static final String COUNT = "http_server_requests_seconds_count";

    private static String metrics() {
        return Api.outsideTheDocument().get("/q/metrics").asString();
    }

    private static double sum(Predicate<String> isMeant) {
        return Arrays.stream(metrics().split("\n")).filter(isMeant)
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
    }

    private static double count(String method, String uri, int status, String outcome) {
        return sum(line -> line.startsWith(COUNT) && line.contains("method=\"" + method + "\"")
                && line.contains("uri=\"" + uri + "\"") && line.contains("status=\"" + status + "\"")
                && line.contains("outcome=\"" + outcome + "\""));
    }

    /** Waits for what is counted only when a response has been sent: a client that has read it may ask before that. */
    private static void assertCount(double expected, String method, String uri, int status, String outcome) throws Exception {
        ServiceProcess.await(() -> count(method, uri, status, outcome) >= expected, "all responses are counted");
        assertEquals(expected, count(method, uri, status, outcome));
    }

    private static long series() {
        return metrics().lines().filter(line -> line.startsWith(COUNT)).count();
    }

    @ParameterizedTest
    @CsvSource({ "GET, /v1/councils/leeds, /v1/councils/{code}, 200, SUCCESS",
            "HEAD, /v1/councils/leeds/rating-history, /v1/councils/{code}/rating-history, 200, SUCCESS",
            "GET, /v1/ratings.csv?region=London, /v1/ratings, 200, SUCCESS",
            "GET, /v1/councils/nowhere, /v1/councils/{code}, 404, CLIENT_ERROR",
            "GET, /v1/grades?no=thing, /v1/grades, 400, CLIENT_ERROR",
            "OPTIONS, /v1/grades, /v1/grades, 200, SUCCESS", "DELETE, /v1/grades, /v1/grades, 405, CLIENT_ERROR",
            "BREW, /v1/grades, /v1/grades, 405, CLIENT_ERROR", "DELETE, /v1/visits/none, /v1/visits/{id}, 401, CLIENT_ERROR",
            "GET, /, root, 200, SUCCESS", "GET, /docs, /docs, 308, REDIRECTION",
            "GET, /docs/docs.css, /docs/{name}, 200, SUCCESS", "GET, /q/health/live, /q/health/live, 200, SUCCESS",
            "GET, /nothing, NOT_FOUND, 404, CLIENT_ERROR", "GET, /q/nothing, NOT_FOUND, 404, CLIENT_ERROR" })
    void everyResponseIsCountedUnderTheTemplateOfItsAddress(String method, String address, String uri, int status,
            String outcome) throws Exception {
        String counted = method.equals("BREW") ? "OTHER" : method;
        double before = count(counted, uri, status, outcome);
        for (int time = 0; time < 2; time++) {
            RestAssured.given().urlEncodingEnabled(false).redirects().follow(false).request(method, address)
                    .then().statusCode(status);
        }
        assertCount(before + 2, counted, uri, status, outcome);
    }

    @Test
    void aRequestThatIsRefusedBeforeItsAddressIsLookedAtHasNone() throws Exception {
        double before = count("GET", "UNKNOWN", 414, "CLIENT_ERROR");
        Api.given().get("/v1/councils?q=" + "x".repeat(9_000)).then().statusCode(414);
        assertCount(before + 1, "GET", "UNKNOWN", 414, "CLIENT_ERROR");
    }

    @Test
    void aCurrentCopyIsCountedAsNotModified() throws Exception {
        String tag = Api.given().get("/v1/regions").header("ETag");
        double before = count("GET", "/v1/regions", 304, "REDIRECTION");
        Api.given().header("If-None-Match", tag).get("/v1/regions").then().statusCode(304);
        assertCount(before + 1, "GET", "/v1/regions", 304, "REDIRECTION");
    }

    @Test
    void addressesThatClientsMakeUpAddNoSeries() {
        askForWhatIsNot();
        long before = series();
        for (int time = 0; time < 5; time++) {
            askForWhatIsNot();
        }
        assertEquals(before, series());
    }

    private static void askForWhatIsNot() {
        String id = "made-up-" + UUID.randomUUID();
        for (String address : new String[] { "/" + id, "/v1/" + id, "/v1/visits/" + id, "/v1/councils/" + id,
                "/v1/councils/" + id + "/rating-history?asOf=" + id, "/docs/" + id, "/problems/" + id, "/q/" + id,
                "/q/health/" + id }) {
            RestAssured.get(address);
        }
        Api.outsideTheDocument().get("/q/metrics").then().body(not(containsString("made-up")));
    }

    @Test
    void bucketsAreThoseOfTheGuide() {
        Api.get("/v1/regions").statusCode(200);
        for (String limit : new String[] { "0.005", "0.025", "0.1", "0.25", "1.0", "5.0", "10.0", "+Inf" }) {
            Api.outsideTheDocument().get("/q/metrics").then()
                    .body(containsString("le=\"" + limit + "\""));
        }
    }

    /** A cache that is full takes what is new only after it was asked for more often than what it has. */
    @Test
    void theCacheCountsWhatItIsAskedFor() {
        Predicate<String> hits = line -> line.startsWith("cache_gets_total") && line.contains("result=\"hit\"");
        Predicate<String> misses = line -> line.startsWith("cache_gets_total") && line.contains("result=\"miss\"");
        double hitsBefore = sum(hits);
        double missesBefore = sum(misses);
        int asked = 0;
        while (sum(hits) == hitsBefore && asked < 100) {
            Api.given().header("Host", "counted.example").get("/v1/judgements").then().statusCode(200);
            asked++;
        }
        assertEquals(hitsBefore + 1, sum(hits));
        assertEquals(missesBefore + asked - 1, sum(misses));
        assertTrue(asked > 1);
    }
}
