package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.history;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.json;
import static org.councilratings.api.Api.object;
import static org.councilratings.api.Api.text;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** The rules that are easy to get wrong, each with the real cases that show it. */
@QuarkusTest
@Tag("service")
class DomainRulesTest {

    private static final String OVERALL = "overall_effectiveness";

    private static Map<String, Object> judged(String inspection, String judgement) {
        return json("/v1/inspections/" + inspection).getMap("judgements.find { it.judgement == '" + judgement + "' }");
    }

    private static Map<String, Object> rating(String council, String judgement, String asOf) {
        return json("/v1/councils/" + council + "?asOf=" + asOf)
                .getMap("ratings.find { it.judgement == '" + judgement + "' }");
    }

    @ParameterizedTest
    @CsvSource({
            "isles-of-scilly-2016-04-11, care_leavers, not_judged",
            "isles-of-scilly-2016-04-11, adoption, not_judged",
            "city-of-london-2016-09-20, adoption, not_judged",
            "bradford-2026-01-12, children_in_care_and_care_leavers, not_in_framework",
            "peterborough-2018-06-25, care_leavers, not_in_framework",
            "peterborough-2015-04-13, care_leavers, graded" })
    void rule1AGradeAndTheReasonForHavingNoneAreTwoThings(String inspection, String judgement, String status) {
        Map<String, Object> judged = judged(inspection, judgement);
        assertEquals(status, judged.get("status"));
        assertEquals(status.equals("graded"), judged.get("grade") != null);
    }

    @Test
    void rule1TwentyReviewsOfLocalSafeguardingChildrenBoardsWereNotJudged() {
        long notJudged = items("/v1/inspections?framework=SIF_2013").stream()
                .filter(inspection -> inspection.get("judgements").toString()
                        .contains("judgement=lscb, grade=null, status=not_judged"))
                .count();
        assertEquals(20, notJudged);
    }

    @ParameterizedTest
    @CsvSource({ "cumberland, 2023-03-31, not_active", "cumberland, 2023-04-01, not_inspected",
            "northamptonshire, 2021-03-31, graded", "northamptonshire, 2021-04-01, not_active" })
    void rule1ACouncilOnADayMayBeNotInspectedOrNotActive(String council, String day, String status) {
        assertEquals(status, rating(council, OVERALL, day).get("status"));
    }

    @ParameterizedTest
    @CsvSource({ "herefordshire, 2018", "doncaster, 2022", "slough, 2023" })
    void rule2OverallIsNeverDerivedFromTheParts(String council, String year) {
        Map<String, Object> inspection = items("/v1/councils/" + council + "/inspections?judgement=overall_effectiveness")
                .stream()
                .filter(one -> text(one, "publicationDate").startsWith(year) || text(one, "id").contains(year)).findFirst()
                .orElseThrow();
        assertEquals("requires_improvement", judged(text(inspection, "id"), OVERALL).get("grade"));
        assertEquals("inadequate", judged(text(inspection, "id"), "leadership").get("grade"));
    }

    @Test
    void rule3TheCombinedJudgementIsMappedOntoNeitherOfItsSuccessors() {
        String id = "peterborough-2018-06-25";
        assertEquals("good", judged(id, "children_in_care_and_care_leavers").get("grade"));
        assertEquals("not_in_framework", judged(id, "children_in_care").get("status"));
        assertEquals("not_in_framework", judged(id, "care_leavers").get("status"));
    }

    @Test
    void rule4ElevenCouncilsHaveNoOverallNowAndAreNotUnrated() {
        List<Map<String, Object>> without = items("/v1/councils").stream()
                .filter(council -> council.get("ratings").toString()
                        .contains("judgementLabel=Overall effectiveness, grade=null, gradeLabel=null, status=not_in_framework"))
                .toList();
        assertEquals(11, without.size());
        assertTrue(without.stream().allMatch(council -> council.get("ratings").toString()
                .contains("judgement=leadership, ")
                && !council.get("ratings").toString()
                        .contains("judgementLabel=The impact of leaders on social work practice, grade=null")));
    }

    @Test
    void rule4TraffordIsFailingWithoutAnOverallJudgement() {
        assertEquals("inadequate", rating("trafford", "leadership", "2026-08-22").get("grade"));
        assertEquals("inadequate", rating("trafford", "help_and_protection", "2026-08-22").get("grade"));
        assertEquals("not_in_framework", rating("trafford", OVERALL, "2026-08-22").get("status"));
        Set<String> failing = items("/v1/inspections?anyJudgement=inadequate&publishedFrom=2026-01-01").stream()
                .map(inspection -> text(inspection, "council", "slug")).collect(Collectors.toSet());
        assertTrue(failing.contains("trafford"));
        assertFalse(
                items("/v1/councils?grade=inadequate").stream().anyMatch(council -> "trafford".equals(council.get("slug"))));
        assertTrue(items("/v1/councils?grade=inadequate&judgement=leadership").stream()
                .anyMatch(council -> "trafford".equals(council.get("slug"))));
    }

    @Test
    void rule4APastOverallIsHistoryUnderTheNewFramework() {
        List<Map<String, Object>> periods = history("trafford", OVERALL);
        Map<String, Object> last = periods.get(periods.size() - 1);
        assertEquals("ILACS_2026", last.get("framework"));
        assertEquals("not_in_framework", last.get("status"));
        assertNull(last.get("grade"));
        assertEquals("2026-08-03", last.get("from"));
        assertEquals("2026-08-02", periods.get(periods.size() - 2).get("to"));
    }

    @ParameterizedTest
    @CsvSource({ "2018-08-05, requires_improvement", "2018-08-06, good", "2024-01-29, good", "2024-01-30, inadequate" })
    void rule5ARatingIsInForceFromItsPublicationUntilTheNext(String day, String grade) {
        assertEquals(grade, rating("peterborough", OVERALL, day).get("grade"));
    }

    @Test
    void rule5BothDatesOfAnInspectionAreShown() {
        get("/v1/inspections/south-tyneside-2022-12-05").statusCode(200).body("startDate", equalTo("2022-12-05"))
                .body("endDate", equalTo("2023-02-15")).body("publicationDate", equalTo("2023-05-10"))
                .body("framework", equalTo("ILACS_2018"));
    }

    @Test
    void rule6AnInspectionIsComparedWithTheOneJustBeforeIt() {
        List<Map<String, Object>> periods = history("peterborough", OVERALL);
        assertEquals(List.of("2015-09-18", "2018-08-06", "2024-01-30"), periods.stream().map(p -> p.get("from")).toList());
        assertEquals(List.of("first", "improved", "declined"),
                periods.stream().map(p -> text(p, "change", "direction")).toList());
        assertEquals("1", text(periods.get(1), "change", "steps"));
        assertEquals("2", text(periods.get(2), "change", "steps"));
        assertEquals("true", text(periods.get(1), "change", "acrossFrameworks"));
        assertEquals("good", text(periods.get(2), "change", "fromGrade"));
    }

    @Test
    void rule6ACombinedJudgementBetweenMakesCareLeaversNotComparable() {
        List<Map<String, Object>> periods = history("peterborough", "care_leavers");
        assertEquals(List.of("first", "not_comparable", "not_comparable"),
                periods.stream().map(p -> text(p, "change", "direction")).toList());
        assertEquals("requires_improvement", periods.get(0).get("grade"));
        assertEquals("inadequate", periods.get(2).get("grade"));
        assertNull(text(periods.get(2), "change", "steps"));
    }

    @Test
    void rule6EqualGradesAreTwoPeriodsNeverOne() {
        List<Map<String, Object>> periods = history("buckinghamshire", OVERALL);
        assertEquals(List.of("inadequate", "inadequate"), periods.subList(0, 2).stream().map(p -> p.get("grade")).toList());
        assertEquals("unchanged", text(periods.get(1), "change", "direction"));
    }

    @Test
    void rule7WhatWasCorrectedOrNotedIsSaidWithTheRecord() {
        assertEquals("LSCB judgement is from the separate LSCB review report published 2015-08-03",
                json("/v1/inspections/surrey-2014-10-21").getString("note"));
    }

    @ParameterizedTest
    @CsvSource({ "peterborough-2023-11-27, 2024-05-10, expected", "peterborough-2018-06-25, 2018-11-13, not_expected" })
    void rule8TheActionPlanIsDueSeventyWorkingDaysAfterPublication(String inspection, String due, String monitoring) {
        get("/v1/inspections/" + inspection).statusCode(200).body("actionPlanDue", equalTo(due))
                .body("followUp.actionPlanBasis", equalTo("computed_from_publication_date"))
                .body("followUp.monitoring", equalTo(monitoring));
    }

    @Test
    void rule8TraffordsActionPlanIsRunningAndItsMonitoringUnknown() {
        List<Map<String, Object>> running = items("/v1/inspections?publishedTo=2026-08-22&actionPlanDueFrom=2026-08-22");
        Map<String, Object> trafford = running.stream().filter(one -> "trafford".equals(text(one, "council", "slug")))
                .findFirst().orElseThrow();
        assertEquals("2026-11-10", trafford.get("actionPlanDue"));
        assertEquals("unknown", text(trafford, "followUp", "monitoring"));
        assertTrue(running.stream().allMatch(one -> text(one, "actionPlanDue").compareTo("2026-08-22") >= 0));
        List<Map<String, Object>> over = items("/v1/inspections?actionPlanDueTo=2026-08-21");
        assertEquals(497, running.size() + over.size());
    }

    @Test
    void rule9UsersFilterByTheNineRegionsOfTheOns() {
        assertEquals(12, items("/v1/councils?region=E12000001").size());
        assertEquals(items("/v1/councils?region=E12000003"), items("/v1/councils?region=Yorkshire%20and%20The%20Humber"));
        assertEquals(Set.of("North East, Yorkshire and the Humber"),
                items("/v1/councils?region=E12000001&region=E12000003").stream().map(c -> text(c, "ofstedRegion"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void rule10AnIdUsesThePublicationDateWhereTheStartIsUnknown() {
        get("/v1/inspections/bournemouth-2014-06-30").statusCode(200).body("startDate", nullValue())
                .body("publicationDate", equalTo("2014-06-30")).body("reportUrl", nullValue());
    }

    @Test
    void rule11EveryListSaysHowFarTheFactsReach() {
        for (String list : List.of("councils", "inspections", "visits", "regions", "councils/874/rating-history")) {
            Map<String, Object> answer = object(get("/v1/" + list).statusCode(200));
            assertEquals(List.of("2026-08-22", "2023-02-28", "2025-03-26"), List.of(text(answer, "coverage", "checkedTo"),
                    text(answer, "coverage", "visitsCompleteFrom"), text(answer, "coverage", "visitsCompleteTo")));
        }
        assertEquals(65, items("/v1/visits").stream().filter(visit -> visit.get("publicationDate") == null).count());
    }

    @Test
    void aSuccessorStartsWithNoRatingAndItsPredecessorsHistoryIsOneStepAway() {
        assertEquals(Set.of("first"), history("cumberland", OVERALL).stream().limit(1)
                .map(p -> text(p, "change", "direction")).collect(Collectors.toSet()));
        List<Map<String, Object>> all = items(
                "/v1/councils/cumberland/rating-history?judgement=overall_effectiveness&includePredecessors=true");
        List<Map<String, Object>> inherited = all.stream().filter(p -> Boolean.TRUE.equals(p.get("inherited"))).toList();
        assertEquals(Set.of("cumbria"), inherited.stream().map(p -> text(p, "council", "slug")).collect(Collectors.toSet()));
        assertEquals("2023-03-31", inherited.get(inherited.size() - 1).get("to"));
        assertTrue(all.stream().filter(p -> "cumberland".equals(text(p, "council", "slug")))
                .allMatch(p -> Boolean.FALSE.equals(p.get("inherited"))));
    }
}
