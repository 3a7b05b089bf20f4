package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;

/** Up to which day the facts were checked, said by editors and imports. The tests' today is 22 August 2026. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class CoverageTest {

    private static final String VISIT = "council,type,start_date,theme\n";

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
        checkTo("2026-08-20");
    }

    private static String body(String checkedTo, String from, String to) {
        return "{\"service\":\"childrens_services\",\"checkedTo\":\"%s\",\"visitsCompleteFrom\":\"%s\",\"visitsCompleteTo\":\"%s\"}"
                .formatted(checkedTo, from, to);
    }

    private static ValidatableResponse put(String tag, String body) {
        return Editors.editing().header("If-Match", tag).body(body).put("/v1/coverage").then();
    }

    private static String tag() {
        return Api.given().get("/v1/coverage").header("ETag");
    }

    private static void checkTo(String day) {
        put(tag(), body(day, "2023-02-28", "2025-03-26")).statusCode(200).body("checkedTo", equalTo(day));
    }

    private static ValidatableResponse send(String query, String rows) {
        return Editors.editing().contentType("text/csv").body(rows).post("/v1/imports" + query).then();
    }

    private static int newest() {
        return Api.json("/v1").getInt("sequence");
    }

    private static String visitsOfPeterborough() {
        return Api.given().get("/v1/visits.csv?council=peterborough").asString();
    }

    private static void isShownEverywhere(String day, String inWords) {
        get("/v1").body("checkedTo", equalTo(day)).body("coverage.checkedTo", equalTo(day))
                .body("links.coverage", containsString("/v1/coverage"));
        get("/v1/coverage").body("checkedTo", equalTo(day)).body("service", equalTo("childrens_services"));
        for (String list : List.of("councils", "inspections", "visits", "ratings?asOf=2020-01-01", "rating-changes",
                "grades")) {
            get("/v1/" + list).body("coverage.checkedTo", equalTo(day));
        }
        get("/v1/councils/peterborough").body("checkedTo", equalTo(day));
        for (String text : List.of("/", "/v1/councils/peterborough/rating-history.svg",
                "/v1/statistics/ratings.svg?from=2019-03-31&to=2020-03-31&every=year")) {
            assertEquals(true, Api.asking(text).get(text).asString().contains(inWords), text);
        }
        assertEquals(true, Api.given().get("/v1/visits.csv-metadata.json").asString().contains(day));
    }

    @Test
    void whatAnEditorSaysIsShownEverywhereAtOnce() {
        isShownEverywhere("2026-08-20", "20 August 2026");
        int before = newest();
        String page = get("/v1/ratings?asOf=2020-01-01").extract().header("ETag");
        String tag = get("/v1/coverage").statusCode(200).extract().header("ETag");
        String written = Editors.editing().header("If-Match", tag).body(body("2026-08-21", "2023-03-01", "2025-03-25"))
                .put("/v1/coverage?reason=Letters%20of%20August").then().statusCode(200)
                .body("visitsCompleteFrom", equalTo("2023-03-01")).header("Cache-Control", "no-store").extract().header("ETag");
        isShownEverywhere("2026-08-21", "21 August 2026");
        assertNotEquals(page, get("/v1/ratings?asOf=2020-01-01").extract().header("ETag"));
        get("/v1/events?after=" + before).body("items", hasSize(1)).body("items[0].subject.type", equalTo("data_set"))
                .body("items[0].kind", equalTo("changed")).body("items[0].reason", equalTo("Letters of August"))
                .body("items[0].before.checkedTo", equalTo("2026-08-20"))
                .body("items[0].after.checkedTo", equalTo("2026-08-21"))
                .body("items[0].after.visitsCompleteTo", equalTo("2025-03-25"));
        put(tag, body("2026-08-22", "2023-03-01", "2025-03-25")).statusCode(412);
        put(written, body("2026-08-22", "2023-03-01", "2025-03-25")).statusCode(200);
    }

    @Test
    void whatIsSentBackAsItWasReadChangesNothing() {
        var read = get("/v1/coverage").extract();
        int before = newest();
        put(read.header("ETag"), read.asString()).statusCode(200);
        assertEquals(before, newest());
        assertEquals(read.header("ETag"), get("/v1/coverage").extract().header("ETag"));
    }

    @Test
    void onlyEditorsThatHaveSeenItMay() {
        String body = body("2026-08-21", "2023-02-28", "2025-03-26");
        Api.given().contentType("application/json").body(body).put("/v1/coverage").then().statusCode(401);
        Editors.withoutTheRole().header("If-Match", "*").body(body).put("/v1/coverage").then().statusCode(403);
        Editors.editing().body(body).put("/v1/coverage").then().statusCode(428);
        get("/v1/coverage").body("checkedTo", equalTo("2026-08-20"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"checkedTo\":\"2026-08-23\",\"visitsCompleteFrom\":\"2023-02-28\",\"visitsCompleteTo\":\"2025-03-26\"} | /checkedTo",
            "{\"checkedTo\":\"2025-03-25\",\"visitsCompleteFrom\":\"2023-02-28\",\"visitsCompleteTo\":\"2025-03-26\"} | /visitsCompleteTo",
            "{\"checkedTo\":\"2026-08-22\",\"visitsCompleteFrom\":\"2025-03-27\",\"visitsCompleteTo\":\"2025-03-26\"} | /visitsCompleteTo",
            "{\"checkedTo\":\"22/08/26\",\"visitsCompleteFrom\":\"2023-02-28\",\"visitsCompleteTo\":\"2025-03-26\"} | /checkedTo",
            "{\"checkedTo\":null,\"visitsCompleteFrom\":\"2023-02-28\",\"visitsCompleteTo\":\"2025-03-26\"} | /checkedTo",
            "{\"checkedTo\":\"2026-08-22\",\"visitsCompleteTo\":\"2025-03-26\"} | /visitsCompleteFrom",
            "{\"checkedTo\":\"2026-08-22\",\"visitsCompleteFrom\":\"2023-02-28\",\"visitsCompleteTo\":\"2025-03-26\",\"service\":\"area_send\"} | /service",
            "{\"checkedTo\":\"2026-08-22\",\"visitsCompleteFrom\":\"2023-02-28\",\"visitsCompleteTo\":\"2025-03-26\",\"title\":\"Mine\"} | /title" })
    void whatCannotBeIsRefusedWithItsPlace(String body, String pointer) {
        int before = newest();
        put(tag(), body).statusCode(400).body("errors.pointer", contains(pointer));
        assertEquals(before, newest());
    }

    @Test
    void anImportSaysItAlsoIfNoRowIsNew() {
        int before = newest();
        send("?dryRun=true&checkedTo=2026-08-21", visitsOfPeterborough()).statusCode(200)
                .body("summary.rows.added", equalTo(0)).body("summary.checkedTo", equalTo("2026-08-21"))
                .body("summary.checkedToBefore", equalTo("2026-08-20")).body("summary.revision", nullValue());
        assertEquals(before, newest());

        int revision = Api.json("/v1").getInt("revision");
        String location = send("?checkedTo=2026-08-21", visitsOfPeterborough()).statusCode(201)
                .body("summary.rows.added", equalTo(0)).body("summary.revision", equalTo(revision + 1))
                .body("summary.checkedTo", equalTo("2026-08-21")).body("summary.checkedToBefore", equalTo("2026-08-20"))
                .extract().header("Location");
        get(location.replaceFirst("^.*?/v1", "/v1")).body("summary.checkedToBefore", equalTo("2026-08-20"));
        isShownEverywhere("2026-08-21", "21 August 2026");
        get("/v1/events?after=" + before).body("items.subject.id", contains("data-set"));

        send("?checkedTo=2026-08-21", visitsOfPeterborough()).statusCode(201).body("summary.revision", nullValue());
        send("", visitsOfPeterborough()).statusCode(201).body("summary.checkedTo", nullValue());
        isShownEverywhere("2026-08-21", "21 August 2026");
    }

    @Test
    void anImportSaysItTogetherWithItsRows() {
        int before = newest();
        send("?checkedTo=2026-08-22", VISIT + "leeds,focused_visit,2026-07-14,Front door\n").statusCode(201)
                .body("summary.rows.added", equalTo(1));
        get("/v1/events?after=" + before).body("items.subject.id", contains("data-set", "leeds-2026-07-14"))
                .body("items.revision", everyItem(equalTo(Api.json("/v1").getInt("revision"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2026-08-23", "2026-08-19", "2025-03-25", "tomorrow", "22/08/2026" })
    void anImportCannotSayWhatCannotBe(String day) {
        int before = newest();
        for (String mode : List.of("", "&dryRun=true")) {
            send("?checkedTo=" + day + mode, VISIT + "leeds,focused_visit,2026-06-09,Front door\n").statusCode(400)
                    .body("errors[0].parameter", equalTo("checkedTo")).body("errors[0].allowed", hasSize(1));
        }
        assertEquals(before, newest());
    }

    @Test
    void anImportThatFailsSaysNothing() {
        send("?checkedTo=2026-08-22", "name,grade\nsomething,else\n").statusCode(400);
        get("/v1/coverage").body("checkedTo", equalTo("2026-08-20"));
    }
}
