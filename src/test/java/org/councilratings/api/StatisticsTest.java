package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Counts and shares of the grades. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class StatisticsTest {

    private static final List<String> OUTCOMES = List.of("outstanding", "good", "requires_improvement", "inadequate",
            "not_judged", "not_in_framework", "not_inspected");

    private static List<Integer> councils(String query) {
        return items("/v1/statistics/ratings" + query).stream().map(row -> (Integer) row.get("councils")).toList();
    }

    private static String outcome(Map<String, Object> row) {
        return Objects.requireNonNullElse(text(row, "grade"), text(row, "status"));
    }

    private static List<String> distinct(List<Map<String, Object>> rows, String key) {
        return rows.stream().map(row -> text(row, key)).distinct().toList();
    }

    @Test
    void ofstedsFiguresAsAt31MarchComeOut() {
        String ilacs = "&framework=ILACS_2018&framework=ILACS_2023";
        assertEquals(List.of(30, 61, 43, 17, 0, 0, 2), councils("?inspectedBy=2024-03-31&asOf=2024-06-30" + ilacs));
        assertEquals(List.of(36, 67, 31, 19, 0, 0, 0), councils("?inspectedBy=2025-03-31&asOf=2025-06-30" + ilacs));
        assertEquals(List.of(46, 61, 24, 11, 0, 11, 0), councils("?asOf=2026-08-22"));
        assertEquals(councils("?asOf=2026-08-22"), councils(""));
    }

    @Test
    void sharesAreOfAllCouncilsAndOfThoseWithAGrade() {
        List<Map<String, Object>> rows = items("/v1/statistics/ratings?asOf=2026-08-22");
        assertEquals(OUTCOMES, rows.stream().map(StatisticsTest::outcome).toList());
        assertShares(rows.get(1), 61.0f / 153, 61.0f / 142, 107.0f / 142);
        assertShares(rows.get(3), 11.0f / 153, 11.0f / 142, 1f);
        assertEquals(11.0f / 153, ((Number) rows.get(5).get("share")).floatValue());
        assertNull(rows.get(5).get("shareOfGraded"));
        assertNull(rows.get(5).get("shareAtLeast"));
        assertEquals(0.0f, ((Number) rows.get(4).get("share")).floatValue());
    }

    private static void assertShares(Map<String, Object> row, float share, float shareOfGraded, float shareAtLeast) {
        assertEquals(share, ((Number) row.get("share")).floatValue(), 1e-6f);
        assertEquals(shareOfGraded, ((Number) row.get("shareOfGraded")).floatValue(), 1e-6f);
        assertEquals(shareAtLeast, ((Number) row.get("shareAtLeast")).floatValue(), 1e-6f);
    }

    @Test
    void sharesAreGivenInFullPrecision() {
        String csv = get("/v1/statistics/ratings.csv?asOf=2026-08-22").statusCode(200)
                .header("Content-Disposition", containsString("statistics-ratings-2026-08-22.csv")).extract().asString();
        assertTrue(csv.contains("\r\n2026-08-22,,overall_effectiveness,good,graded,61," + 61.0 / 153 + "," + 61.0 / 142 + ","
                + 107.0 / 142 + ",Good,childrens_services,council\r\n"), csv);
    }

    @Test
    void sharesOfNothingAreNull() {
        List<Map<String, Object>> before = items("/v1/statistics/ratings?council=cumberland&asOf=2020-01-01");
        assertEquals(7, before.size());
        assertTrue(before.stream().allMatch(row -> row.get("councils").equals(0) && row.get("share") == null));
        List<Map<String, Object>> trafford = items("/v1/statistics/ratings?council=trafford");
        assertTrue(trafford.stream().allMatch(row -> row.get("shareOfGraded") == null && row.get("shareAtLeast") == null));
        assertEquals(1.0f, ((Number) trafford.get(5).get("share")).floatValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "region | 9 | North East | South West", "councilType | 6 | unitary | isles_of_scilly",
            "ofstedRegion | 8 | East Midlands | West Midlands" })
    void groupsComeInAStableOrderAndAddUpToAllCouncils(String groupBy, int groups, String first, String last) {
        List<Map<String, Object>> rows = whole("/v1/statistics/ratings?judgement=all&asOf=2024-06-30&groupBy=" + groupBy);
        List<String> names = distinct(rows, "group");
        assertEquals(groups, names.size());
        assertEquals(groups * 9 * 7, rows.size());
        assertEquals(first, names.get(0));
        assertEquals(last, names.get(groups - 1));
        assertEquals(sums(whole("/v1/statistics/ratings?judgement=all&asOf=2024-06-30")), sums(rows));
    }

    private static Map<String, Integer> sums(List<Map<String, Object>> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> text(row, "judgement") + " " + outcome(row),
                Collectors.summingInt(row -> (Integer) row.get("councils"))));
    }

    @Test
    void onlyGroupsOfTheCouncilsAskedForAreShown() {
        assertEquals(List.of("East of England"),
                distinct(items("/v1/statistics/ratings?groupBy=region&region=E12000006"), "group"));
        assertEquals(List.of("london_borough", "city_of_london"),
                distinct(items("/v1/statistics/ratings?groupBy=councilType&region=London"), "group"));
    }

    @Test
    void aSeriesHasItsDaysAndEveryDayItsRows() {
        List<Map<String, Object>> rows = items("/v1/statistics/ratings?from=2014-03-31&every=year");
        List<String> days = distinct(rows, "asOf");
        assertEquals("2014-03-31", days.get(0));
        assertEquals("2026-03-31", days.get(days.size() - 1));
        assertEquals(13 * 7, rows.size());
        assertEquals(items("/v1/statistics/ratings?asOf=2020-03-31"),
                rows.stream().filter(row -> "2020-03-31".equals(row.get("asOf"))).toList());
    }

    @ParameterizedTest
    @CsvSource({ "from=2014-02-28&to=2014-05-30&every=month, 2014-02-28 2014-03-31 2014-04-30",
            "from=2024-01-30&to=2024-03-30&every=month, 2024-01-30 2024-02-29 2024-03-30",
            "from=2025-08-22&every=quarter, 2025-08-22 2025-11-22 2026-02-22 2026-05-22 2026-08-22",
            "from=2026-08-22&every=year, 2026-08-22", "from=2020-01-01&to=2020-01-01&every=month, 2020-01-01" })
    void theDaysOfASeriesAreCountedFromTheFirst(String query, String days) {
        assertEquals(List.of(days.split(" ")), distinct(whole("/v1/statistics/ratings?" + query), "asOf"));
    }

    @Test
    void aFileIsNamedByItsDays() {
        get("/v1/statistics/ratings.csv?from=2014-03-31&every=year").statusCode(200).header("Content-Disposition",
                containsString("\"statistics-ratings-2014-03-31-to-2026-08-22.csv\""));
    }

    @ParameterizedTest
    @CsvSource({ "grade=good, 1", "grade=good&status=graded, 1", "status=graded, 4", "status=not_inspected, 1",
            "status=graded&status=not_judged, 5", "judgement=all, 63", "judgement=all&grade=inadequate&groupBy=region, 81" })
    void rowsAreFilteredAndTheirSharesAreNot(String query, int count) {
        get("/v1/statistics/ratings?" + query).statusCode(200);
        List<Map<String, Object>> rows = whole("/v1/statistics/ratings?" + query);
        assertEquals(count, rows.size());
        assertTrue(whole("/v1/statistics/ratings?judgement=all").containsAll(
                rows.stream().filter(row -> row.get("group") == null).toList()));
    }

    @ParameterizedTest
    @CsvSource({ "2014-03-31, E12000004", "2019-03-31, E12000009", "2019-04-01, E12000009", "2021-04-01, E12000004",
            "2023-04-01, E12000002", "2026-08-22, E12000007" })
    void everyCountIsTheOneComputedAgain(String day, String region) {
        Set<String> councils = DataFiles.rows("councils.csv").stream().filter(row -> region.equals(row.get("region_code")))
                .map(row -> row.get("slug")).collect(Collectors.toSet());
        Map<String, Integer> expected = RecomputedRatings.snapshot(day, null, Set.of()).stream().map(line -> line.split(" "))
                .filter(rating -> councils.contains(rating[1]))
                .collect(Collectors.groupingBy(rating -> rating[2] + " " + (rating[3].equals("null") ? rating[4] : rating[3]),
                        Collectors.summingInt(rating -> 1)));
        Map<String, Integer> counted = sums(
                whole("/v1/statistics/ratings?judgement=all&asOf=" + day + "&region=" + region));
        counted.values().removeIf(count -> count == 0);
        assertEquals(expected, counted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "every=year | from | YYYY-MM-DD up to today", "to=2020-01-01&every=year | from | YYYY-MM-DD up to today",
            "from=2020-01-01 | every | quarter", "to=2020-01-01 | every | month",
            "asOf=2020-01-01&from=2019-01-01&every=year | asOf | asOf alone", "asOf=2020-01-01&every=year | asOf | asOf alone",
            "asOf=2020-01-01&to=2020-01-01 | asOf | asOf alone",
            "from=2020-01-02&to=2020-01-01&every=year | from | YYYY-MM-DD up to 2020-01-01",
            "from=2026-08-23&every=year | from | YYYY-MM-DD up to today, 2026-08-22",
            "from=2020-01-01&to=2026-08-23&every=year | to | YYYY-MM-DD up to today, 2026-08-22",
            "every=week&from=2020-01-01 | every | quarter", "groupBy=council_type | groupBy | councilType",
            "grade=good&status=not_judged | status | graded", "anyJudgement=good | anyJudgement | groupBy",
            "inspectedBy=2026-08-23 | inspectedBy | YYYY-MM-DD up to today, 2026-08-22" })
    void wrongAndImpossibleParametersAreNamedWithWhatIsAllowed(String query, String parameter, String allowed) {
        get("/v1/statistics/ratings?" + query).statusCode(400).body("type", endsWith("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem(parameter)).body("errors.allowed.flatten()", hasItem(allowed));
    }
}
