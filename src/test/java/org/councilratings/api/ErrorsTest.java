package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.given;
import static org.councilratings.api.Api.outsideTheDocument;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** How the service says no. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class ErrorsTest {

    private static final String PROBLEM = "application/problem+json";

    @TestHTTPResource
    URL service;

    private static ValidatableResponse problem(ValidatableResponse response, int status, String slug) {
        Map<String, Object> problem = Api.object(response.statusCode(status).contentType(PROBLEM));
        assertEquals(status, problem.get("status"));
        assertTrue(Api.text(problem, "type").endsWith("/problems/" + slug), problem::toString);
        Stream.of("title", "detail", "errors").forEach(name -> assertNotNull(problem.get(name), problem::toString));
        return response.header("Cache-Control", "no-store").header("Date", notNullValue()).header("Access-Control-Allow-Origin",
                "*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/v1/councils?grade=great | grade | requires_improvement",
            "/v1/councils?grade= | grade | 1 to 200 characters",
            "/v1/councils?region=Wessex | region | East of England",
            "/v1/councils?type=parish | type | unitary",
            "/v1/councils?asOf=2026-02-30 | asOf | YYYY-MM-DD from 1900-01-01 to 2199-12-31",
            "/v1/councils?asOf=2026-08-23 | asOf | YYYY-MM-DD up to today, 2026-08-22",
            "/v1/councils?asOf=22.8.2026 | asOf | YYYY-MM-DD from 1900-01-01 to 2199-12-31",
            "/v1/councils?includeAbolished=yes | includeAbolished | true",
            "/v1/councils?page=0 | page | 1 to 1000000",
            "/v1/councils?page=1.5 | page | a whole number",
            "/v1/councils?page=99999999999999999999 | page | a whole number",
            "/v1/councils?pageSize=1001 | pageSize | 1 to 1000",
            "/v1/councils?pageSize=5&pageSize=6 | pageSize | one value",
            "/v1/councils?asOf=2020-01-01&asOf=2021-01-01 | asOf | one value",
            "/v1/councils?sort=age | sort | -name",
            "/v1/councils?graed=good | graed | grade",
            "/v1/councils/874?judgement=leadership | judgement | asOf",
            "/v1/councils/874?asOf=2030-01-01 | asOf | YYYY-MM-DD up to today, 2026-08-22",
            "/v1/councils/874/inspections?framework=ILACS_2030 | framework | ILACS_2026",
            "/v1/councils/874/visits?type=standard | type | focused_visit",
            "/v1/councils/874/rating-history?judgement=overal | judgement | overall_effectiveness",
            "/v1/councils/874/rating-history?service=childrens_services&judgement=overall | judgement | overall_effectiveness",
            "/v1/councils/874/neighbours?asOf=tomorrow | asOf | YYYY-MM-DD from 1900-01-01 to 2199-12-31",
            "/v1/inspections?council=874&council=nowhere-at-all | council | a slug",
            "/v1/inspections?publishedFrom=2024-01-02&publishedTo=2024-01-01 | publishedFrom | YYYY-MM-DD up to 2024-01-01",
            "/v1/inspections?anyJudgement=awful | anyJudgement | inadequate",
            "/v1/inspections?service=childrens_services&anyJudgement=adequate | anyJudgement | requires_improvement",
            "/v1/inspections?service=area_send&judgement=leadership&grade=good | judgement | send_outcome",
            "/v1/ratings?judgement=send_outcome&framework=ILACS_2023 | framework | values of one service",
            "/v1/ratings?service=fire | service | area_send",
            "/v1/visits?from=2024-01-02&to=2024-01-01 | from | YYYY-MM-DD up to 2024-01-01",
            "/v1/visits?theme=%00 | theme | 1 to 100 characters",
            "/v1/feed.atom?limit=501 | limit | 1 to 500",
            "/v1/feed.atom?limit=0 | limit | 1 to 500",
            "/v1/feed.atom?direction=down | direction | declined",
            "/v1/feed.atom?region=Wessex | region | East of England",
            "/v1/feed.atom?council=874&council=nowhere-at-all | council | a slug",
            "/v1/feed.atom?page=1 | page | limit",
            "/v1/grades?grade=good | grade | pageSize",
            "/v1?x=1 | x | " })
    void aWrongParameterIsNamedWithWhatIsAllowed(String address, String parameter, String allowed) {
        ValidatableResponse response = problem(get(address), 400, "invalid-parameter").body("errors.parameter",
                hasItem(parameter));
        if (allowed != null) {
            response.body("errors.allowed.flatten()", hasItem(allowed));
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        problem(get("/v1/inspections?grade=great&judgement=all&foo=1&pageSize=0"), 400, "invalid-parameter")
                .body("errors.parameter", hasItems("grade", "judgement", "foo", "pageSize")).body("errors.size()", is(4));
    }

    @ParameterizedTest
    @CsvSource({ "petersborough, peterborough", "Bukinghamshire, buckinghamshire", "petersburg, peterborough",
            "Buckingham, buckinghamshire", "dorsett-council, dorset",
            "Leicester%20County%20Council, leicestershire" })
    void anUnknownCouncilSuggestsNearNames(String code, String meant) {
        problem(get("/v1/councils/" + code), 404, "unknown-council").body("errors[0].parameter", equalTo("code"));
        get("/v1/councils/" + code + "/rating-history").statusCode(404).body("suggestions.slug", hasItem(meant))
                .body("suggestions.href", everyItem(containsString("/v1/councils/E")));
        problem(get("/v1/ratings?council=" + code), 400, "invalid-parameter").body("detail", containsString(meant));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "E07000178 | Districts have no children's services", "PE1%201HF | admin_district",
            "W06000015 | Wales", "s12000033 | Scotland", "N09000003 | Northern Ireland", "E12000006 | region=E12000006",
            "E99999999 | admin_district", "E06000099 | not a council" })
    void aPlaceThatIsNoCouncilIsToldWhereToGo(String code, String words) {
        problem(get("/v1/councils/" + code), 404, "unknown-council").body("detail", containsString(words));
        problem(get("/v1/ratings?council=" + code), 400, "invalid-parameter").body("detail", containsString(words));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/councils/%20", "/v1/councils/a%2Fb/visits", "/v1/councils/%F0%9F%98%80", "/v1/councils/%FF",
            "/v1/councils/080537", "/v1/councils/%7Bcode%7D" })
    void anOddCodeIsAnUnknownCouncil(String address) {
        problem(get(address), 404, "unknown-council");
    }

    @Test
    void anUnknownInspectionIsSaidToBe() {
        problem(get("/v1/inspections/peterborough-2023-11-28"), 404, "unknown-inspection");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/nothing", "/v1/nothing", "/v2/councils", "/v1/councils/874/nothing", "/q/dev-ui", "/q/openapi",
            "/q", "/q/arc", "/h2", "/v1/councils/874/inspections/1" })
    void anUnknownAddressIsAProblemToo(String address) {
        problem(outsideTheDocument().get(address).then(), 404, "not-found").body("instance", equalTo(address));
    }

    @ParameterizedTest
    @CsvSource({ "POST, /v1/councils/874", "PUT, /v1/inspections", "DELETE, /v1/visits", "PATCH, /v1",
            "PATCH, /openapi.json", "PATCH, /openapi-3.0.json" })
    void anUnsupportedMethodSaysWhatIsSupported(String method, String address) {
        problem(Api.asking(address).request(method, address).then(), 405, "method-not-allowed")
                .header("Allow", containsString("GET"))
                .header("Allow", containsString("HEAD")).header("Allow", containsString("OPTIONS"));
    }

    @ParameterizedTest
    @CsvSource({ "/v1/ratings, 'GET, HEAD, OPTIONS'", "/v1/councils, 'GET, HEAD, OPTIONS, POST'",
            "/v1/visits/peterborough-2025-01-21, 'GET, HEAD, OPTIONS, PUT, DELETE'" })
    void optionsSayWhatIsSupported(String address, String methods) {
        given().options(address).then().statusCode(200).header("Allow", methods);
        problem(given().request("PATCH", address).then(), 405, "method-not-allowed").header("Allow", methods);
    }

    /** Nobody is named unless the operator has done so. */
    @Test
    void withoutAContactThereIsNoSecurityText() {
        problem(outsideTheDocument().get("/.well-known/security.txt").then(), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({ "POST, /docs", "DELETE, /docs/index.html", "PUT, /site/site.css" })
    void aFileCanOnlyBeRead(String method, String address) {
        problem(outsideTheDocument().request(method, address).then(), 405, "method-not-allowed").header("Allow",
                "GET, HEAD, OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/html", "image/png", "application/json;q=0", "text/csv;q=0, image/*" })
    void aListSaysWhatRepresentationsThereAre(String accept) {
        problem(given().accept(accept).get("/v1/councils").then(), 406, "not-acceptable")
                .body("errors[0].header", equalTo("Accept")).body("errors[0].allowed", hasItem("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "application/json", "*/*", "text/html, application/*;q=0.5", "application/json;charset=utf-8",
            "nonsense",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" })
    void aListAnswersWhoeverAcceptsJson(String accept) {
        given().accept(accept).get("/v1/grades").then().statusCode(200).contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/csv", "image/png", "nonsense" })
    void anAddressWithOneFormatIgnoresWhatItCouldRefuse(String accept) {
        given().accept(accept).get("/v1/councils/874").then().statusCode(200).contentType("application/json");
    }

    @Test
    void aTooLongAddressIsSaidToBe() {
        problem(get("/v1/councils?q=" + "a".repeat(9_000)), 414, "uri-too-long");
    }

    @Test
    void tooLargeHeadersAreSaidToBe() {
        problem(given().header("X-Long", "a".repeat(20_000)).get("/v1").then(), 431, "headers-too-large");
    }

    @Test
    void aTooLargeBodyIsSaidToBe() {
        problem(given().body("a".repeat(1_100_000)).post("/v1/councils").then(), 413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/councils/%ZZ", "/v1/councils?q=%ZZ", "/v1/councils?q={x}", "/v1/councils?q=a|b", "/%",
            "/v1/\\" })
    void aMalformedAddressIsSaidToBe(String address) throws IOException {
        Exchange answer = ask("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Api.contract().checkUnreadable(answer);
        assertEquals(400, answer.status());
        assertTrue(answer.body().contains("/problems/bad-request"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Host: not a host", "Host: ", "X-Host: none" })
    void aMissingOrMalformedHostIsSaidToBe(String host) throws IOException {
        Exchange answer = ask("GET /v1 HTTP/1.1\r\n" + host + "\r\nConnection: close\r\n\r\n");
        Api.contract().checkUnreadable(answer);
        assertEquals(400, answer.status());
        assertTrue(answer.headers().containsKey("Date"));
    }

    @ParameterizedTest
    @CsvSource({ "get /v1, 405, Allow=[GET", "Get /v1/councils/874, 405, Allow=[GET", "CONNECT /v1, 405, Allow=[GET",
            "CONNECT news.example:443, 404, not-found", "TRACE /nothing, 404, not-found", "get /q/metrics, 405, Allow=[GET",
            "BREW /v1/councils/nowhere, 404, unknown-council" })
    void aMethodThatIsNoneIsAProblemToo(String request, int status, String said) throws IOException {
        Exchange answer = ask(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Api.check(answer);
        assertEquals(status, answer.status());
        assertTrue((answer.headers() + answer.body()).contains(said), answer.body());
    }

    @Test
    void aLoadBalancersPlainCheckNeedsNoHost() throws IOException {
        assertEquals(200, ask("GET /q/health/ready HTTP/1.0\r\n\r\n").status());
    }

    private Exchange ask(String request) throws IOException {
        return Exchange.of(request, raw(request));
    }

    private byte[] raw(String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return socket.getInputStream().readAllBytes();
        }
    }
}
