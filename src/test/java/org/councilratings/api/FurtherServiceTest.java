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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.councilratings.database.OwnDatabase;
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
@TestProfile(FurtherServiceTest.OwnFolder.class)
@Tag("service")
class FurtherServiceTest {

    private static final String SERVICE = "adult_social_care";

    @Inject
    Editors editors;

    /** The bundled data set and one more service. */
    public static class OwnFolder extends OwnDatabase.Profile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/dataset"))) {
                Path folder = Files.createTempDirectory("dataset");
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
                addService(folder);
                return Map.of("council-ratings.dataset-directory", folder.toString());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        private static void addService(Path folder) throws IOException {
            add(folder, "services.csv",
                    SERVICE + ",Adult social care,How a council delivers adult social care.,council,cqc,care,"
                            + "care_rating,2026-08-01,2024-01-01,");
            add(folder, "scales.csv", "cqc_rating,Ratings,Four ratings.", "cqc_score,Scores,From 4 to 1.");
            add(folder, "grades.csv", "cqc_rating,outstanding,Outstanding,Outstanding,outstanding,The best.",
                    "cqc_rating,good,Good,Good,good,The second.",
                    "cqc_rating,requires_improvement,Requires improvement,Requires improvement,requires improvement,The third.",
                    "cqc_rating,inadequate,Inadequate,Inadequate,inadequate,The lowest.");
            add(folder, "grades.csv", IntStream.of(4, 3, 2, 1)
                    .mapToObj(score -> "cqc_score,score_%1$d,%1$d,%1$d,%1$d,Score %1$d.".formatted(score))
                    .toArray(String[]::new));
            add(folder, "judgements.csv", "care_rating," + SERVICE + ",Rating,rating,rating,cqc_rating,The rating.");
            add(folder, "judgements.csv",
                    statements(number -> "statement_%1$d,%2$s,Statement %1$d,statement %1$d,statement %1$d,"
                            .formatted(number, SERVICE) + "cqc_score,A statement."));
            add(folder, "frameworks.csv",
                    "CQC_2023," + SERVICE + ",Assessments of councils (2023),CQC 2023,2023-12-01,,care_rating "
                            + String.join(" ", statements(number -> "statement_" + number)) + ",,Nine scores beside a rating.");
            add(folder, "inspection_types.csv", "CQC_2023,assessment,Assessment");
            assess(folder, "leeds", "2024-03-04", "2024-06-20", "good", 3);
            assess(folder, "leeds", "2026-01-05", "2026-04-20", "outstanding", 4);
            assess(folder, "kent", "2025-02-03", "2025-05-19", "inadequate", 1);
        }

        private interface Statement {
            String of(int number);
        }

        private static String[] statements(Statement statement) {
            return IntStream.rangeClosed(1, 9).mapToObj(statement::of).toArray(String[]::new);
        }

        private static void assess(Path folder, String council, String began, String published, String rating, int score)
                throws IOException {
            String id = council + "-care-" + began;
            add(folder, "inspections_of_other_services.csv",
                    id + "," + council + ",,CQC_2023,assessment," + began + ",," + published + ",,,,,,");
            add(folder, "outcomes_of_other_services.csv", id + ",care_rating," + rating + ",,");
            add(folder, "outcomes_of_other_services.csv",
                    statements(number -> id + ",statement_" + number + ",score_" + score + ",,"));
        }

        private static void add(Path folder, String file, String... rows) throws IOException {
            Files.writeString(folder.resolve(file), String.join("\n", rows) + "\n", StandardOpenOption.APPEND);
        }
    }

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
