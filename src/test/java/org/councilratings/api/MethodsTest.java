package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Every method on every address: what is there says which methods it supports, and what is not there is 404. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class MethodsTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String READING = "GET, HEAD, OPTIONS";

    /** Not CONNECT, which has another form of address. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE",
            "PROPFIND", "FOO");
    private static final List<String> WRITING = List.of("POST", "PUT", "DELETE");
    private static final List<String> SUFFIXES = List.of(".csv", ".ndjson", ".xlsx", ".json", ".csv-metadata.json");

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    /** The Allow header of each address that can be tried, by the document: of every path, and of every list's files. */
    private static TreeMap<String, String> documented() {
        TreeMap<String, String> addresses = new TreeMap<>();
        Api.contract().document().get("paths").properties().forEach(path -> {
            String address = filled(path.getKey());
            addresses.put(address, allow(path.getValue()));
            if (path.getValue().at("/get/responses/200/content").has("text/csv")) {
                SUFFIXES.forEach(suffix -> addresses.put(address + suffix, READING));
            }
        });
        for (String page : List.of("/", "/docs", "/docs/", "/docs/index.html", "/docs/swagger-ui-bundle.js", "/openapi.json",
                "/openapi-3.0.json", "/openapi.yaml", "/problems", "/problems/not-found", "/changes", "/questions",
                "/site/site.css", "/councils",
                "/councils/peterborough", "/inspections/peterborough-2023-11-27", "/embed/councils/peterborough", "/robots.txt",
                "/sitemap.xml", "/favicon.ico", "/oembed?url=/councils/peterborough")) {
            addresses.put(page, READING);
        }
        for (String page : List.of("/q/health", "/q/health/live", "/q/health/ready", "/q/health/well", "/q/metrics")) {
            addresses.put(page, "GET, HEAD");
        }
        return addresses;
    }

    private static String filled(String template) {
        String kind = template.replaceAll("^/v1/([\\w-]+)/.*", "$1");
        return template.replace("{code}", switch (kind) {
            case "services" -> "area_send";
            case "frameworks" -> "ILACS_2023";
            case "judgements" -> "care_leavers";
            case "scales" -> "ofsted_2013";
            case "inspectorates" -> "cqc";
            case "improvement-themes" -> "early_help";
            default -> "874";
        }).replace("{id}", switch (kind) {
            case "inspections" -> "peterborough-2023-11-27";
            case "visits" -> "peterborough-2025-01-21";
            default -> Imported.id();
        });
    }

    private static String allow(JsonNode operations) {
        List<String> methods = new ArrayList<>(operations.has("get") ? List.of("GET", "HEAD") : List.of());
        methods.add("OPTIONS");
        WRITING.stream().filter(method -> operations.has(method.toLowerCase(Locale.ROOT))).forEach(methods::add);
        return String.join(", ", methods);
    }

    @TestFactory
    Stream<DynamicTest> everyMethodOnEveryAddress() {
        return documented().entrySet().stream().map(address -> DynamicTest.dynamicTest(address.getKey(), () -> {
            for (String method : METHODS) {
                check(method, address.getKey(), address.getValue());
            }
        }));
    }

    private static void assertIsProblem(ValidatableResponse response, String type) {
        Map<String, Object> problem = Api.object(response);
        assertEquals(response.extract().statusCode(), problem.get("status"));
        assertTrue(Api.text(problem, "type").endsWith(type), () -> problem.toString());
    }

    private static void check(String method, String address, String allow) {
        Response response = Api.asking(address).redirects().follow(false).request(method, address);
        boolean isAllowed = Arrays.asList(allow.split(", ")).contains(method);
        String said = method + " " + address + ": " + response.statusLine();
        if (!isAllowed) {
            assertEquals(405, response.statusCode(), said);
            assertIsProblem(response.then().contentType(PROBLEM).header("Allow", allow), "/problems/method-not-allowed");
        } else if (WRITING.contains(method)) {
            response.then().statusCode(401).contentType(PROBLEM).header("WWW-Authenticate", notNullValue());
        } else {
            assertTrue(Set.of(200, 308).contains(response.statusCode()), said);
            assertEquals(method.equals("OPTIONS") ? allow : null, response.header("Allow"), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nothing", "/v1/nothing", "/v1/nothing.csv", "/v2/councils", "/v1/councils/874.csv",
            "/v1/inspections/peterborough-2023-11-27.json", "/v1/councils/874/nothing", "/v1/feed.atom.csv", "/docs/none.html",
            "/site/none.css", "/problems/none", "/.well-known/security.txt", "/embed/none", "/q",
            "/q/health/none", "/q/health/group/none", "/q/metrics/none", "/q/openapi", "/V1/ratings" })
    void whatIsNotThereIsNotFoundWhateverTheMethod(String address) {
        for (String method : METHODS) {
            ValidatableResponse response = (Api.contract().hasPath(address) ? Api.given() : Api.outsideTheDocument())
                    .request(method, address).then().statusCode(404).header("Allow",
                            nullValue());
            if (!method.equals("HEAD")) {
                assertIsProblem(response.contentType(PROBLEM), "/problems/not-found");
            }
        }
    }

    /** Who has not logged in is not told whether there is a record, so those who write are asked to log in first. */
    @ParameterizedTest
    @CsvSource({ "/v1/councils/nowhere, unknown-council", "/v1/inspections/none, unknown-inspection",
            "/v1/visits/none, unknown-visit", "/v1/frameworks/none, unknown-code", "/v1/services/none, unknown-code",
            "/v1/imports/none, unknown-import",
            "/v1/councils/nowhere/rating-history.svg, unknown-council", "/v1/councils/nowhere/visits.csv, unknown-council" })
    void whatMayBeThereIsLookedFor(String address, String problem) {
        for (String method : METHODS) {
            Response response = Api.given().request(method, address);
            if (response.statusCode() != 401) {
                response.then().statusCode(404).contentType(PROBLEM).body(method.equals("HEAD") ? equalTo("")
                        : containsString("/problems/" + problem));
            } else {
                assertTrue(WRITING.contains(method), method);
            }
        }
    }

    @Test
    void headOfHealthAndMetricsHasNoBody() {
        for (String address : List.of("/q/health", "/q/health/ready", "/q/health/live", "/q/metrics")) {
            String type = Api.outsideTheDocument().get(address).contentType();
            Response head = Api.outsideTheDocument().head(address);
            assertEquals(200, head.statusCode());
            assertEquals(type, head.contentType());
            assertEquals("", head.asString());
        }
    }

    @ParameterizedTest
    @CsvSource({ "POST, /v1/councils, text/plain", "PUT, /v1/inspections/peterborough-2023-11-27, nonsense",
            "POST, /v1/imports, application/json" })
    void whoHasNotLoggedInIsToldOnlyThat(String method, String address, String type) {
        Api.given().header("Content-Type", type).body("x".getBytes(StandardCharsets.UTF_8)).request(method, address).then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue());
        Editors.withoutTheRole().header("Content-Type", type).body("x".getBytes(StandardCharsets.UTF_8))
                .request(method, address).then().statusCode(403);
        Api.given().header("Content-Encoding", "gzip").body("x".getBytes(StandardCharsets.UTF_8)).request(method, address)
                .then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "POST | /v1/councils | text/plain | application/json",
            "PUT | /v1/visits/peterborough-2025-01-21 | nonsense | application/json",
            "PUT | /v1/visits/peterborough-2025-01-21 | application/* | application/json",
            "POST | /v1/imports | application/json | text/csv" })
    void aTypeThatIsNotReadIsRefusedWithThoseThatAre(String method, String address, String type, String read) {
        Editors.editing().contentType("").header("Content-Type", type).header("If-Match", "\"1\"")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .request(method, address).then().statusCode(415).contentType(PROBLEM)
                .body("errors[0].header", equalTo("Content-Type")).body("errors[0].allowed", hasItem(read));
    }

    @ParameterizedTest
    @ValueSource(strings = { "gzip", "br", "deflate, gzip", "identity, gzip", "nonsense" })
    void compressedBodiesAreNotRead(String encoding) {
        Editors.editing().header("Content-Encoding", encoding).body("{}").post("/v1/councils").then().statusCode(415)
                .contentType(PROBLEM).header("Accept-Encoding", "identity")
                .body("errors[0].header", equalTo("Content-Encoding"));
        Editors.editing().contentType("text/csv").header("Content-Encoding", encoding).body("a,b")
                .post("/v1/imports?dryRun=true").then().statusCode(415);
        Editors.editing().header("Content-Encoding", "identity").body("{}").post("/v1/councils").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/ratings", "/v1/councils/nowhere", "/nothing", "/v1/councils.csv", "/openapi.json" })
    void pagesOfOtherSitesMayReadAndNotWrite(String address) {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            Api.asking(address).header("Origin", "https://news.example").header("Access-Control-Request-Method", method)
                    .header("Access-Control-Request-Headers", "if-none-match, authorization").options(address).then()
                    .statusCode(204).header("Access-Control-Allow-Origin", "*")
                    .header("Access-Control-Allow-Methods", READING)
                    .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                    .header("Access-Control-Allow-Headers", not(containsString("Authorization")))
                    .header("Access-Control-Allow-Credentials", nullValue());
        }
        Api.given().header("Origin", "https://news.example").options("/v1/ratings").then().statusCode(200)
                .header("Allow", READING).header("Access-Control-Allow-Methods", nullValue());
    }

    /** What a page's own tracing adds must not keep it from reading. */
    @ParameterizedTest
    @ValueSource(strings = { "traceparent", "tracestate", "baggage", "b3", "x-b3-traceid", "x-b3-spanid", "x-b3-parentspanid",
            "x-b3-sampled", "x-b3-flags", "x-request-id", "x-correlation-id", "request-id" })
    void pagesOfOtherSitesMaySendTheirTracing(String name) {
        String allowed = Api.given().header("Origin", "https://news.example").header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", name).options("/v1/ratings").then().statusCode(204).extract()
                .header("Access-Control-Allow-Headers");
        assertTrue(List.of(allowed.toLowerCase().split(", ")).contains(name), allowed);
        Api.given().header("Origin", "https://news.example").header(name, "0-0").get("/v1/grades.csv").then().statusCode(200)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("Content-Disposition"));
    }

    @Test
    void oneAddressOfACouncilOnADayIsTheCanonicalOne() {
        for (String code : List.of("874", "80537", "peterborough", "e06000031")) {
            Api.get("/v1/councils/" + code + "?asOf=2020-01-31").header("Content-Location",
                    endsWith("://localhost:" + RestAssured.port + "/v1/councils/E06000031?asOf=2020-01-31"));
            Api.get("/v1/councils/" + code).header("Content-Location", endsWith("/v1/councils/E06000031"));
        }
    }

    @Test
    void oneTagOfTheListOfImportsHasOneDate() {
        Response first = Api.unkept("/v1/imports").get("/v1/imports");
        Imported.id();
        String host = "imports.example";
        Response one = Api.given().header("Host", host).get("/v1/imports");
        Response other = Api.given().header("Host", host).get("/v1/imports");
        assertEquals(one.header("ETag"), other.header("ETag"));
        assertEquals(one.header("Last-Modified"), other.header("Last-Modified"));
        assertTrue(first.header("Last-Modified") != null);
    }
}
