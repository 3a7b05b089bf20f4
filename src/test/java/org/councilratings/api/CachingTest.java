package org.councilratings.api;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import jakarta.inject.Inject;

import org.councilratings.http.listing.OpenedWorkbook;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Headers;
import io.restassured.response.Response;

/** What caches rely on, a browser's as much as a CDN's. It is the day of the data, at noon in UTC. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class CachingTest {

    private static final String HISTORY = "/v1/councils/874/rating-history";

    @Inject
    SessionFactory sessions;

    static Stream<String> addresses() {
        return Stream.of("/v1", "/v1/councils", "/v1/councils.csv", "/v1/councils.ndjson", "/v1/councils.xlsx",
                "/v1/councils.csv-metadata.json",
                "/v1/councils/874", HISTORY, HISTORY + ".svg", HISTORY + ".png", "/v1/councils/874/neighbours",
                "/v1/inspections",
                "/v1/inspections/peterborough-2023-11-27", "/v1/visits.csv", "/v1/ratings.csv?judgement=all",
                "/v1/rating-changes", "/v1/statistics/ratings", "/v1/statistics/ratings.svg", "/v1/frameworks", "/v1/grades",
                "/v1/regions.csv", "/v1/gss-codes", "/v1/feed.atom", "/openapi.json", "/openapi-3.0.json", "/openapi.yaml", "/",
                "/problems",
                "/problems/not-found", "/changes", "/questions", "/inspections/peterborough-2023-11-27", "/councils",
                "/councils/peterborough",
                "/embed/councils/peterborough", "/robots.txt", "/sitemap.xml", "/oembed?url=/councils/peterborough", "/docs/",
                "/docs/swagger-ui-bundle.js",
                "/site/site.css");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyAnswerHasValidatorsAndSaysForHowLongItIsFresh(String address) {
        Api.asking(address).get(address).then().statusCode(200).header("ETag", matchesPattern("\"[\\w.-]+\""))
                .header("Last-Modified", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} [\\d:]{8} GMT"))
                .header("Cache-Control", matchesPattern("public, max-age=\\d+"))
                .header("Vary", "Accept, Accept-Encoding").header("Content-Length", notNullValue());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whoHasTheAnswerIsToldSoWithoutABody(String address) {
        Response first = Api.unkept(address).get(address);
        String tag = Api.asking(address).get(address).header("ETag");
        for (Response again : List.of(Api.asking(address).header("If-None-Match", "\"other\", " + tag).get(address),
                Api.asking(address).header("If-None-Match", "W/" + tag).head(address),
                Api.asking(address).header("If-None-Match", "*").get(address),
                Api.asking(address).header("If-Modified-Since", first.header("Last-Modified")).get(address))) {
            again.then().statusCode(304).body(emptyString()).header("ETag", tag)
                    .header("Cache-Control", first.header("Cache-Control")).header("Vary", first.header("Vary"))
                    .header("Date", notNullValue()).header("Content-Type", nullValue())
                    .header("Content-Encoding", nullValue())
                    .header("Access-Control-Allow-Origin", "*");
        }
    }

    /** Apache adds a mark to the tag when it compresses a response, and sends it on in If-None-Match. */
    @ParameterizedTest
    @ValueSource(strings = { "-gzip", ";gzip", "--gzip" })
    void aTagThatAProxyHasMarkedIsKnownToReadersOnly(String mark) {
        String tag = Api.given().get(HISTORY).header("ETag").replaceFirst("\"$", mark + "\"");
        Api.given().header("If-None-Match", tag).get(HISTORY).then().statusCode(304);
        Api.given().header("If-Match", tag).get(HISTORY).then().statusCode(412);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theFirstAnswerIsTheSameAsThoseFromMemory(String address) {
        Response made = Api.asking(address).header("Host", "first.example").get(address);
        Response kept = Api.asking(address).header("Host", "first.example").get(address);
        assertArrayEquals(made.asByteArray(), kept.asByteArray());
        assertEquals(sorted(made.headers()), sorted(kept.headers()));
        Response head = Api.asking(address).header("Host", "first.example").head(address);
        assertEquals(sorted(made.headers()), sorted(head.headers()));
        assertEquals("", head.asString());
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void headersAreTheSameWithoutABodyAlsoTheFirstTime(String address) {
        String host = "head.example";
        Response head = Api.asking(address).header("Host", host).head(address);
        assertEquals(sorted(Api.asking(address).header("Host", host).get(address).headers()), sorted(head.headers()));
        assertEquals("", head.asString());
    }

    private static List<String> sorted(Headers headers) {
        return headers.asList().stream().map(header -> header.getName().toLowerCase() + ": " + header.getValue()).sorted()
                .toList();
    }

    @Test
    void theFirstOfItsKindIsToldThatItHasTheAnswerToo() {
        String tag = Api.given().header("Host", "told.example").get(HISTORY).header("ETag");
        long before = sessions.getStatistics().getPrepareStatementCount();
        Api.given().header("Host", "told.example").header("If-None-Match", tag).get(HISTORY).then().statusCode(304);
        assertEquals(before, sessions.getStatistics().getPrepareStatementCount());
        Api.unkept(HISTORY).header("If-None-Match", "*").get(HISTORY).then().statusCode(304).body(emptyString())
                .header("Content-Type", nullValue()).header("Link", nullValue());
    }

    @Test
    void tagsBeatDates() {
        Response first = Api.given().get(HISTORY);
        Api.given().header("If-None-Match", "\"other\"").header("If-Modified-Since", first.header("Last-Modified"))
                .get(HISTORY).then().statusCode(200);
        Api.given().header("If-None-Match", first.header("ETag")).header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                .get(HISTORY).then().statusCode(304);
    }

    @Test
    void whoWantsAnotherStateIsToldThatItIsGone() {
        for (Response refused : List.of(Api.given().header("If-Match", "\"other\"").get(HISTORY),
                Api.unkept(HISTORY).header("If-Match", "\"other\"").get(HISTORY),
                Api.unkept(HISTORY).header("If-Unmodified-Since", "Sat, 01 Jan 2000 00:00:00 GMT").get(HISTORY))) {
            refused.then().statusCode(412).contentType("application/problem+json").header("Cache-Control", "no-store")
                    .body("status", is(412)).body("instance", equalTo(HISTORY)).header("ETag", nullValue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { HISTORY, "/v1/inspections.csv", "/v1/councils/874", "/openapi.json",
            "/docs/swagger-ui-bundle.js" })
    void answersArePackedForWhoeverUnpacks(String address) throws IOException {
        byte[] plain = bytes(address, "identity").body();
        HttpResponse<byte[]> packed = bytes(address, "gzip, deflate, br");
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(packed.body().length < plain.length / 2, packed.body().length + " of " + plain.length);
        assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
        assertNotEquals(bytes(address, "identity").headers().firstValue("ETag"), packed.headers().firstValue("ETag"));
        assertEquals(packed.headers().firstValue("Content-Length").orElseThrow(), String.valueOf(packed.body().length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "gzip;q=0|identity", "identity|identity", "br|identity", "GZIP;q=0.5, br|gzip",
            "x-gzip|gzip", "gzip;q=0.0, identity|identity", "deflate,gzip|gzip", "*|identity" })
    void anEncodingIsUsedOnlyIfTheRequestNamesIt(String accepted, String expected) throws IOException {
        assertEquals(expected, bytes(HISTORY, accepted).headers().firstValue("Content-Encoding").orElse("identity"));
    }

    /** The upgrade to HTTP/2, which this client asks for, mixed up the frames of large answers that were ready at once. */
    @Test
    void aPlainConnectionStaysWithHttp1() throws IOException {
        assertEquals(HttpClient.Version.HTTP_1_1, bytes("/docs/swagger-ui-bundle.js", "gzip").version());
    }

    @Test
    void aShortAnswerIsNotPacked() throws IOException {
        HttpResponse<byte[]> answer = bytes("/v1/coverage", "gzip");
        assertTrue(answer.body().length < 1000);
        assertEquals("", answer.headers().firstValue("Content-Encoding").orElse(""));
    }

    @Test
    void whatIsPackedInItselfIsNotPackedAgain() throws IOException {
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> answer = bytes("/v1/visits.xlsx", "gzip");
            assertEquals("", answer.headers().firstValue("Content-Encoding").orElse(""));
            assertEquals("Accept, Accept-Encoding", answer.headers().firstValue("Vary").orElse(""));
            assertEquals(bytes("/v1/visits.xlsx", "identity").headers().firstValue("ETag"),
                    answer.headers().firstValue("ETag"));
        }
    }

    private static HttpResponse<byte[]> bytes(String address, String accepted) throws IOException {
        try {
            return HttpClient.newHttpClient().send(request(address).header("Accept-Encoding", accepted).build(),
                    BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address));
    }

    @Test
    void spellingsOfOneQueryAreOneAnswer() {
        String tag = Api.given().get("/v1/inspections?region=North%20East&grade=good&judgement=leadership").header("ETag");
        long before = sessions.getStatistics().getPrepareStatementCount();
        Response other = Api.given().get("/v1/inspections?judgement=leadership&grade=g%6Fod&region=North+East");
        assertEquals(tag, other.header("ETag"));
        assertEquals(before, sessions.getStatistics().getPrepareStatementCount());
    }

    @Test
    void representationsHaveTagsOfTheirOwn() {
        List<String> tags = Stream.of("application/json", "text/csv", "application/x-ndjson", OpenedWorkbook.MEDIA_TYPE)
                .map(type -> Api.given().accept(type).get("/v1/grades").header("ETag")).distinct().toList();
        assertEquals(4, tags.size());
    }

    @Test
    void whoeverNamesTheServiceOtherwiseGetsLinksOfThatName() {
        for (String host : List.of("one.example", "two.example", "one.example")) {
            Api.given().header("Host", host).get("/v1").then().body("links.self", equalTo("http://" + host + "/v1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/councils/nowhere", "/v1/inspections/none", "/v1/councils?grade=x", "/nothing" })
    void errorsAreNotStored(String address) {
        for (int time = 0; time < 2; time++) {
            Api.asking(address).header("If-None-Match", "*").get(address).then().header("Cache-Control", "no-store")
                    .header("ETag", nullValue()).header("Last-Modified", nullValue())
                    .contentType("application/problem+json");
        }
    }

    @Test
    void whoShowsCredentialsGetsNothingThatOthersShare() {
        String tag = Api.given().get("/v1/visits").header("ETag");
        Api.given().header("Authorization", "Bearer unknown").get("/v1/visits").then().statusCode(200)
                .header("Cache-Control", "private, no-cache").header("ETag", tag);
        Api.given().get("/v1/visits").then().header("Cache-Control", "public, max-age=60");
    }

    @Test
    void manyWhoAskTheSameAtOnceTakeOneComputation() {
        HttpClient client = HttpClient.newHttpClient();
        String address = "/v1/visits?pageSize=997";
        long before = sessions.getStatistics().getPrepareStatementCount();
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 40)
                .mapToObj(one -> client.sendAsync(request(address).build(), BodyHandlers.ofString())).toList();
        answers.forEach(answer -> Api.check(Exchange.of(answer.join())));
        List<String> bodies = answers.stream().map(CompletableFuture::join).map(HttpResponse::body).distinct().toList();
        long taken = sessions.getStatistics().getPrepareStatementCount() - before;
        assertEquals(1, bodies.size());
        assertTrue(taken <= 4, "40 requests took " + taken + " statements");
    }

    @Test
    void anAnswerOnAPastDayStaysTheSameOverMidnightAndOthersDoNot() {
        Api.given().get("/v1/ratings?asOf=2020-03-31").then().header("Last-Modified", equalTo(Api.given()
                .get("/v1/frameworks").header("Last-Modified")));
    }
}
