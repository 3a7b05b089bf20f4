package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;

/** Snapshots: held against the figures that Ofsted published, and against ratings computed again from the data set. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class RatingsTest {

    private static final String ILACS_BEFORE_2026 = "&framework=ILACS_2018&framework=ILACS_2023";

    private static Map<String, Long> counts(String query) {
        return items("/v1/ratings" + query).stream()
                .map(row -> Objects.requireNonNullElse(text(row, "grade"), text(row, "status")))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private static List<String> slugs(String query) {
        return items("/v1/ratings?" + query).stream().map(row -> text(row, "council", "slug")).toList();
    }

    private static List<String> lines(String query) {
        return whole("/v1/ratings?" + query).stream().map(RatingsTest::line).sorted().toList();
    }

    private static String line(Map<String, Object> row) {
        return RecomputedRatings.line(row.get("asOf"), text(row, "council", "slug"), row.get("judgement"), row.get("grade"),
                row.get("status"), row.get("since"), row.get("days"), row.get("inspection"), row.get("framework"),
                row.get("previousGrade"), row.get("gradeSince"), row.get("gradeDays"), row.get("gssCodeOnDay"));
    }

    @Test
    void ofstedsFiguresAsAt31MarchComeOut() {
        assertEquals(Map.of("outstanding", 30L, "good", 61L, "requires_improvement", 43L, "inadequate", 17L,
                "not_inspected", 2L), counts("?inspectedBy=2024-03-31&asOf=2024-06-30" + ILACS_BEFORE_2026));
        assertEquals(Map.of("outstanding", 36L, "good", 67L, "requires_improvement", 31L, "inadequate", 19L),
                counts("?inspectedBy=2025-03-31&asOf=2025-06-30" + ILACS_BEFORE_2026));
    }

    @Test
    void todayElevenCouncilsHaveNoOverallGrade() {
        assertEquals(Map.of("outstanding", 46L, "good", 61L, "requires_improvement", 24L, "inadequate", 11L,
                "not_in_framework", 11L), counts("?asOf=2026-08-22"));
        assertEquals(counts("?asOf=2026-08-22"), counts(""));
    }

    @Test
    void whoIsFailingInAnyJudgementIsFoundWithoutAnOverallGrade() {
        List<Map<String, Object>> rows = items("/v1/ratings?anyJudgement=inadequate");
        Set<String> failing = rows.stream().map(row -> text(row, "council", "slug")).collect(Collectors.toSet());
        assertTrue(failing.containsAll(Set.of("trafford", "slough", "peterborough")));
        assertTrue(rows.stream().allMatch(row -> "inadequate".equals(row.get("grade"))));
        assertEquals(List.of("leadership", "help_and_protection"), rows.stream()
                .filter(row -> "trafford".equals(text(row, "council", "slug"))).map(row -> row.get("judgement")).toList());
        assertEquals(failing, Set.copyOf(slugs("anyJudgement=inadequate&judgement=overall_effectiveness")));
        assertEquals(9, items("/v1/ratings?anyJudgement=inadequate&judgement=all&council=trafford").size());
        assertEquals(List.of(), items("/v1/ratings?anyJudgement=outstanding&judgement=all&council=trafford"));
    }

    @Test
    void aFilterByAnyJudgementAndOneByStatusFindWhomTheOverallGradeMisses() {
        assertEquals(List.of("trafford"),
                slugs("anyJudgement=inadequate&judgement=overall_effectiveness&status=not_in_framework"));
    }

    @Test
    void whatDoesNotCountIsAsIfItHadNeverBeen() {
        Map<String, Object> peterborough = items("/v1/ratings?council=874&framework=SIF_2013&framework=ILACS_2023").get(0);
        assertEquals("inadequate", peterborough.get("grade"));
        assertEquals("requires_improvement", peterborough.get("previousGrade"));
        Map<String, Object> none = items("/v1/ratings?council=874&framework=ILACS_2026").get(0);
        assertEquals("not_inspected", none.get("status"));
        assertNull(none.get("since"));
    }

    @ParameterizedTest
    @CsvSource({ "council=874&council=E06000031, 1", "judgement=all, 1377", "judgement=all&judgement=leadership, 1377",
            "judgement=leadership&judgement=lscb, 306", "region=E12000007, 33", "councilType=county, 21",
            "councilType=isles_of_scilly&councilType=city_of_london, 2", "grade=good&grade=outstanding, 107",
            "status=not_in_framework, 11", "grade=good&status=graded&status=not_judged, 61", "status=not_active, 0",
            "council=northamptonshire, 0", "council=northamptonshire&asOf=2021-03-31, 1", "asOf=1900-01-01, 2" })
    void ratingsAreFiltered(String query, int count) {
        get("/v1/ratings?pageSize=1&" + query).statusCode(200);
        assertEquals(count, whole("/v1/ratings?" + query).size());
    }

    @ParameterizedTest
    @CsvSource({ "since, false, asOf=2016-01-31", "-since, true, asOf=2016-01-31",
            "since, false, asOf=2024-06-30&inspectedBy=2024-03-31&framework=ILACS_2018&framework=ILACS_2023",
            "-since, true, inspectedBy=2021-03-31&framework=ILACS_2018" })
    void councilsAreSortedByTheInspectionThatCountsWithUnknownOnesLast(String sort, boolean descending, String query) {
        List<Map<String, Object>> rows = whole("/v1/ratings?judgement=all&sort=" + sort + "&" + query);
        List<String> dates = rows.stream().map(row -> text(row, "since")).toList();
        List<String> known = dates.stream().filter(Objects::nonNull).toList();
        assertTrue(known.size() < dates.size());
        assertEquals(known, dates.subList(0, known.size()));
        for (int i = 9; i < rows.size(); i += 9) {
            assertInOrder(rows.get(i - 1), rows.get(i), descending);
        }
    }

    private static void assertInOrder(Map<String, Object> one, Map<String, Object> next, boolean descending) {
        String before = text(one, "since");
        String after = text(next, "since");
        int order = before == null || after == null || before.equals(after) ? 0 : before.compareTo(after);
        assertTrue(descending ? order >= 0 : order <= 0);
        if (Objects.equals(before, after)) {
            assertTrue(text(one, "council", "slug").compareTo(text(next, "council", "slug")) < 0);
        }
    }

    @Test
    void aCouncilsRowsAreInTheOrderOfTheJudgementsAndNamesRunBothWays() {
        List<Map<String, Object>> rows = whole("/v1/ratings?judgement=all");
        assertEquals(RecomputedRatings.JUDGEMENTS, rows.subList(0, 9).stream().map(row -> row.get("judgement")).toList());
        List<String> names = items("/v1/ratings").stream().map(row -> text(row, "council", "name")).toList();
        List<String> descending = items("/v1/ratings?sort=-name").stream().map(row -> text(row, "council", "name")).toList();
        assertEquals(names, descending.stream().sorted().toList());
        assertFalse(names.equals(descending));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "grade=good&status=not_inspected | status | graded",
            "grade=good&status=not_inspected&status=not_judged | status | graded",
            "anyJudgement=inadequate&status=not_in_framework | status | graded",
            "anyJudgement=inadequate&grade=good | grade | inadequate",
            "asOf=2026-08-23 | asOf | YYYY-MM-DD up to today, 2026-08-22",
            "inspectedBy=2026-08-23 | inspectedBy | YYYY-MM-DD up to today, 2026-08-22",
            "judgement=everything | judgement | all",
            "framework=ilacs | framework | ILACS_2026", "councilType=parish | councilType | unitary",
            "type=unitary | type | councilType", "sort=days | sort | -since", "anyJudgement=graded | anyJudgement | inadequate",
            "council=nowhere-at-all | council | a slug" })
    void wrongAndImpossibleParametersAreNamedWithWhatIsAllowed(String query, String parameter, String allowed) {
        get("/v1/ratings?" + query).statusCode(400).body("type", endsWith("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem(parameter)).body("errors.allowed.flatten()", hasItem(allowed));
    }

    static Collection<String> days() {
        return RecomputedRatings.days();
    }

    @ParameterizedTest
    @MethodSource("days")
    void everyRatingIsTheOneComputedAgain(String asOf) {
        assertEquals(RecomputedRatings.snapshot(asOf, null, Set.of()), lines("judgement=all&asOf=" + asOf));
    }

    @ParameterizedTest
    @CsvSource({ "2024-06-30, 2024-03-31, ILACS_2018 ILACS_2023", "2018-06-30, 2018-03-31, SIF_2013",
            "2026-08-22, 2017-12-31, ILACS_2018", "2023-06-30, 2022-12-31, ILACS_2018", "2026-08-22, 2026-06-12, ILACS_2026",
            "2016-01-01, 2014-06-30, SIF_2013", "2015-12-31, 2026-08-22, SIF_2013 ILACS_2026" })
    void everyRatingFromSomeInspectionsIsTheOneComputedAgain(String asOf, String inspectedBy, String frameworks) {
        Set<String> versions = Set.of(frameworks.split(" "));
        String query = "judgement=all&asOf=" + asOf;
        String versionsQuery = versions.stream().map(version -> "&framework=" + version).collect(Collectors.joining());
        assertEquals(RecomputedRatings.snapshot(asOf, inspectedBy, versions),
                lines(query + "&inspectedBy=" + inspectedBy + versionsQuery));
        assertEquals(RecomputedRatings.snapshot(asOf, inspectedBy, Set.of()), lines(query + "&inspectedBy=" + inspectedBy));
        assertEquals(RecomputedRatings.snapshot(asOf, null, versions), lines(query + versionsQuery));
    }

    /** Another grade breaks the run, and an inspection that gives none; the same grade again does not. */
    @ParameterizedTest
    @CsvSource({ "devon, overall_effectiveness, 2025-05-13, 2020-03-17", "derby, care_leavers, 2025-07-08, 2025-07-08",
            "peterborough, leadership, 2024-01-30, 2024-01-30" })
    void aGradeHasItsOwnBeginning(String council, String judgement, String since, String gradeSince) {
        Map<String, Object> rating = items("/v1/ratings?asOf=2026-08-22&judgement=" + judgement + "&council=" + council).get(0);
        assertEquals(List.of(since, gradeSince), List.of(rating.get("since"), rating.get("gradeSince")));
    }

    @Test
    void aSnapshotCanBeSortedByTheBeginningOfGrades() {
        List<String> days = whole("/v1/ratings?asOf=2026-08-22&sort=gradeSince").stream()
                .map(row -> (String) row.get("gradeSince")).toList();
        List<String> graded = days.stream().filter(Objects::nonNull).toList();
        assertEquals(graded.stream().sorted().toList(), graded);
        assertEquals(142, graded.size());
        assertEquals(graded, days.subList(0, 142));
        assertEquals(graded.stream().sorted(Comparator.reverseOrder()).toList(),
                whole("/v1/ratings?asOf=2026-08-22&sort=-gradeSince").stream().map(row -> (String) row.get("gradeSince"))
                        .filter(Objects::nonNull).toList());
    }

    /** The Department for Education replaced the sets in May 2025: no council kept its neighbours. */
    @ParameterizedTest
    @CsvSource({ "asOf=2026-08-22, may_2025, coventry", "asOf=2025-05-01, may_2025, coventry",
            "asOf=2025-04-30, april_2021, derby", "asOf=2026-08-22&set=april_2021, april_2021, derby",
            "asOf=2015-01-01&set=may_2025, may_2025, coventry" })
    void theDayChoosesTheSetOfNeighbours(String query, String set, String closest) {
        List<Map<String, Object>> rows = items("/v1/councils/peterborough/neighbours?" + query);
        assertEquals(11, rows.size());
        assertEquals(Set.of(set), rows.stream().map(row -> row.get("set")).collect(Collectors.toSet()));
        assertEquals(closest, text(rows.get(1), "council", "slug"));
    }

    @Test
    void allNeighboursAreWhatEachCouncilHas() {
        List<Map<String, Object>> all = whole("/v1/neighbours?asOf=2026-08-22");
        assertEquals(153 * 11, all.size());
        for (String council : List.of("peterborough", "cumberland", "city-of-london")) {
            assertEquals(items("/v1/councils/" + council + "/neighbours?asOf=2026-08-22"),
                    all.stream().filter(row -> council.equals(row.get("comparedWith"))).toList());
        }
        assertEquals(Set.of("peterborough"), items("/v1/neighbours?council=BCP&council=874&region=E12000006").stream()
                .map(row -> row.get("comparedWith")).collect(Collectors.toSet()));
    }

    @Test
    void allHistoriesAreWhatEachCouncilHas() {
        List<Map<String, Object>> all = whole("/v1/rating-history");
        assertEquals(497 * 9, all.size());
        for (String council : List.of("peterborough", "northamptonshire", "north-northamptonshire")) {
            assertEquals(items("/v1/councils/" + council + "/rating-history"),
                    all.stream().filter(row -> council.equals(row.get("historyOf"))).toList());
        }
        String inherited = "?includePredecessors=true&judgement=leadership";
        assertEquals(items("/v1/councils/cumberland/rating-history" + inherited),
                items("/v1/rating-history" + inherited + "&council=cumberland"));
        assertEquals("cumberland", items("/v1/rating-history" + inherited + "&council=cumberland").get(0).get("historyOf"));
    }

    @Test
    void neighboursCanBeComparedInAllJudgementsAtOnce() {
        assertEquals(99, items("/v1/councils/874/neighbours?judgement=all").size());
        assertEquals(items("/v1/councils/874/neighbours"),
                items("/v1/councils/874/neighbours?judgement=overall_effectiveness"));
    }
}
