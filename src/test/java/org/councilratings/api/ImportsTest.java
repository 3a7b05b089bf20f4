package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import org.councilratings.imports.file.Spreadsheet;
import org.councilratings.imports.file.Workbook;
import org.councilratings.journal.ActorRole;
import org.councilratings.journal.ChangeOrigin;
import org.councilratings.journal.Changes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** What becomes of published files that are imported. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class ImportsTest {

    private static final String HEADINGS = "Local authority name,Inspection start date,Publication date,Inspection type,"
            + "Overall effectiveness,Impact of leaders,Help and protection,Children in care,Care leavers\n";

    @Inject
    Editors editors;

    @Inject
    Changes changes;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    private static ValidatableResponse send(String query, byte[] file) {
        return Editors.editing().contentType("application/octet-stream").body(file).post("/v1/imports" + query).then();
    }

    private static ValidatableResponse send(String query, String file) {
        return send(query, file.getBytes(StandardCharsets.UTF_8));
    }

    private static int newest() {
        return Api.json("/v1").getInt("sequence");
    }

    @Test
    void whatIsNewIsTakenAndTheSameFileTwiceChangesNothing() {
        String file = HEADINGS + "Worcestershire,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Outstanding,Good\n"
                + "Lincolnshire,2026-02-09,2026-03-16,ILACS Standard Inspection,Good,Good,RI,Good,Good\n";
        int before = newest();
        long revision = Api.json("/v1").getLong("revision");
        send("?dryRun=true", file).statusCode(200).body("summary.rows.added", equalTo(2)).body("summary.dryRun", equalTo(true))
                .body("rows.record", contains("worcestershire-2026-02-09", "lincolnshire-2026-02-09"));
        get("/v1/inspections/worcestershire-2026-02-09").statusCode(404);
        assertEquals(before, newest());

        Response made = send("?reason=March%20release", file).statusCode(201).body("summary.state", equalTo("done"))
                .body("summary.rows.added", equalTo(2)).body("summary.revision", equalTo((int) revision + 1))
                .body("rows.verdict", contains("new", "new")).extract().response();
        get("/v1/inspections/worcestershire-2026-02-09").statusCode(200).body("framework", equalTo("ILACS_2023"))
                .body("judgements.find { it.judgement == 'children_in_care' }.grade", equalTo("outstanding"));
        get("/v1/events?after=" + before).body("items.revision", everyItem(equalTo((int) revision + 1)))
                .body("items.subject.id", contains("worcestershire-2026-02-09", "lincolnshire-2026-02-09"))
                .body("items.reason", everyItem(equalTo("March release")));
        String report = made.header("Location").replaceFirst("^.*?/v1", "/v1");
        get(report).statusCode(200).body("$", equalTo(made.jsonPath().get("$"))).header("Cache-Control", "no-cache");
        get(report + "/rows?verdict=new").body("items.record",
                contains("worcestershire-2026-02-09", "lincolnshire-2026-02-09"));
        assertTrue(Api.given().get(report + "/rows.csv").asString().contains("lincolnshire-2026-02-09"));
        get("/v1/imports").body("items.id", hasItem(made.jsonPath().getString("summary.id")));

        send("", file).statusCode(201).body("summary.rows.unchanged", equalTo(2)).body("summary.revision", nullValue());
        assertEquals(before + 2, newest());
    }

    /** Ofsted's release of 2024 says good, and Ofsted corrected it later. */
    @Test
    void whatDiffersStaysUnlessItIsToBeReplaced() {
        byte[] file = new Spreadsheet().sheet("Inspections").row("Local authority inspection judgements")
                .row("Local authority name", "Inspection date", "Overall effectiveness",
                        "Impact of leaders")
                .row("Stoke-on-Trent", "2022-10-03", "Outstanding", "Requires improvement").bytes();
        String held = Api.json("/v1/inspections/stoke-on-trent-2022-10-03").getString("judgements[0].grade");
        send("", file).statusCode(201).body("rows.verdict", contains("differs"))
                .body("rows[0].differences.field", contains("overall_effectiveness"))
                .body("rows[0].differences.stored", contains(held)).body("rows[0].differences.stated", contains("outstanding"));
        get("/v1/inspections/stoke-on-trent-2022-10-03").body("judgements[0].grade", equalTo(held));
        send("?onConflict=replace", file).statusCode(201).body("rows.verdict", contains("differs"))
                .body("summary.revision", not(nullValue()));
        get("/v1/inspections/stoke-on-trent-2022-10-03").body("judgements[0].grade", equalTo("outstanding"))
                .body("correctedAt", equalTo("2026-08-22T12:00:00Z"));
        get("/v1/events?subject=stoke-on-trent-2022-10-03&kind=corrected").body("items", hasSize(1));
        send("?onConflict=replace", file).statusCode(201).body("rows.verdict", contains("unchanged"));
    }

    @Test
    void everyRowHasAVerdict() {
        send("?dryRun=true", HEADINGS
                + "Nowhere,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n"
                + "Rochdale,31/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n"
                + "Rochdale,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Adequate,Good,Good,Good\n"
                + "Rochdale,09/02/2026,16/03/2026,,Good,Good,Good,Good,Good\n"
                + "Cumbria,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n"
                + "Peterborough,,,ILACS Short Inspection,Good,,,,\n"
                + "Peterborough,27/11/2023,30/01/2024,ILACS Standard Inspection,Inadequate,RI,RI,RI,Inadequate\n")
                .statusCode(200)
                .body("rows.verdict",
                        contains("rejected", "rejected", "rejected", "rejected", "rejected", "rejected", "unchanged"))
                .body("rows.row", contains(2, 3, 4, 5, 6, 7, 8))
                .body("rows[0].reasons.message", contains("No council is called 'Nowhere'"))
                .body("rows[1].reasons.field", contains("Inspection start date"))
                .body("rows[2].reasons.field", contains("Impact of leaders"))
                .body("rows[3].reasons.field", contains("/type"))
                .body("rows[4].reasons.field", hasItem("/startDate"))
                .body("rows[5].reasons.message", hasItem(containsString("no date")))
                .body("summary.rows.rejected", equalTo(6));
    }

    /** Both Dorsets are called Dorset; the day tells which one is meant. */
    @Test
    void councilsAreFoundByWhateverListsCallThem() {
        send("?dryRun=true", """
                Local authority,Publication date,Framework
                "Bournemouth, Christchurch & Poole",11/02/2022,ILACS_2018
                Telford & Wrekin,2020-03-02,ILACS_2018
                Bedford Borough,14/01/2022,ILACS_2018
                City of London,2020-04-06,ILACS_2018
                Dorset,23/05/2016,SIF
                Dorset,19/11/2021,ILACS_2018
                """).statusCode(200).body("rows.record", contains("bournemouth-christchurch-and-poole-2021-12-06",
                "telford-and-wrekin-2020-01-20", "bedford-2021-11-15", "city-of-london-2020-03-02",
                "dorset-county-2016-05-23", "dorset-2021-09-27"));
    }

    /** Another inspection of Kent, two months from the stored one, must not replace it. */
    @Test
    void whatIsOnlyNearReplacesNothing() {
        send("?onConflict=replace", HEADINGS
                + "Kent,12/12/2025,20/03/2026,ILACS Short Inspection,Inadequate,Good,Good,Good,Good\n").statusCode(201)
                .body("rows.verdict", contains("rejected"))
                .body("rows[0].reasons[0].message", containsString("kent-2025-11-03 (began 2025-11-03, published 2026-02-02)"));
        get("/v1/inspections/kent-2025-11-03").body("judgements[0].grade", equalTo("good"));
    }

    @Test
    void severalRowsOnOneInspectionAreRefusedAllOfThem() {
        String luton = "Luton,19/01/2026,10/03/2026,ILACS Standard Inspection,";
        String stockport = "Stockport,09/02/2026,";
        send("?onConflict=replace", HEADINGS + luton + "Good,Good,Good,Good,RI\n" + luton + "Inadequate,Good,Good,Good,RI\n"
                + stockport + "16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n"
                + stockport + "17/03/2026,ILACS Short Inspection,RI,Good,Good,Good,Good\n").statusCode(201)
                .body("rows.verdict", everyItem(equalTo("rejected")))
                .body("rows[0].reasons[0].message", containsString("about luton-2026-01-19: row 2, row 3."))
                .body("rows[3].reasons[0].message", containsString("stockport from 2026-02-09: row 4, row 5."));
    }

    /** Ofsted's release names an inspection on several sheets; what is new on one of them is stored already on the next. */
    @Test
    void whatIsNewOnSeveralSheetsIsAddedOnce() {
        Spreadsheet file = new Spreadsheet();
        for (String sheet : List.of("Latest", "In year")) {
            file.sheet(sheet).row("Local authority name", "Inspection start date", "Publication date", "Inspection type",
                    "Overall effectiveness", "Impact of leaders", "Help and protection", "Children in care", "Care leavers")
                    .row("Tower Hamlets", "2026-02-09", "2026-03-16", "ILACS Short Inspection", "Good", "Good", "Good", "Good",
                            "Good");
        }
        send("", file.bytes()).statusCode(201).body("rows.verdict", contains("new", "unchanged"));
    }

    @Test
    void aTrialThatKeepsSaysWhatReplaceWouldDo() {
        send("?dryRun=true", HEADINGS + "Luton,19/01/2026,10/03/2026,ILACS Standard Inspection,RI,Good,Good,Good,RI\n"
                + "Southend-on-Sea,14/10/2024,02/10/2024,ILACS Standard Inspection,Good,Good,Good,RI,Good\n").statusCode(200)
                .body("rows.verdict", contains("differs", "differs")).body("rows.replaceWould", contains("change", "reject"))
                .body("rows[1].reasons.field", contains("/publicationDate"));
    }

    @Test
    void namesOfPeopleThatDifferByCaseOrBlanksAreTheSame() {
        send("?onConflict=replace", "Local authority,Inspection start date,Lead inspector,Impact of leaders\n"
                + "Luton,19/01/2026,REBECCA \u00a0dubbins,Good\n").statusCode(201).body("rows.verdict", contains("unchanged"));
    }

    @Test
    void namesAndCodesThatDisagreeAreRefused() {
        byte[] file = Api.given().get("/v1/inspections.csv?council=luton").asByteArray();
        String text = new String(file, StandardCharsets.UTF_8);
        send("?dryRun=true", text.replace(",Luton,", ",Leeds,")).statusCode(200)
                .body("rows.verdict", everyItem(equalTo("rejected")))
                .body("rows[0].reasons[0].message", containsString("Luton, but the name is 'Leeds'"));
    }

    @Test
    void whatWasTakenAwayCanBeBroughtBack() {
        for (String list : List.of("/v1/inspections.csv", "/v1/visits.csv")) {
            byte[] file = Api.given().get(list).asByteArray();
            JsonPath report = send("?dryRun=true&onConflict=replace", file).statusCode(200).extract().jsonPath();
            assertEquals(report.getInt("summary.rows.total"), report.getInt("summary.rows.unchanged"), list);
        }
        byte[] file = Api.given().get("/v1/inspections.csv?council=hackney").asByteArray();
        assertEquals(204, Editors.editing()
                .header("If-Match", Api.given().get("/v1/inspections/hackney-2024-07-01").header("ETag"))
                .delete("/v1/inspections/hackney-2024-07-01").statusCode());
        send("", file).statusCode(201).body("rows.findAll { it.verdict == 'new' }.record", contains("hackney-2024-07-01"));
        assertArrayEquals(file, Api.given().get("/v1/inspections.csv?council=hackney").asByteArray());
        get("/v1/events?subject=hackney-2024-07-01").body("items.kind", contains("created", "removed", "restored"));
    }

    @Test
    void aLongOneCanBeFollowed() {
        String file = HEADINGS + "Southampton,09/02/2026,16/03/2026,ILACS Short Inspection,Good,Good,Good,Good,Good\n";
        Response begun = Editors.editing().contentType("text/csv").header("Prefer", "respond-async").body(file)
                .post("/v1/imports").then().statusCode(202).header("Preference-Applied", "respond-async")
                .header("Retry-After", "1").extract().response();
        String report = begun.header("Location").replaceFirst("^.*?/v1", "/v1");
        JsonPath followed = followed(report);
        assertEquals("done", followed.getString("summary.state"));
        assertEquals(1, followed.getInt("summary.rows.added"));
        get("/v1/inspections/southampton-2026-02-09").statusCode(200);
    }

    /** Another change has its turn, so that the dry run cannot end. */
    @Test
    void whoWaitsTooLongGetsAnAddressToAskLater() throws Exception {
        String file = "Local authority,Publication date\nNowhere,30/01/2024\n";
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch hasTurn = new CountDownLatch(1);
        CompletableFuture<Object> another = CompletableFuture.supplyAsync(() -> changes.make(
                new ChangeOrigin(ActorRole.EDITOR, null), Duration.ofMinutes(10), (journal, now) -> {
                    hasTurn.countDown();
                    try {
                        return released.await(10, TimeUnit.MINUTES);
                    } catch (InterruptedException stopped) {
                        throw new IllegalStateException(stopped);
                    }
                }));
        hasTurn.await();
        String report;
        try {
            report = Editors.editing().contentType("text/csv").header("Prefer", "wait=1").body(file)
                    .post("/v1/imports?dryRun=true").then().statusCode(202).header("Preference-Applied", "wait=1")
                    .header("Retry-After", "1").body("summary.state", equalTo("running"), "summary.dryRun", equalTo(true))
                    .extract().header("Location").replaceFirst("^.*?/v1", "/v1");
            get(report).statusCode(200).body("summary.state", equalTo("running"));
        } finally {
            released.countDown();
            another.join();
        }
        followed(report);
        get(report).body("summary.state", equalTo("done")).body("summary.rows.rejected", equalTo(1));
    }

    private static JsonPath followed(String report) {
        JsonPath followed = get(report).statusCode(200).extract().jsonPath();
        for (int time = 0; time < 100_000 && followed.getString("summary.state").equals("running"); time++) {
            followed = Api.given().get(report).jsonPath();
        }
        return followed;
    }

    @Test
    void allVerdictsOfATrialCanBeHad() {
        StringBuilder file = new StringBuilder("Local authority,Publication date\n");
        for (int i = 0; i < 1_200; i++) {
            file.append("Nowhere ").append(i).append(",30/01/2024\n");
        }
        List<Map<String, Object>> listed = Api.json("/v1/imports").getList("items");
        int before = newest();
        JsonPath tried = send("?dryRun=true&reason=A+look", file.toString()).statusCode(200).body("rows", hasSize(1_000))
                .extract().jsonPath();
        String report = tried.getString("summary.links.self").replaceFirst("^.*?/v1", "/v1");
        get(report).statusCode(200).body("$", equalTo(tried.get("$"))).body("summary.dryRun", equalTo(true))
                .body("summary.rows.rejected", equalTo(1_200)).body("summary.revision", nullValue());
        String rows = tried.getString("summary.links.rows").replaceFirst("^.*?/v1", "/v1");
        get(rows + "?page=2&pageSize=1000").body("items.position", hasSize(200)).body("totalItems", equalTo(1_200));
        String csv = Api.given().get(rows + ".csv").asString();
        assertTrue(csv.contains("Nowhere 0") && csv.contains("Nowhere 1199"));
        assertEquals(1_200, Api.given().get(rows + ".ndjson").asString().lines().count());
        assertEquals(listed, Api.json("/v1/imports").getList("items"));
        assertEquals(before, newest());
    }

    @Test
    void reportsOfTrialsAreRemovedInTheirTurn() {
        String file = "Local authority,Publication date\nNowhere,30/01/2024\n";
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            reports.add(send("?dryRun=true", file).statusCode(200).extract().path("summary.id"));
        }
        reports.removeIf(id -> Api.given().get("/v1/imports/" + id).statusCode() == 404);
        assertTrue(reports.size() <= 20);
    }

    private static ValidatableResponse form(RequestSpecification form, String query) {
        return form.contentType("multipart/form-data").post("/v1/imports" + query).then();
    }

    @Test
    void aFormWithAFileWillDoToo() {
        byte[] file = new Workbook().sheet("Inspections")
                .row("Local authority name", "Inspection date", "Overall effectiveness", "Impact of leaders")
                .row("Peterborough", "45257", "Inadequate", "Requires improvement").bytes();
        form(Editors.editing().multiPart("release", "release.xlsx", file), "?dryRun=true").statusCode(200)
                .body("rows.verdict", contains("unchanged")).body("rows.sheet", contains("Inspections"))
                .body("summary.file.recognisedAs", endsWith("as an Excel workbook"));
        form(Editors.editing().multiPart("file", "x.csv", file, "text/csv"), "").statusCode(201);
        form(Editors.editing().multiPart("file", "x.csv", file).multiPart("dryRun", "true"), "").statusCode(400)
                .body("type", endsWith("/problems/invalid-content")).body("errors.pointer", contains("/dryRun"));
        form(Editors.editing().multiPart("file", "x.csv", file).multiPart("file", "y.csv", file), "").statusCode(400)
                .body("errors[0].message", equalTo("The form has 2 files: one is expected"));
        form(Editors.editing().multiPart("file", "", new byte[0]), "").statusCode(400);
        form(Editors.editing().multiPart("file", "x.csv", new byte[17 << 20]), "").statusCode(413)
                .body("type", endsWith("/problems/content-too-large"));
        form(Editors.editing().multiPart("file", "x.csv", "Dear colleague".getBytes(StandardCharsets.UTF_8)), "")
                .statusCode(400).body("type", endsWith("/problems/unreadable-file"));
        form(Api.given().multiPart("file", "x.csv", file), "").statusCode(401);
    }

    /** A browser sends them with the name and password that it has kept, and asks nobody first. */
    @ParameterizedTest
    @CsvSource({ "Sec-Fetch-Site, cross-site, 403", "Sec-Fetch-Site, same-site, 403", "Sec-Fetch-Site, same-origin, 200",
            "Origin, https://elsewhere.example, 403", "Origin, null, 403", "Origin, own, 200" })
    void aFormOfAnotherSiteIsRefused(String header, String value, int status) {
        String file = "Local authority,Publication date,Framework\nPeterborough,30/01/2024,ILACS_2023\n";
        form(Editors.editing().header(header, value.equals("own") ? "http://localhost:" + RestAssured.port : value)
                .multiPart("file", "x.csv", file.getBytes(StandardCharsets.UTF_8)), "?dryRun=true").statusCode(status);
    }

    /** Another thing that a page of any site can have sent. */
    @Test
    void aBodyWithoutATypeIsNoWayRoundThat() throws Exception {
        String login = Base64.getEncoder()
                .encodeToString((Editors.EDITOR + ":" + Editors.PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/imports"))
                .header("Authorization", "Basic " + login).header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.ofString("Local authority,Publication date\nPeterborough,30/01/2024\n")).build();
        Exchange refused = Exchange.of(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
        Api.check(refused);
        assertEquals(403, refused.status());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Dear colleague", "a\u0000b", "Local authority,Publication date\n\"Kent\"x,30/01/2024\n",
            "name,grade\nRochdale,Good\n" })
    void whatCannotBeReadIsRefusedAsAWhole(String file) {
        List<Map<String, Object>> before = Api.json("/v1/imports").getList("items");
        send("", file).statusCode(400).contentType("application/problem+json")
                .body("type", endsWith("/problems/unreadable-file"))
                .body("errors", hasSize(1));
        assertEquals(before, Api.json("/v1/imports").getList("items"));
    }

    @Test
    void parametersAndTypesAreChecked() {
        Editors.editing().contentType("text/csv;charset=shift_jis").body(HEADINGS.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports").then().statusCode(415).contentType("application/problem+json");
        send("?onConflict=overwrite", HEADINGS).statusCode(400).body("errors[0].allowed",
                containsInAnyOrder("keep", "replace"));
        send("?dryRun=perhaps", HEADINGS).statusCode(400);
        Editors.editing().body("{}").post("/v1/imports").then().statusCode(415);
        send("", "x".repeat(17 << 20)).statusCode(413);
        get("/v1/imports/none").statusCode(404).body("type", endsWith("/problems/unknown-import"));
        get("/v1/imports/none/rows").statusCode(404);
    }
}
