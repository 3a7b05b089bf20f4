package org.councilratings.pages;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.councilratings.access.Accounts;
import org.councilratings.api.Api;
import org.councilratings.api.ChangingData;
import org.councilratings.api.Editors;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** What editors can do on pages with forms, without scripts, and what others cannot do there. */
@QuarkusTest
@TestProfile(ChangingData.class)
@Tag("service")
class EditorPagesTest {

    private static final String SESSION = "council-ratings-editor";
    private static final String LOGGED_OUT = "/editor/login?to=%2Feditor";

    @Inject
    Editors editors;

    @Inject
    Accounts accounts;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    private static Map<String, String> inspection() {
        Map<String, String> typed = new LinkedHashMap<>(Map.of("type", "standard", "startDate", "2026-06-29", "endDate",
                "2026-07-10", "publicationDate", "2026-08-17", "leadInspector", "Lisa Summers", "reason",
                "This week’s report"));
        List.of("leadership", "help_and_protection", "children_in_care")
                .forEach(judgement -> typed.put("judgement-" + judgement, "good"));
        typed.put("judgement-care_leavers", "not_judged");
        return typed;
    }

    private static String lastEvent(String subject, String field) {
        return Api.json("/v1/events?subject=" + subject).getString("items[-1]." + field);
    }

    @Test
    void whoIsNotLoggedInIsLedToTheLogInAndBack() {
        Response asked = new EditorBrowser().asking().auth().preemptive().basic(Editors.EDITOR, Editors.PASSWORD)
                .get("/editor/inspections?council=halton");
        assertEquals(303, asked.statusCode());
        assertEquals("/editor/login?to=%2Feditor%2Finspections%3Fcouncil%3Dhalton", asked.header("Location"));

        EditorBrowser browser = new EditorBrowser();
        Response wrong = browser.logIn(Editors.EDITOR, "a wrong password", "/editor");
        assertEquals(403, wrong.statusCode());
        assertEquals(List.of("The name or the password is wrong"), browser.errors());
        assertNull(browser.cookie(SESSION));
        Response right = browser.logIn(Editors.EDITOR, Editors.PASSWORD, "%2Feditor%2Finspections%3Fcouncil%3Dhalton");
        assertEquals("/editor/inspections?council=halton", right.header("Location"));
        assertEquals("Inspections of Halton", browser.follow(right).htmlPath().getString("**.find { it.name() == 'h1' }"));
    }

    @Test
    void theCookieIsForTheseFormsOnly() {
        Response response = new EditorBrowser().logIn(Editors.EDITOR, Editors.PASSWORD, "/editor");
        String cookie = response.headers().getValues("Set-Cookie").stream().filter(one -> one.startsWith(SESSION)).findFirst()
                .orElseThrow();
        for (String flag : List.of("HttpOnly", "SameSite=Strict", "Path=/editor")) {
            assertTrue(cookie.contains(flag), cookie);
        }
        RestAssured.given().cookie(SESSION, response.cookie(SESSION)).delete("/v1/inspections/torbay-2026-01-12").then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({ "//evil.example", "https://evil.example/editor", "/editor/../v1", "/editor//evil.example", "/editorial",
            "/editor/login", "/editor/logout" })
    void aLogInLeadsOnlyToPagesForEditors(String wanted) {
        assertEquals("/editor", new EditorBrowser().logIn(Editors.EDITOR, Editors.PASSWORD, wanted).header("Location"));
    }

    @Test
    void anAccountWithoutTheRoleCannotLogIn() {
        EditorBrowser browser = new EditorBrowser();
        assertEquals(403, browser.logIn("rita", Editors.PASSWORD, "/editor").statusCode());
        assertNull(browser.cookie(SESSION));
    }

    @TestFactory
    Stream<DynamicTest> everyFormIsRefusedFromElsewhere() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor");
        String own = browser.token();
        EditorBrowser other = EditorBrowser.of(Editors.EDITOR);
        other.open("/editor");
        return Stream.of("/editor/login", "/editor/logout", "/editor/inspections/new", "/editor/inspections/torbay-2026-01-12",
                "/editor/inspections/torbay-2026-01-12/remove", "/editor/removed/inspections/torbay-2026-01-12",
                "/editor/removed/visits/torbay-2026-01-12", "/editor/import")
                .map(address -> DynamicTest.dynamicTest(address, () -> {
                    assertEquals(403, send(browser, address, "").statusCode());
                    assertEquals(403, send(browser, address, other.token()).statusCode());
                    assertEquals(403, send(browser, address, own, "Sec-Fetch-Site", "cross-site").statusCode());
                    assertEquals(403, send(browser, address, own, "Origin", "https://evil.example").statusCode());
                    assertEquals(415,
                            browser.asking().contentType("text/plain").body("token=" + own).post(address).statusCode());
                    if (!address.equals("/editor/login")) {
                        assertEquals("/editor/login" + (address.equals("/editor/logout") ? ""
                                : "?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&ended=1"),
                                send(new EditorBrowser(), address, own).header("Location"));
                    }
                }));
    }

    private static Response send(EditorBrowser browser, String address, String token, String... header) {
        RequestSpecification request = browser.asking();
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return address.equals("/editor/import") ? request.multiPart("token", token).post(address)
                : request.contentType(ContentType.URLENC).formParam("token", token).post(address);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndWhatWasTypedStays() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/new?council=halton&framework=ILACS_2026");
        Map<String, String> typed = inspection();
        String markup = "\"></textarea><script>alert(1)</script>";
        typed.putAll(
                Map.of("startDate", "2026-06-22", "endDate", "2026-06-01", "publicationDate", "", "judgement-leadership", "",
                        "note", markup, "reason",
                        "=1+1"));
        int before = Api.json("/v1").getInt("sequence");

        assertEquals(400, browser.send(typed).statusCode());
        assertEquals(List.of("Inspectors’ last day: 1 June 2026 is before ‘Inspectors’ first day’, 22 June 2026",
                "Published on: a value is required",
                "The impact of leaders on social work practice: choose a grade or ‘No grade given’"),
                browser.errors().subList(0, 3));
        assertTrue(browser.errors().get(3).startsWith("Reason for the change: must not start with ="));
        assertEquals(List.of("#endDate", "#publicationDate", "#judgement-leadership", "#reason"),
                browser.page().select(".errors a").eachAttr("href"));
        assertTrue(browser.page().title().startsWith("Error: "));
        assertEquals("endDate-hint endDate-fault", browser.page().select("#endDate").attr("aria-describedby"));
        assertEquals(List.of("endDate", "publicationDate", "judgement-leadership", "reason"),
                browser.page().select("[aria-invalid=true]").eachAttr("id"));
        assertEquals("Lisa Summers", browser.page().select("#leadInspector").attr("value"));
        assertEquals(markup, browser.page().select("#note").first().wholeText());
        assertEquals(List.of(), browser.page().select("script:not([src])").eachText());
        assertEquals(before, Api.json("/v1").getInt("sequence"));
    }

    @Test
    void allFaultsOfAFieldAreAtTheField() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/new?council=peterborough&framework=ILACS_2026");
        Map<String, String> typed = inspection();
        typed.put("publicationDate", "2024-01-30");
        browser.send(typed);
        List<String> faults = List.of("Published on: 30 January 2024 is before ‘Inspectors’ last day’, 10 July 2026",
                "Published on: peterborough-2023-11-27 was already published on 30 January 2024");
        assertEquals(faults, browser.page().select(".errors a[href=#publicationDate]").eachText());
        assertEquals(faults.stream().map(fault -> "Error: " + fault).toList(),
                browser.page().select("#publicationDate-fault p").eachText());
    }

    @Test
    void onlyFieldsThatCanBeLeftEmptyAreOptional() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/new?council=halton&framework=ILACS_2026");
        assertEquals(List.of("Inspectors’ first day", "Inspectors’ last day", "Lead inspector", "Address of the report", "Note",
                "Source", "Id", "Reason for the change"),
                browser.page().select("main label").eachText().stream().filter(label -> label.endsWith(" (optional)"))
                        .map(label -> label.replace(" (optional)", "")).toList());
    }

    @Test
    void aCouncilMustBeNamedAndItsInspectionsHaveNamesOfTheirOwn() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        assertEquals(400, browser.open("/editor/inspections?council=").statusCode());
        assertEquals(List.of("Enter a council"), browser.errors());
        assertEquals(404, browser.open("/editor/inspections?council=zzz").statusCode());
        assertEquals(List.of("#council"), browser.page().select(".errors a").eachAttr("href"));

        browser.open("/editor/inspections?council=peterborough");
        List<String> links = browser.page().select("main td a").eachText();
        assertTrue(links.containsAll(List.of("Correct the inspection published 30 January 2024",
                "Remove the inspection published 30 January 2024")), links::toString);
        assertEquals(links.stream().distinct().toList(), links);
        browser.open("/editor/inspections/peterborough-2023-11-27/remove");
        assertEquals("Remove the inspection of Peterborough published on 30 January 2024",
                browser.page().select("h1").text());
        assertTrue(browser.page().title().startsWith(browser.page().select("h1").text()));
        assertEquals("30 January 2024", browser.page().select("dt:contains(Published on) + dd").text());
    }

    @ParameterizedTest
    @CsvSource({ "DELETE, /editor/import, 405", "GET, /editor/nothing, 404", "POST, /editor/inspections/new, 413" })
    void whatGoesWrongIsAPage(String method, String address, int status) {
        Response response = EditorBrowser.of(Editors.EDITOR).asking().contentType(ContentType.URLENC)
                .body(status == 413 ? "x".repeat(2 << 20) : "").request(method, address);
        assertEquals(status, response.statusCode());
        assertEquals("text/html;charset=UTF-8", response.contentType());
    }

    @Test
    void anInspectionThatIsAddedIsInTheApiAtOnceWithItsEvent() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/new?council=halton&framework=ILACS_2026");
        Response added = browser.send(inspection());
        assertEquals("/editor/inspections/halton-2026-06-29?done=added", added.header("Location"));
        browser.follow(added);
        assertEquals("The inspection was added.", browser.page().select(".notice").text());
        Api.get("/v1/inspections/halton-2026-06-29").statusCode(200).body("framework", equalTo("ILACS_2026"))
                .body("leadInspector", equalTo("Lisa Summers"))
                .body("judgements.find { it.judgement == 'care_leavers' }.status", equalTo("not_judged"));
        assertEquals(List.of("created", "editor", "This week’s report"), List.of(lastEvent("halton-2026-06-29", "kind"),
                lastEvent("halton-2026-06-29", "by"), lastEvent("halton-2026-06-29", "reason")));
    }

    @Test
    void aCorrectionChangesOnlyWhatTheFormShows() {
        Map<String, Object> before = Api.json("/v1/inspections/torbay-2026-01-12").getMap("$");
        EditorBrowser first = EditorBrowser.of(Editors.EDITOR);
        EditorBrowser second = EditorBrowser.of(Editors.EDITOR);
        Stream.of(first, second).forEach(browser -> browser.open("/editor/inspections/torbay-2026-01-12"));
        assertEquals(303, first.send(Map.of("leadInspector", "Emmy Tomsett")).statusCode());
        Map<String, Object> after = Api.json("/v1/inspections/torbay-2026-01-12").getMap("$");
        assertEquals("Emmy Tomsett", after.get("leadInspector"));
        before.put("leadInspector", "Emmy Tomsett");
        assertEquals(before, after);

        assertEquals(412, second.send(Map.of("judgement-leadership", "outstanding")).statusCode());
        assertTrue(second.errors().get(0).startsWith("This inspection has changed since you opened this page"));
        assertEquals(List.of("Lead inspector Steve Lowe Emmy Tomsett",
                "The impact of leaders on social work practice Outstanding Good"),
                second.page().select("main table tbody tr").eachText());
        assertEquals(after, Api.json("/v1/inspections/torbay-2026-01-12").getMap("$"));

        assertEquals(303, second.send(Map.of("leadInspector", "Emmy Tomsett")).statusCode());
        assertEquals("corrected", lastEvent("torbay-2026-01-12", "kind"));
    }

    @Test
    void aRemovalCanBeUndone() {
        Map<String, Object> before = Api.json("/v1/inspections/swindon-2014-03-11").getMap("$");
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/swindon-2014-03-11/remove");
        browser.follow(browser.send(Map.of("reason", "Entered twice")));
        Api.get("/v1/inspections/swindon-2014-03-11").statusCode(410);
        String undo = browser.page().select("a:contains(Restore swindon-2014-03-11)").attr("href");
        browser.open(undo);
        browser.follow(browser.send(Map.of("reason", "It was not")));
        assertEquals("The inspection was restored.", browser.page().select(".notice").text());
        assertEquals(before, Api.json("/v1/inspections/swindon-2014-03-11").getMap("$"));
        assertEquals("restored", lastEvent("swindon-2014-03-11", "kind"));
        assertEquals(404, browser.open(undo).statusCode());
    }

    @Test
    void aRecordIsRestoredUnderItsIdAlsoIfItsFirstDayWasCorrected() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/swindon-2014-03-11");
        assertEquals(303, browser.send(Map.of("startDate", "2014-03-10")).statusCode());
        EditorBrowser late = EditorBrowser.of(Editors.EDITOR);
        late.open("/editor/inspections/swindon-2014-03-11");
        browser.open("/editor/inspections/swindon-2014-03-11/remove");
        assertEquals(303, browser.send(Map.of()).statusCode());

        assertEquals(410, late.send(Map.of("note", "Too late")).statusCode());
        assertThat(late.page().text(), containsString("'swindon-2014-03-11' was removed on 22 August 2026"));
        late.open(late.page().select("main a.button").attr("href"));
        assertEquals("/editor/inspections/swindon-2014-03-11?done=restored", late.send(Map.of()).header("Location"));
        Api.get("/v1/inspections/swindon-2014-03-11").statusCode(200).body("startDate", equalTo("2014-03-10"));
        String again = Api.get("/v1/inspections/swindon-2014-03-11").extract().asString();
        RestAssured.given().auth().preemptive().basic(Editors.EDITOR, Editors.PASSWORD).contentType(ContentType.JSON)
                .body(again)
                .post("/v1/inspections").then().statusCode(409);

        browser.open("/editor/inspections/swindon-2014-03-11");
        assertEquals(303, browser.send(Map.of("startDate", "2014-03-11")).statusCode());
    }

    @Test
    void whoIsLoggedInDoesNotNeedToLogIn() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        assertEquals("/editor/import", browser.open("/editor/login?to=%2Feditor%2Fimport&ended=1").header("Location"));
    }

    @Test
    void aFileCanBeTried() {
        String list = Api.given().get("/v1/inspections.csv?council=plymouth").asString();
        String changed = list.replaceFirst("(?m)^(plymouth-\\d{4}-.*?),requires_improvement,", "$1,inadequate,");
        assertFalse(list.equals(changed));
        int before = Api.json("/v1").getInt("sequence");
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/import");
        Response tried = browser.send(changed, Map.of());
        assertEquals(303, tried.statusCode());
        browser.follow(tried);
        List<String> rows = browser.page().select("main table").get(0).select("tbody tr").eachText();
        assertTrue(rows.containsAll(List.of("Rejected 0", "Different from what is stored 1", "New 0")), rows::toString);
        assertEquals("differs", browser.page().select("main table").get(1).select("tbody tr td").first().text());
        assertFalse(browser.page().select("#dryRun").hasAttr("checked"));
        assertEquals(before, Api.json("/v1").getInt("sequence"));

        browser.open("/editor/import");
        browser.send("", Map.of());
        assertEquals(List.of("File: This file is empty: choose another one, or download it again"), browser.errors());
        browser.open("/editor/import");
        assertEquals(400,
                browser.send(changed, Map.of("checkedTo", "2020-01-01", "reportUrl", "https://a.example", "reason", "@"))
                        .statusCode());
        assertEquals(List.of("#reason", "#reportUrl", "#checkedTo"), browser.page().select(".errors a").eachAttr("href"));
    }

    @Test
    void aReportSaysWhatWasReplacedAndInWhichColumnAFaultIs() {
        String list = Api.given().get("/v1/inspections.csv?council=hartlepool").asString();
        String changed = list.replaceFirst("(?m)^(hartlepool-\\d{4}-.*?),good,", "$1,inadequate,")
                .replaceFirst("(?s)(.*\\n[^\\n]*?),\\d{4}-\\d{2}-\\d{2},", "$1,2020-02-31,");
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/import");
        assertThat(browser.page().select("#file-hint").text(), endsWith("Up to 16 MiB."));
        browser.follow(browser.send(changed, Map.of("dryRun", "", "onConflict", "replace")));
        Elements rows = browser.page().select("main table").get(1).select("tbody tr");
        assertThat(rows.eachText().toString(), rows.get(0).text(), containsString("start_date: '2020-02-31' is not a date"));
        assertEquals("replaced", rows.get(1).select("td").first().text());
        assertThat(rows.get(1).text(), containsString(": was good, is now inadequate"));
        assertThat(browser.page().text(), containsString("Replaced what was stored 1"));

        browser.open("/editor/import");
        browser.follow(browser.send(list, Map.of("dryRun", "", "onConflict", "replace")));
        assertThat(browser.page().text(), containsString("Replaced what was stored 1"));
    }

    @Test
    void aFileThatIsTooLargeLeadsBackToTheForm() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/import");
        assertEquals(413, browser.send("a".repeat(17_000_000), Map.of()).statusCode());
        assertThat(browser.page().text(), containsString("an imported file 16 MiB"));
        assertEquals("/editor/import", browser.page().select("main a").attr("href"));
    }

    @Test
    void whatWasTypedIsShownAsItWasTyped() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        browser.open("/editor/inspections/new?council=halton&framework=ILACS_2026");
        Map<String, String> typed = inspection();
        typed.put("reportUrl", "2030-01-01 publicationDate");
        typed.put("startDate", "2025-01-06");
        browser.send(typed);
        assertThat(browser.errors(), hasItems(startsWith("Address of the report: '2030-01-01 publicationDate' does not have"),
                equalTo("Framework: the inspection began on 6 January 2025, before ILACS 2026 was in use, from 1 April 2026")));
        assertEquals("/editor/inspections?council=halton", browser.page().select("#framework").attr("href"));
        for (String address : List.of("council=halton", "council=halton&framework=ILACS_2050", "framework=ILACS_2026",
                "council=nowhere&framework=ILACS_2026")) {
            Response response = browser.open("/editor/inspections/new?" + address);
            assertEquals(303, response.statusCode());
            assertThat(response.header("Location"), startsWith("/editor/inspections?council="));
        }
        browser.follow(browser.open("/editor/inspections/new?council=halton&framework=ILACS_2050"));
        assertEquals(List.of("Framework: 'ILACS_2050' is not known. Choose one"), browser.errors());
    }

    @Test
    void aLogOutIsFinal() {
        EditorBrowser browser = EditorBrowser.of(Editors.EDITOR);
        Response page = browser.open("/editor");
        assertEquals("no-store", page.header("Cache-Control"));
        assertNull(page.header("Access-Control-Allow-Origin"));
        assertEquals(LOGGED_OUT, new EditorBrowser().open("/editor").header("Location"));
        String stolen = browser.cookie(SESSION);
        assertEquals(303, send(browser, "/editor/logout", browser.token()).statusCode());
        assertEquals(LOGGED_OUT, RestAssured.given().redirects().follow(false).cookie(SESSION, stolen).get("/editor")
                .header("Location"));
    }

    @Test
    void aNewPasswordAndTheEndOfAnAccountEndItsLogIns() {
        accounts.put("emil", Editors.PASSWORD);
        EditorBrowser browser = EditorBrowser.of("emil");
        assertEquals(200, browser.open("/editor").statusCode());
        accounts.put("emil", Editors.PASSWORD);
        assertEquals(LOGGED_OUT, browser.open("/editor").header("Location"));
        EditorBrowser again = EditorBrowser.of("emil");
        accounts.remove("emil");
        assertEquals(LOGGED_OUT, again.open("/editor").header("Location"));
    }
}
