package org.councilratings.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import org.councilratings.imports.report.ReportPdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** What becomes of a report that is imported: from the dry run to the coding of its items. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class ReportImportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REQUIRES_IMPROVEMENT = "Requires improvement to be good";

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    private static ValidatableResponse send(String query, ReportPdf report) {
        return Editors.editing().contentType("application/pdf").body(report.bytes()).post("/v1/imports" + query).then();
    }

    /** A report of ILACS since 2023 with two things to improve. */
    private static ReportPdf report(String council, String days, String leadership, String leadershipInText) {
        return new ReportPdf().title("Inspection of " + council + " local", "authority children’s services")
                .text("Inspection dates: " + days, "Lead inspector: Russel Breyer, His Majesty’s Inspector")
                .row("Grade", "Judgement")
                .row(leadership, "The impact of leaders on social work", "practice with children and families")
                .row("Good", "The experiences and progress of", "children who need help and protection")
                .row("Good", "The experiences and progress of", "children in care")
                .row("Inadequate", "The experiences and progress of care", "leavers").row("Good", "Overall effectiveness")
                .page().heading("What needs to improve?")
                .item("•", "The first thing, which goes on", "in a second line.").item("•", "The second thing.")
                .heading("The experiences and progress of care leavers: inadequate").text("1. A paragraph.")
                .heading("The impact of leaders on social work practice with children and",
                        "families: " + leadershipInText)
                .text("2. Another paragraph.")
                .foot("Inspection of " + council + " local authority children’s services 2", days);
    }

    private static ReportPdf hampshire() {
        return report("Hampshire", "2 March to 13 March 2026", "Good", "good");
    }

    @Test
    void aNewInspectionComesInWholeAndItsItemsAreQuotedAndThenCoded() throws Exception {
        send("?dryRun=true", hampshire()).statusCode(200).body("rows[0].verdict", equalTo("rejected"))
                .body("rows[0].reasons.field", contains("/publicationDate"))
                .body("summary.file.recognisedAs",
                        equalTo("a report of an inspection of children's services, as a PDF document"))
                .body("rows[0].readings.find { it.field == 'care_leavers' }.value", equalTo("inadequate"))
                .body("rows[0].readings.find { it.field == 'care_leavers' }.page", equalTo(1))
                .body("rows[0].readings.find { it.field == 'improvementAreas/2' }.page", equalTo(2))
                .body("rows[0].readings.find { it.field == 'publicationDate' }.open", containsString("not printed"));
        send("?publicationDate=2026-04-20&reportUrl=https://files.ofsted.gov.uk/v1/file/1", hampshire()).statusCode(201)
                .body("rows[0].verdict", equalTo("new")).body("rows[0].record", equalTo("hampshire-2026-03-02"));
        String path = "/v1/inspections/hampshire-2026-03-02";
        Response stored = Api.given().get(path);
        stored.then().body("framework", equalTo("ILACS_2023")).body("type", equalTo("standard"))
                .body("endDate", equalTo("2026-03-13")).body("leadInspector", equalTo("Russel Breyer"))
                .body("reportUrl", equalTo("https://files.ofsted.gov.uk/v1/file/1"))
                .body("improvementAreas.quotation",
                        contains("The first thing, which goes on in a second line.", "The second thing."))
                .body("improvementAreas.summary", contains(nullValue(), nullValue()))
                .body("improvementAreas[0].themes", empty())
                .body("improvementAreas.codedBy", contains(nullValue(), nullValue()));
        Api.get("/v1/ratings?council=hampshire&judgement=care_leavers").body("items.grade", contains("inadequate"));
        Api.get("/v1/feed.atom?council=hampshire").body(containsString("hampshire-2026-03-02"));
        Api.get("/v1/events?after=0&limit=1&subject=hampshire-2026-03-02").body("items[0].after.improvementAreas.quotation",
                hasItem("The second thing."));
        // Nobody has coded it, so it is no part of any share.
        Api.get("/v1/statistics/improvement-areas?council=hampshire&publishedFrom=2026-04-01&theme=early_help")
                .body("items[0].inspectionsWithList", equalTo(0));

        ObjectNode facts = (ObjectNode) JSON.readTree(stored.asString());
        ObjectNode first = (ObjectNode) facts.get("improvementAreas").get(0);
        first.set("themes", JSON.createArrayNode().add("early_help"));
        first.set("concerns", JSON.createArrayNode().add("help_and_protection"));
        Editors.editing().header("If-Match", stored.header("ETag")).body(facts.toString()).put(path).then().statusCode(200)
                .body("improvementAreas[0].codedBy", equalTo("editor")).body("improvementAreas[0].agreement", nullValue());
        Api.get("/v1/statistics/improvement-areas?council=hampshire&publishedFrom=2026-04-01&theme=early_help")
                .body("items[0].inspectionsWithList", equalTo(1)).body("items[0].inspections", equalTo(1));
        Api.get("/v1/improvement-areas?council=hampshire&theme=early_help&publishedFrom=2026-04-01")
                .body("items.summary", contains(nullValue()))
                .body("items.quotation", contains("The first thing, which goes on in a second line."));
        // The same report again changes nothing: what the editor added stays.
        send("", hampshire()).statusCode(201).body("rows[0].verdict", equalTo("unchanged"));
        Api.get(path).body("improvementAreas[0].themes", contains("early_help"));
    }

    /** The report of a stored inspection with two items, as if it had another number of them. */
    private static ReportPdf bexley(int items) {
        ReportPdf report = new ReportPdf().title("Inspection of Bexley local", "authority children’s services")
                .text("Inspection dates: 6 to 10 February 2023", "Lead inspector: Tom Anthony, His Majesty’s Inspector")
                .row("Grade", "Judgement")
                .row("Outstanding", "The impact of leaders on social work", "practice with children and families")
                .row("Good", "The experiences and progress of", "children who need help and protection")
                .row("Good", "The experiences and progress of", "children in care")
                .row("Outstanding", "The experiences and progress of care", "leavers")
                .row("Outstanding", "Overall effectiveness").page().heading("What needs to improve?");
        for (int item = 1; item <= items; item++) {
            report.item("•", "Thing number " + item + ".");
        }
        return report.heading("The experiences and progress of care leavers: outstanding").text("1. A paragraph.");
    }

    @Test
    void quotationsJoinTheStoredItemsWhichKeepTheirThemesAndSummaries() {
        String path = "/v1/inspections/bexley-2023-02-06";
        String summary = Api.json(path).getString("improvementAreas[1].summary");
        send("?dryRun=true", bexley(2)).statusCode(200).body("rows[0].verdict", equalTo("differs"))
                .body("rows[0].differences.field", contains("improvementAreas"))
                .body("rows[0].replaceWould", equalTo("change"));
        Api.get(path).body("improvementAreas.quotation", contains(nullValue(), nullValue()));
        send("?onConflict=replace", bexley(2)).statusCode(201).body("rows[0].verdict", equalTo("differs"));
        Api.get(path).body("improvementAreas.quotation", contains("Thing number 1.", "Thing number 2."))
                .body("improvementAreas[1].summary", equalTo(summary))
                .body("improvementAreas.agreement", everyItem(notNullValue())).body("correctedAt", nullValue());
        send("?onConflict=replace", bexley(3)).statusCode(201).body("rows[0].verdict", equalTo("unchanged"))
                .body("rows[0].reasons.message", contains(containsString("The report has 3 items, and 2 are stored")));
        Api.get(path).body("improvementAreas.quotation", contains("Thing number 1.", "Thing number 2."));
    }

    @Test
    void aReportThatContradictsItselfIsRejectedWithBothPlaces() {
        send("?publicationDate=2026-05-20", report("Kent", "13 April to 24 April 2026", "Good", REQUIRES_IMPROVEMENT))
                .statusCode(201).body("rows[0].verdict", equalTo("rejected"))
                .body("rows[0].reasons.field", hasItem("leadership"))
                .body("rows[0].reasons.message", hasItem(containsString("on page 2")));
    }

    /** The printed day is before the inspection, so one of them is wrong: a person must look. */
    @Test
    void aDayThatIsPrintedIsNotReplacedByAnotherOne() {
        ReportPdf report = new ReportPdf().title("Inspection of Kent local", "authority children’s services")
                .text("Inspection dates: 13 April to 24 April 2026", "Report published: 1 April 2026",
                        "Lead inspector: Russel Breyer, His Majesty’s Inspector")
                .row("Grade", "Judgement")
                .row("Good", "The impact of leaders on social work", "practice with children and families")
                .row("Good", "The experiences and progress of", "children who need help and protection")
                .row("Good", "The experiences and progress of", "children in care")
                .row("Good", "The experiences and progress of care", "leavers");
        send("?publicationDate=2026-06-01", report).statusCode(201).body("rows[0].verdict", equalTo("rejected"))
                .body("rows[0].reasons.field", hasItem("publicationDate"))
                .body("rows[0].reasons.message", hasItem(containsString("1 April 2026")));
    }

    @Test
    void aLetterAboutAVisitIsAVisit() {
        ReportPdf letter = new ReportPdf().text("A Name", "Director of Children’s Services", "Dear A")
                .heading("Focused visit to Hampshire children’s services").text(
                        "This letter summarises the findings of the focused visit to Hampshire children’s",
                        "services on 3 and 4 June 2026. His Majesty’s Inspectors for this visit were A Name and B Name.",
                        "Inspectors looked at the local authority’s arrangements for planning and achieving",
                        "permanence.");
        send("?dryRun=true", letter).statusCode(200).body("rows[0].type", equalTo("visit"))
                .body("rows[0].readings.find { it.field == 'startDate' }.value", equalTo("2026-06-03"));
    }

    @Test
    void onlyReportsCanBeGivenADayAndAnAddress() {
        Editors.editing().contentType("text/csv").body(Api.given().get("/v1/visits.csv?council=peterborough").asByteArray())
                .post("/v1/imports?publicationDate=2026-01-01&reportUrl=https://example.org/x").then().statusCode(400)
                .body("errors.parameter", hasItem("publicationDate"));
    }

    @Test
    void whatIsNoReportIsRefused() {
        send("", new ReportPdf().heading("A letter about nothing")).statusCode(400)
                .body("detail", containsString("not a report that the service recognises"));
        Editors.editing().contentType("application/pdf").body("%PDF-1.7 and nothing else".getBytes()).post("/v1/imports").then()
                .statusCode(400);
    }

    @Test
    void itemsAreCheckedWhenTheyAreEdited() throws Exception {
        String path = "/v1/inspections/sheffield-2023-09-11";
        Response stored = Api.given().get(path);
        ObjectNode facts = (ObjectNode) JSON.readTree(stored.asString());
        ArrayNode items = (ArrayNode) facts.get("improvementAreas");
        items.removeAll();
        items.addObject().put("summary", "Same words").put("quotation", "same WORDS. ");
        items.addObject().put("agreement", "agreed").put("summary", "Ours");
        items.addObject().set("themes", JSON.createArrayNode().add("nonsense"));
        ((ObjectNode) items.get(2)).set("concerns", JSON.createArrayNode().add("leadership").add("leadership"));
        Editors.editing().header("If-Match", stored.header("ETag")).body(facts.toString()).put(path).then().statusCode(400)
                .body("errors.pointer", hasItems("/improvementAreas/0/summary", "/improvementAreas/1/agreement",
                        "/improvementAreas/2/themes/0", "/improvementAreas/2/concerns", "/improvementAreas/2/summary"));
    }

    @Test
    void whatTwoReadersAgreedOnIsNotWhatAnEditorMakesOfIt() throws Exception {
        String path = "/v1/inspections/salford-2023-11-06";
        Response stored = Api.given().get(path);
        ObjectNode facts = (ObjectNode) JSON.readTree(stored.asString());
        ObjectNode item = (ObjectNode) facts.get("improvementAreas").get(0);
        item.set("themes", JSON.createArrayNode().add("young_carers"));
        Editors.editing().header("If-Match", stored.header("ETag")).body(facts.toString()).put(path).then().statusCode(400)
                .body("errors.pointer", contains("/improvementAreas/0/agreement"));
        item.putNull("agreement");
        Editors.editing().header("If-Match", stored.header("ETag")).body(facts.toString()).put(path).then().statusCode(200)
                .body("improvementAreas[0].codedBy", equalTo("editor"));
    }

    @Test
    void aThemeThatItemsHaveCannotBeRemovedAndANewOneIsThereAtOnce() {
        String path = "/v1/improvement-themes/young_carers";
        Editors.editing().header("If-Match", Api.given().get(path).header("ETag")).delete(path).then().statusCode(409)
                .body("detail", containsString("young_carers"));
        Editors.editing().body("{\"code\": \"travel\", \"label\": \"Travel\", \"area\": \"leadership\"}")
                .post("/v1/improvement-themes").then().statusCode(201);
        Api.readContractAgain();
        Api.get("/v1/statistics/improvement-areas?theme=travel").statusCode(200).body("items[0].inspections", equalTo(0));
        Api.get("/v1/improvement-areas?theme=travel").statusCode(200).body("items", empty());
        Editors.editing().body("{\"code\": \"ships\", \"label\": \"Ships\", \"area\": \"nonsense\"}")
                .post("/v1/improvement-themes").then().statusCode(400).body("errors.pointer", contains("/area"));
    }
}
