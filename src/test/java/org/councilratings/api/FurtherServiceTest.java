package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/**
 * A service that only a data folder knows: nine scores from 4 to 1 beside a rating, as assessments of adult social care have.
 */
@QuarkusTest
@TestProfile(DataFolder.class)
@Tag("service")
class FurtherServiceTest {

    private static final String SERVICE = DataFolder.SERVICE;

    @Inject
    Editors editors;

    @Test
    void itIsInTheCodeListsAndInTheDocument() {
        get("/v1/services").body("items.code", hasItem(SERVICE)).body("items.find { it.code == '" + SERVICE
                + "' }.judgements", hasSize(10));
        get("/v1/frameworks?service=" + SERVICE).body("items.code", contains("CQC_2023"));
        get("/v1/judgements?service=" + SERVICE).body("items", hasSize(10));
        get("/v1/grades?service=" + SERVICE).body("items.code", contains("outstanding", "good", "requires_improvement",
                "inadequate", "score_4", "score_3", "score_2", "score_1"));
        String document = Api.outsideTheDocument().get("/openapi.json").then().statusCode(200).extract().asString();
        assertTrue(document.contains("\"statement_9\""));
        assertTrue(document.contains("`CQC_2023`: Assessments of councils (2023)"));
    }

    @Test
    void itsRatingsHistoriesAndChangesAreThere() {
        get("/v1/ratings?judgement=care_rating&status=graded").body("items.service", everyItem(equalTo(SERVICE)))
                .body("items.council.slug", contains("kent", "leeds"))
                .body("items.grade", contains("inadequate", "outstanding"));
        get("/v1/ratings?service=" + SERVICE + "&council=leeds&judgement=all").body("items", hasSize(10))
                .body("items[1].grade", equalTo("score_4")).body("items[1].gradeLabel", equalTo("4"))
                .body("items[1].previousGrade", equalTo("score_3"));
        get("/v1/ratings?service=" + SERVICE + "&council=leeds&asOf=2024-01-01").body("items.status",
                contains("not_inspected"));
        get("/v1/ratings?service=" + SERVICE + "&council=leeds&asOf=2023-12-31").body("items.status",
                contains("not_recorded"));
        get("/v1/councils/leeds/rating-history?judgement=statement_1").body("items.grade", contains("score_3", "score_4"))
                .body("items.change.direction", contains("first", "improved")).body("items.change.steps", contains(null, 1));
        get("/v1/rating-changes?service=" + SERVICE).body("items.direction", contains("improved", "first", "first"));
        assertEquals(30, whole("/v1/rating-changes?judgement=all&service=" + SERVICE).size());
        get("/v1/councils/kent").body("services.find { it.service == '" + SERVICE + "' }.ratings", hasSize(10));
        get("/v1/councils?judgement=care_rating&grade=outstanding").body("items.slug", contains("leeds"));
        get("/v1/neighbours?council=leeds&service=" + SERVICE).body("items.grade", hasItem("outstanding"));
    }

    @Test
    void itsFilesHaveItsColumns() {
        String csv = get("/v1/inspections.csv?service=" + SERVICE).extract().asString();
        assertTrue(csv.contains("care_rating_grade,care_rating_status,statement_1_grade"), csv);
        assertTrue(!csv.contains("leadership_grade"), csv);
        assertEquals(3, DataFiles.sent(csv).size());
        get("/v1/inspections.csv-metadata.json?service=" + SERVICE).body("tableSchema.columns.name",
                hasItems("statement_9_grade"));
    }

    /** An inadequate rating here is not one of children's services. */
    @Test
    void aGradeOfTheSameCodeIsNotThatOfAnotherService() {
        get("/v1/ratings?anyJudgement=inadequate&asOf=2026-08-22").body("items.service",
                everyItem(equalTo("childrens_services")));
        get("/v1/ratings?anyJudgement=inadequate&service=" + SERVICE).body("items.council.slug", contains("kent"));
    }

    @Test
    void itIsCountedAndDrawn() {
        get("/v1/statistics/ratings?judgement=statement_1").body("items.grade", contains("score_4", "score_3", "score_2",
                "score_1", null, null, null, null)).body("items.councils", contains(1, 0, 0, 1, 0, 0, 0, 151));
        for (String picture : List.of("councils/leeds/rating-history.svg?service=" + SERVICE,
                "councils/leeds/rating-history.svg?judgement=statement_1", "statistics/ratings.svg?service=" + SERVICE,
                "statistics/ratings.svg?judgement=statement_2&from=2024-06-30&every=quarter")) {
            String svg = get("/v1/" + picture).statusCode(200).extract().asString();
            assertTrue(svg.contains("Source: CQC"), svg);
            assertTrue(svg.contains("checked to 1 August 2026"), svg);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/feed.atom?service=" + SERVICE, "/v1/feed.atom?service=" + SERVICE + "&council=leeds" })
    void itIsNews(String address) {
        get(address).body(containsString("Leeds: rating improved from good to outstanding"))
                .body(containsString("Statement 1: improved from 3 to 4."));
    }

    @Test
    void itCanBeSentBackAndEdited() {
        editors.make();
        String csv = get("/v1/inspections.csv?service=" + SERVICE).extract().asString();
        Editors.editing().contentType("text/csv").body(csv).post("/v1/imports?dryRun=true").then().statusCode(200)
                .body("summary.rows.unchanged", equalTo(3)).body("summary.rows.total", equalTo(3));
        Editors.editing().contentType("text/csv").body(csv.replace("outstanding,graded", "good,graded"))
                .post("/v1/imports?dryRun=true&onConflict=replace").then().statusCode(200)
                .body("rows.verdict", hasItem("differs"));
        Editors.editing().body("""
                {"council": {"slug": "kent"}, "framework": "CQC_2023", "type": "assessment", "startDate": "2026-07-01",
                 "publicationDate": "2026-08-01", "judgements": [{"judgement": "care_rating", "grade": "score_4"}]}""")
                .post("/v1/inspections").then().statusCode(400).body("errors.pointer", hasItem("/judgements/0/grade"));
        assertEquals("kent-care-2025-02-03", text(whole("/v1/events?subject=kent-care-2025-02-03").get(0), "subject", "id"));
    }
}
