package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/**
 * What a request settles by its parameters stays the same when a day ends in London: the body, and what caches know it by. What
 * depends on today says so, and is not fresh past midnight.
 */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class MidnightTest {

    /** In summer, midnight in London is at 23:00 UTC. */
    private static final Instant BEFORE = Instant.parse("2026-08-22T22:59:40Z");
    private static final Instant AFTER = Instant.parse("2026-08-22T23:00:10Z");

    @Inject
    DataDay clock;

    @AfterEach
    void moveBack() {
        clock.moveBack();
    }

    static Stream<String> settled() {
        Stream<String> lists = Stream.of("/v1/ratings%s?asOf=2020-01-31", "/v1/ratings%s?asOf=2026-08-22&judgement=all",
                "/v1/councils%s?asOf=2020-01-31", "/v1/councils%s?asOf=2024-03-31&includeAbolished=true&grade=good",
                "/v1/councils/874/neighbours%s?asOf=2020-01-01", "/v1/councils/northamptonshire/rating-history%s",
                "/v1/councils/northamptonshire/rating-history%s?judgement=leadership",
                "/v1/councils/80537/inspections%s", "/v1/councils/80537/visits%s", "/v1/inspections%s?council=874",
                "/v1/inspections%s?publishedTo=2020-01-01", "/v1/visits%s?to=2024-01-01",
                "/v1/rating-changes%s?publishedTo=2024-12-31", "/v1/rating-changes%s?publishedTo=2026-08-22&direction=declined",
                "/v1/statistics/ratings%s?asOf=2020-01-31",
                "/v1/statistics/ratings%s?asOf=2024-06-30&inspectedBy=2024-03-31&groupBy=region&judgement=all",
                "/v1/statistics/ratings%s?from=2014-03-31&to=2024-03-31&every=year",
                "/v1/statistics/ratings%s?from=2026-01-31&to=2026-08-22&every=month",
                "/v1/services%s", "/v1/frameworks%s", "/v1/judgements%s", "/v1/grades%s", "/v1/scales%s", "/v1/inspectorates%s",
                "/v1/regions%s", "/v1/gss-codes%s",
                "/v1/council-names%s", "/v1/neighbours%s?asOf=2020-01-01",
                "/v1/improvement-areas%s?asOf=2026-08-22", "/v1/statistics/improvement-areas%s?publishedTo=2026-08-22",
                "/v1/successions%s", "/v1/events%s?subject=peterborough")
                .flatMap(list -> Stream.of("", ".csv", ".ndjson", ".xlsx", ".csv-metadata.json").map(list::formatted));
        return Stream.concat(lists, Stream.of("/v1/statistics/ratings.svg?asOf=2020-01-31",
                "/v1/ratings/map.svg?asOf=2020-01-31", "/v1/ratings/map.png?asOf=2020-01-31",
                "/v1/ratings/map.svg?asOf=2026-08-22&improvementTheme=early_help",
                "/v1/statistics/ratings.svg?asOf=2020-01-31&groupBy=region",
                "/v1/statistics/ratings.svg?from=2014-03-31&to=2024-03-31&every=year",
                "/v1/statistics/improvement-areas.svg?publishedTo=2026-08-22&groupBy=grade",
                "/v1/statistics/ratings.png?asOf=2020-01-31", "/v1/councils/874/rating-history.png",
                "/v1/statistics/improvement-areas.png?publishedTo=2026-08-22", "/v1/improvement-themes/early_help",
                "/v1/councils/874/rating-history.svg", "/v1/councils/northamptonshire/rating-history.svg?judgement=leadership",
                "/v1/councils/peterborough/rating-history.svg?asOf=2020-01-31", "/v1/councils/874?asOf=2020-01-31",
                "/v1/councils/E06000031?asOf=2026-08-22",
                "/v1/inspections/peterborough-2023-11-27", "/v1/visits/peterborough-2025-01-21", "/v1/coverage",
                "/v1/coverage?service=area_send", "/v1/services/area_send",
                "/v1/frameworks/ILACS_2023", "/v1/judgements/care_leavers", "/v1/scales/ofsted_2013", "/v1/inspectorates/cqc",
                "/problems", "/councils?asOf=2020-01-31", "/councils/peterborough?asOf=2020-01-31",
                "/embed/councils/peterborough", "/robots.txt",
                "/favicon.ico",
                "/problems/not-found", "/inspections/peterborough-2023-11-27", "/docs/", "/docs/swagger-ui-bundle.js",
                "/site/site.css", "/openapi.json", "/openapi-3.0.json",
                "/openapi.yaml"));
    }

    static Stream<String> todays() {
        return Stream.of("/v1", "/v1/improvement-areas", "/v1/improvement-themes", "/v1/statistics/improvement-areas.csv",
                "/v1/ratings", "/v1/ratings.csv?judgement=all", "/v1/ratings?inspectedBy=2020-01-31",
                "/v1/councils", "/v1/councils.ndjson", "/v1/councils.xlsx", "/v1/councils/874", "/v1/councils/874/neighbours",
                "/v1/neighbours",
                "/v1/rating-history",
                "/v1/councils/874/rating-history",
                "/v1/councils/north-northamptonshire/rating-history?includePredecessors=true",
                "/v1/rating-changes", "/v1/rating-changes?publishedTo=2027-01-01",
                "/v1/rating-changes.csv?publishedFrom=2020-01-01",
                "/v1/statistics/ratings", "/v1/statistics/ratings.csv?groupBy=region", "/v1/statistics/ratings.png",
                "/v1/statistics/ratings?from=2014-03-31&every=year", "/v1/statistics/ratings.svg", "/v1/ratings/map.svg",
                "/v1/statistics/ratings.svg?from=2014-03-31&every=year", "/changes", "/questions", "/v1/feed.atom", "/",
                "/councils",
                "/councils/peterborough", "/sitemap.xml");
    }

    @ParameterizedTest
    @MethodSource("settled")
    void whatItsParametersSettleStaysTheSame(String address) {
        clock.moveTo(BEFORE);
        Response before = named(address);
        clock.moveTo(AFTER);
        Response after = named(address);
        assertEquals(200, before.statusCode());
        assertArrayEquals(before.asByteArray(), after.asByteArray());
        for (String header : List.of("ETag", "Last-Modified", "Cache-Control")) {
            assertEquals(before.header(header), after.header(header));
        }
        assertEquals(after.header("Last-Modified"), Api.unkept(address).get(address).header("Last-Modified"));
    }

    @ParameterizedTest
    @MethodSource("todays")
    void whatDependsOnTodaySaysSo(String address) {
        clock.moveTo(BEFORE);
        Response before = named(address);
        assertEquals(200, before.statusCode());
        assertTrue(seconds(before) <= 20, before.header("Cache-Control"));
        clock.moveTo(AFTER);
        Response after = named(address);
        assertNotEquals(before.header("ETag"), after.header("ETag"));
        assertEquals("Sat, 22 Aug 2026 23:00:00 GMT", after.header("Last-Modified"));
        assertTrue(seconds(after) > 20, after.header("Cache-Control"));
    }

    /** Under the same name each time, because links in the body have it. */
    private static Response named(String address) {
        return Api.asking(address).header("Host", "midnight.example").get(address);
    }

    private static int seconds(Response response) {
        return Integer.parseInt(response.header("Cache-Control").replaceFirst(".*max-age=", ""));
    }

    @Test
    void everythingThatCanBeReadIsAmongThem() {
        Set<String> missing = new HashSet<>();
        Api.contract().document().get("paths").fieldNames().forEachRemaining(path -> {
            String pattern = path.replaceAll("\\{[^}]+}", "[^/?]+") + "([.?].*)?";
            if (Stream.concat(settled(), todays()).noneMatch(address -> address.matches(pattern))) {
                missing.add(path);
            }
        });
        // Reports on imports are of this moment, whatever the day is.
        assertEquals(Set.of("/v1/imports", "/v1/imports/{id}", "/v1/imports/{id}/rows"), missing);
    }
}
