package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** Changes from one inspection to the next. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class RatingChangesTest {

    private static String line(Map<String, Object> row) {
        return RecomputedRatings.line(text(row, "council", "slug"), row.get("judgement"), row.get("publicationDate"),
                row.get("fromGrade"), row.get("fromStatus"), row.get("toGrade"), row.get("toStatus"), row.get("direction"),
                row.get("steps"), row.get("acrossFrameworks"), row.get("framework"), row.get("previousFramework"),
                row.get("inspection"), row.get("previousInspection"));
    }

    @Test
    void everyChangeIsTheOneComputedAgain() {
        assertEquals(RecomputedRatings.changes(DataDay.TODAY.toString()),
                whole("/v1/rating-changes?judgement=all").stream().map(RatingChangesTest::line).sorted().toList());
    }

    @Test
    void theMovesOfOverallEffectivenessCountAsInTheDomainsTable() {
        Map<String, Long> moves = items("/v1/rating-changes").stream().collect(Collectors
                .groupingBy(row -> text(row, "direction") + " " + text(row, "steps"), Collectors.counting()));
        assertEquals(Map.of("first null", 158L, "not_comparable null", 11L, "unchanged 0", 123L, "improved 1", 131L,
                "improved 2", 22L, "improved 3", 1L, "declined 1", 41L, "declined 2", 10L), moves);
    }

    @Test
    void tenCouncilsFellTwoGradesAtOnceAndPeterboroughIn2024IsAmongThem() {
        List<Map<String, Object>> falls = items("/v1/rating-changes?direction=declined&minSteps=2");
        assertEquals(10, falls.size());
        Map<String, Object> peterborough = falls.stream().filter(row -> "peterborough".equals(text(row, "council", "slug")))
                .findFirst().orElseThrow();
        assertEquals("peterborough overall_effectiveness 2024-01-30 good graded inadequate graded declined 2 true ILACS_2023"
                + " ILACS_2018 peterborough-2023-11-27 peterborough-2018-06-25", line(peterborough));
    }

    @Test
    void thereIsNothingBeforeTheFirstInspection() {
        Map<String, Object> first = items("/v1/rating-changes?council=cumberland&direction=first").get(0);
        assertEquals("not_inspected", first.get("fromStatus"));
        assertNull(first.get("previousInspection"));
        assertNull(first.get("previousFramework"));
    }

    @Test
    void theNewestComeFirstThenTheIdThenTheJudgementDecide() {
        List<Map<String, Object>> rows = whole("/v1/rating-changes?judgement=all");
        Comparator<Map<String, Object>> newest = Comparator.comparing((Map<String, Object> row) -> text(row, "publicationDate"))
                .reversed();
        Function<Map<String, Object>, Integer> judgement = row -> RecomputedRatings.JUDGEMENTS
                .indexOf(text(row, "judgement"));
        assertEquals(rows.stream().sorted(newest.thenComparing(row -> text(row, "inspection")).thenComparing(judgement))
                .toList(), rows);
        assertEquals(rows.subList(1000, 2000), items("/v1/rating-changes?judgement=all&page=2"));
    }

    @ParameterizedTest
    @CsvSource({ "judgement=all, 4473", "judgement=leadership&judgement=lscb, 994", "direction=first, 158",
            "direction=not_comparable, 11", "direction=improved&direction=declined, 205", "minSteps=0, 328",
            "minSteps=1, 205", "minSteps=3, 1", "direction=first&direction=improved&minSteps=3, 1", "council=874, 3",
            "council=northamptonshire, 2", "publishedFrom=2026-08-20, 1",
            "publishedFrom=2024-01-30&publishedTo=2024-01-30&region=E12000006, 1",
            "councilType=city_of_london&councilType=isles_of_scilly, 6",
            "direction=declined&minSteps=2&judgement=all&council=874, 1" })
    void changesAreFiltered(String query, int count) {
        get("/v1/rating-changes?pageSize=1&" + query).statusCode(200);
        assertEquals(count, whole("/v1/rating-changes?" + query).size());
    }

    @Test
    void whoWasInspectedAgainSinceJanuaryIsOneAddress() {
        assertTrue(items("/v1/rating-changes?publishedFrom=2026-01-01&judgement=leadership").stream()
                .anyMatch(row -> "trafford".equals(text(row, "council", "slug")) && "declined".equals(row.get("direction"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "direction=first&minSteps=0 | minSteps | unchanged",
            "direction=first&direction=not_comparable&minSteps=2 | direction | improved",
            "direction=unchanged&minSteps=1 | direction | declined",
            "minSteps=4 | minSteps | 0 to 3", "minSteps=-1 | minSteps | 0 to 3", "minSteps=two | minSteps | a whole number",
            "direction=down | direction | declined", "judgement=any | judgement | all", "asOf=2020-01-01 | asOf | publishedTo",
            "grade=good | grade | minSteps",
            "publishedFrom=2024-01-02&publishedTo=2024-01-01 | publishedFrom | YYYY-MM-DD up to 2024-01-01",
            "council=nowhere-at-all | council | a slug" })
    void wrongAndImpossibleParametersAreNamedWithWhatIsAllowed(String query, String parameter, String allowed) {
        get("/v1/rating-changes?" + query).statusCode(400).body("type", endsWith("/problems/invalid-parameter"))
                .body("errors.parameter", hasItem(parameter)).body("errors.allowed.flatten()", hasItem(allowed));
    }
}
