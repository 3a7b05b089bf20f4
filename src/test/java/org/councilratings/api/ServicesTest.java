package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.json;
import static org.councilratings.api.Api.objects;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.councilratings.api.DataFiles.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** Services beside children's services: area SEND, and children's services from 2009 to 2013. */
@QuarkusTest
@Tag("service")
class ServicesTest {

    private static final String SEND = "area_send";
    private static final String EARLY = "childrens_services_2009_2013";

    private static Map<String, Map<String, Object>> inspections(String service) {
        return items("/v1/inspections?service=" + service).stream()
                .collect(Collectors.toMap(one -> text(one, "id"), Function.identity()));
    }

    private static Map<String, Object> judged(Map<String, Object> inspection, String judgement) {
        return objects(inspection, "judgements").stream().filter(one -> judgement.equals(one.get("judgement"))).findFirst()
                .orElseThrow();
    }

    private static Map<String, CSVRecord> csv(String service) {
        return DataFiles.sent(get("/v1/inspections.csv?service=" + service).extract().asString()).stream()
                .collect(Collectors.toMap(row -> row.get("id"), Function.identity()));
    }

    @Test
    void everyCellOfTheirInspectionsComesBack() {
        Map<String, Map<String, Object>> found = inspections(SEND);
        assertEquals(246, found.size());
        found.putAll(inspections(EARLY));
        Map<String, CSVRecord> csv = csv(SEND);
        csv.putAll(csv(EARLY));
        List<CSVRecord> rows = rows("inspections_of_other_services.csv");
        assertEquals(rows.size(), found.size());
        for (CSVRecord row : rows) {
            Map<String, Object> one = found.get(row.get("id"));
            CSVRecord line = csv.get(row.get("id"));
            assertEquals(row.get("council"), text(one, "council", "slug"));
            assertEquals(row.get("council"), line.get("council_slug"));
            Map.of("framework", "framework", "type", "type", "start_date", "startDate", "end_date", "endDate",
                    "publication_date", "publicationDate", "report_url", "reportUrl", "source", "source",
                    "significant_weaknesses", "significantWeaknesses", "next_inspection_within", "nextInspectionWithin")
                    .forEach((column, field) -> {
                        assertEquals(row.get(column), text(one, field), () -> column + " of " + row.get("id"));
                        assertEquals(row.get(column), line.get(column), () -> column + " of " + row.get("id"));
                    });
            assertEquals(row.get("note"), text(one, "note"));
        }
        List<CSVRecord> outcomes = rows("outcomes_of_other_services.csv");
        assertEquals(246 + 370, outcomes.size());
        for (CSVRecord row : outcomes) {
            Map<String, Object> one = judged(found.get(row.get("inspection")), row.get("judgement"));
            assertEquals(row.get("grade"), text(one, "grade"));
            assertEquals(row.get("confirmed_by"), text(one, "confirmedBy"));
            assertEquals(row.get("grade"), csv.get(row.get("inspection")).get(row.get("judgement") + "_grade"));
        }
        List<CSVRecord> revisits = rows("revisits.csv");
        assertEquals(46, revisits.size());
        for (CSVRecord row : revisits) {
            Map<String, Object> one = found.get(row.get("inspection"));
            assertEquals(row.get("publication_date"), text(one, "revisit", "publicationDate"));
            assertEquals(row.get("sufficient_progress"), text(one, "revisit", "sufficientProgress"));
            assertEquals(row.get("weaknesses_with_progress"), text(one, "revisit", "weaknessesWithProgress"));
            assertEquals(row.get("weaknesses_without_progress"), text(one, "revisit", "weaknessesWithoutProgress"));
        }
    }

    /** As Ofsted published them, by the year in which the inspection was carried out. */
    @ParameterizedTest
    @CsvSource({ "2023, 7, 11, 8", "2024, 7, 15, 6" })
    void theOutcomesOfAYearAreThoseThatOfstedCounted(String year, int positive, int inconsistent, int failings) {
        Map<String, Long> counts = items("/v1/inspections?service=area_send&framework=AREA_SEND_2023").stream()
                .filter(one -> String.valueOf(one.get("startDate")).startsWith(year))
                .collect(Collectors.groupingBy(one -> text(judged(one, "send_outcome"), "grade"), Collectors.counting()));
        assertEquals(Map.of("typically_positive", (long) positive, "inconsistent", (long) inconsistent,
                "widespread_or_systemic_failings", (long) failings), counts);
    }

    @Test
    void theFirstCycleRequiredEightyTwoStatements() {
        get("/v1/inspections?framework=AREA_SEND_2016&grade=written_statement_required").body("totalItems", equalTo(82));
        get("/v1/inspections?framework=AREA_SEND_2016&grade=no_written_statement_required").body("totalItems", equalTo(67));
    }

    /** Those of 2023 are the only ones by then, and none was repeated. */
    @Test
    void statisticsCountThemByTheDayOfTheInspection() {
        get("/v1/statistics/ratings?judgement=send_outcome&inspectedBy=2023-12-31&status=graded")
                .body("items.councils", contains(7, 11, 8)).body("items.service", everyItem(equalTo(SEND)))
                .body("items.subject", everyItem(equalTo("local_area_partnership")))
                .body("items.shareAtLeast[2]", equalTo(1.0f));
    }

    @Test
    void aRequestThatNamesNoServiceIsAboutChildrensServices() {
        for (String list : List.of("ratings?asOf=2026-08-22&judgement=all", "rating-changes?judgement=all", "rating-history",
                "neighbours", "statistics/ratings", "inspections", "frameworks", "judgements", "grades")) {
            assertEquals(List.of("childrens_services"), whole("/v1/" + list).stream().map(row -> text(row, "service"))
                    .distinct().toList(), list);
        }
        get("/v1/ratings?anyJudgement=inadequate&asOf=2026-08-22").body("items.council.slug.unique()", hasSize(13));
        get("/v1/frameworks").body("totalItems", equalTo(4));
        get("/v1").body("counts.inspections", equalTo(497)).body("newestPublicationDate", equalTo("2026-08-20"))
                .body("services.service", contains("childrens_services", SEND, EARLY))
                .body("services.inspections", contains(497, 246, 217));
    }

    @ParameterizedTest
    @CsvSource({ "judgement=send_outcome, area_send", "framework=AREA_SEND_2016, area_send", "grade=inconsistent, area_send",
            "grade=adequate, childrens_services_2009_2013", "judgement=safeguarding, childrens_services_2009_2013",
            "grade=inadequate, childrens_services", "grade=inadequate&service=childrens_services_2009_2013,"
                    + " childrens_services_2009_2013" })
    void whatIsOfOneServiceOnlyImpliesIt(String query, String service) {
        List<Map<String, Object>> rows = items("/v1/ratings?asOf=2026-08-22&" + query);
        assertTrue(rows.size() > 0);
        assertEquals(List.of(service), rows.stream().map(row -> text(row, "service")).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({ "ratings?service=area_send&judgement=leadership, judgement, send_outcome",
            "ratings?service=area_send&grade=inadequate, grade, typically_positive",
            "ratings?judgement=leadership&framework=AREA_SEND_2023, judgement, values of one service",
            "inspections?service=area_send&actionPlanDueFrom=2026-01-01, actionPlanDueFrom, service=childrens_services",
            "rating-changes?service=area_send&minSteps=3, minSteps, 0 to 2",
            "ratings?judgement=send_outcome&grade=written_statement_required, grade, typically_positive",
            "ratings?service=schools, service, area_send" })
    void whatNoServiceHasTogetherIsRefused(String address, String parameter, String allowed) {
        get("/v1/" + address).statusCode(400).body("errors.parameter", hasItems(parameter))
                .body("errors.find { it.parameter == '" + parameter + "' }.allowed", hasItems(allowed));
    }

    @Test
    void aCouncilHasARowForEachServiceThatIsNamed() {
        get("/v1/ratings?council=leeds&service=childrens_services&service=area_send&asOf=2026-08-22")
                .body("items.service", contains("childrens_services", SEND))
                .body("items.judgement", contains("overall_effectiveness", "send_outcome"))
                .body("items.grade", contains("outstanding", "widespread_or_systemic_failings"))
                .body("items[1].gradeLabel", equalTo("Widespread and/or systemic failings"))
                .body("coverage.checkedTo", equalTo("2026-06-29"))
                .body("coverage.services.checkedTo", contains("2026-08-22", "2026-06-29"));
    }

    @Test
    void aCouncilShowsAllItsServices() {
        get("/v1/councils/leeds?asOf=2026-08-22").body("services.service", contains("childrens_services", SEND, EARLY))
                .body("services[0].ratings.judgement", hasSize(5)).body("services[1].ratings", hasSize(1))
                .body("services[1].ratings[0].grade", equalTo("widespread_or_systemic_failings"))
                .body("services[1].subject", equalTo("local_area_partnership"))
                .body("services[2].ratings[0].confirmedBy", not(nullValue()))
                .body("services[2].ratingHistory", containsString("/rating-history?service=" + EARLY))
                .body("ratings", hasSize(9));
    }

    /** Barnet was inspected in 2022, under the first framework: no outcome of the second is made of it. */
    @Test
    void whatStandsForAnInspectionIsWhatItsFrameworkJudges() {
        get("/v1/ratings?service=area_send&council=barnet&asOf=2022-12-31")
                .body("items.judgement", contains("written_statement"))
                .body("items.grade", contains("no_written_statement_required"));
        get("/v1/ratings?service=area_send&council=barnet&asOf=2022-12-31&judgement=all").body("items.status",
                contains("not_in_framework", "graded"));
    }

    @Test
    void nothingIsComparedAcrossTheFrameworksOfAreaSend() {
        List<Map<String, Object>> changes = whole("/v1/rating-changes?service=area_send&judgement=all");
        assertEquals(2 * 246, changes.size());
        assertTrue(changes.stream().filter(one -> Boolean.TRUE.equals(one.get("acrossFrameworks")))
                .allMatch(one -> one.get("steps") == null));
        assertEquals(246, whole("/v1/rating-changes?service=area_send").size());
    }

    /** Cornwall was inspected twice under the framework of 2023. */
    @Test
    void withinAFrameworkOutcomesAreCompared() {
        List<Map<String, Object>> compared = whole("/v1/rating-changes?service=area_send").stream()
                .filter(one -> one.get("steps") != null).toList();
        assertTrue(compared.stream().anyMatch(one -> "cornwall".equals(text(one, "council", "slug"))), compared::toString);
        assertTrue(compared.stream().noneMatch(one -> Boolean.TRUE.equals(one.get("acrossFrameworks"))));
    }

    @Test
    void aCouncilWithoutAnInspectionIsNotInspectedOnlyIfAllAreStored() {
        get("/v1/ratings?council=cumberland&service=area_send&service=childrens_services_2009_2013&asOf=2023-06-01")
                .body("items.status", contains("not_inspected", "not_recorded"));
        get("/v1/statistics/ratings?service=childrens_services_2009_2013&judgement=safeguarding").body("items.status",
                contains("graded", "graded", "graded", "graded", "not_judged", "not_in_framework", "not_inspected",
                        "not_recorded"));
    }

    /** Area SEND is complete from May 2016. What was inspected after 29 June 2026 is not known. */
    @Test
    void outsideTheDaysThatAreCompleteSomethingMayBeMissing() {
        get("/v1/ratings?council=leeds&service=area_send&asOf=2016-04-30").body("items.status", contains("not_recorded"));
        get("/v1/ratings?council=leeds&service=area_send&asOf=2016-05-01").body("items.status", contains("not_inspected"));
        get("/v1/ratings?framework=AREA_SEND_2023&council=barnet&asOf=2026-06-29").body("items.status",
                contains("not_inspected"));
        get("/v1/ratings?framework=AREA_SEND_2023&council=barnet&asOf=2026-06-30").body("items.status",
                contains("not_recorded"));
    }

    /** One looks at protection, the other at looked-after children. */
    @Test
    void earlyInspectionsOfTwoKindsAreNotCompared() {
        get("/v1/rating-changes?service=childrens_services_2009_2013&judgement=overall&council=kent")
                .body("items.direction", contains("not_comparable", "first", "not_comparable"))
                .body("items[0].steps", nullValue());
        get("/v1/ratings?service=childrens_services_2009_2013&judgement=overall&council=kent&asOf=2013-12-31")
                .body("items[0].gradeSince", equalTo(Api.json(
                        "/v1/inspections?service=childrens_services_2009_2013&council=kent&pageSize=1")
                        .getString("items[0].publicationDate")));
    }

    @Test
    void thePageOfAnInspectionSaysWhatIsJudged() {
        String page = Api.outsideTheDocument().get("/inspections/leeds-send-2026-04-27").then().statusCode(200).extract()
                .asString();
        assertTrue(page.contains("Ofsted and CQC’s inspection of special educational needs"), page);
        assertTrue(page.contains("local area partnership, not the council alone"), page);
        assertTrue(page.contains("rating-history.csv?service=area_send"), page);
    }

    @Test
    void theNextInspectionHasADay() {
        get("/v1/inspections/barking-and-dagenham-send-2024-07-08").body("nextInspectionWithin", equalTo("3 years"))
                .body("nextInspectionBy", equalTo("2027-09-06")).body("actionPlanDue", nullValue())
                .body("followUp", nullValue());
        get("/v1/inspections/slough-send-2025-07-07").body("note", containsString("press reports"));
        get("/v1/inspections/buckinghamshire-send-2026-02-10").body("startDate", nullValue());
    }

    @Test
    void anEarlyGradeSaysWhatConfirmsIt() {
        get("/v1/rating-history?service=childrens_services_2009_2013&council=cheshire-west-and-chester&judgement="
                + "looked_after_children").body("items[0].grade", equalTo("adequate"))
                .body("items[0].confirmedBy", equalTo("one_source"));
        get("/v1/inspections/cheshire-west-and-chester-2010-12-10").body("note",
                equalTo("A report of 2016 calls this judgement inadequate; Ofsted's table has it as adequate"));
        json("/v1/ratings?service=childrens_services_2009_2013&asOf=2013-10-31&status=graded").getList("items.confirmedBy")
                .forEach(confirmed -> assertTrue(List.of("later_report", "one_source").contains(confirmed)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "councils/leeds/rating-history.svg?service=area_send",
            "statistics/ratings.svg?service=area_send&asOf=2026-06-29",
            "statistics/ratings.svg?service=area_send&from=2023-06-30&every=quarter",
            "councils/cornwall/rating-history.svg?service=childrens_services_2009_2013" })
    void everyServiceHasPictures(String address) {
        String svg = get("/v1/" + address).statusCode(200).extract().asString();
        assertTrue(svg.contains(address.contains(SEND) ? "checked to 29 June 2026" : "checked to 31 October 2013"), svg);
        assertTrue(svg.contains(address.contains(SEND) ? "Source: Ofsted and CQC" : "Source: Ofsted,"), svg);
        assertEquals(address.contains(SEND), svg.contains("local area partnership"));
    }

    @Test
    void theFeedOfAServiceIsAboutIt() {
        String feed = get("/v1/feed.atom?service=area_send&council=cornwall").statusCode(200).extract().asString();
        assertTrue(feed.contains("outcome for children with SEND"), feed);
        assertTrue(feed.contains("Checked to 29 June 2026"), feed);
        assertTrue(feed.contains("This inspection judges the local area partnership"), feed);
        assertTrue(feed.contains("Ofsted and CQC’s own service"), feed);
        assertTrue(!feed.contains("leadership"), feed);
    }

    @Test
    void coverageIsGivenByService() {
        get("/v1/coverage?service=area_send").body("checkedTo", equalTo("2026-06-29")).body("completeFrom",
                equalTo("2016-05-01")).body("completeTo", equalTo("2026-06-29")).body("visitsCompleteFrom", nullValue())
                .body("councils", equalTo(154));
        get("/v1/coverage?service=childrens_services_2009_2013").body("completeFrom", nullValue());
        get("/v1/visits").body("items.service", everyItem(equalTo("childrens_services")));
        get("/v1/visits?service=area_send").body("totalItems", equalTo(0));
    }
}
