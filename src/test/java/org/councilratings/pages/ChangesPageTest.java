package org.councilratings.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.councilratings.api.Api;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.xml.XmlPath;

/** The page of changes says what the addresses that it names say. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class ChangesPageTest {

    private static final String INSPECTIONS = "/inspections/";

    private static Document page(String query) {
        return Jsoup.parse(Api.outsideTheDocument().get("/changes" + query).then().statusCode(200).extract().asString());
    }

    /** The ids of the inspections, in the order of the page. */
    private static List<String> inspections(Document page) {
        return page.select(".reports a[href^=" + INSPECTIONS + "]").eachAttr("href").stream()
                .map(address -> address.substring(INSPECTIONS.length())).toList();
    }

    private static String data(Document page, String label) {
        return page.select("main li a").stream().filter(link -> link.text().startsWith(label)).findFirst().orElseThrow()
                .attr("href");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?year=2024", "?direction=declined", "?year=2023&region=London&direction=improved",
            "?council=peterborough", "?service=area_send", "?service=area_send&year=2024&direction=",
            "?region=E12000002&year=2018" })
    void thePageHasTheReportsThatItsDataHas(String query) {
        Document page = page(query);
        List<String> shown = inspections(page);
        assertEquals(Api.whole(data(page, "JSON")).stream().map(row -> row.get("inspection")).distinct().toList(), shown);
        assertTrue(!shown.isEmpty());
    }

    @Test
    void theNewestTwelveMonthsAreShownFirst() {
        Document page = page("");
        assertEquals(12, page.select("h2[id]").size());
        assertEquals("August 2026", page.selectFirst("h2").text());
        assertEquals("4 reports: 3 with a better grade, 1 with a worse one", page.selectFirst(".count").text());
        Element trafford = page.selectFirst("li:has(a[href=/councils/trafford])");
        assertTrue(trafford.text()
                .startsWith("3 August 2026: report on Trafford Trafford: leadership declined from ‘requires improvement to be "
                        + "good’ to inadequate; help and protection declined"),
                trafford.text());
    }

    @Test
    void whatTheHeadlineDoesNotSayFollows() {
        assertTrue(page("?council=wolverhampton").selectFirst(".reports li").text().endsWith("overall effectiveness unchanged "
                + "at good Also: leadership declined from outstanding to good; help and protection declined from good to "
                + "‘requires improvement to be good’"));
    }

    @Test
    void everyReportIsOnThePageOfItsYear() {
        Document page = page("");
        int all = 0;
        for (Element year : page.select(".years li")) {
            Document ofYear = page(year.selectFirst("a").attr("href").substring("/changes".length()));
            assertEquals("(" + inspections(ofYear).size() + ")", year.selectFirst("span").text());
            assertEquals(year.selectFirst("a").text(), ofYear.selectFirst(".years [aria-current]").text());
            all += inspections(ofYear).size();
        }
        assertEquals(497, all);
    }

    @ParameterizedTest
    @CsvSource({ "?direction=declined&region=London, 9", "?council=E06000031, 3" })
    void theFeedIsOfTheSameReports(String query, int atLeast) {
        Document page = page(query);
        XmlPath feed = Api.given().get(data(page, "Feed")).then().statusCode(200).extract().xmlPath();
        List<String> entries = feed.getList("feed.entry.id", String.class);
        List<String> shown = inspections(page);
        assertEquals(shown, entries.stream().map(id -> id.replaceFirst(".*/", "")).limit(shown.size()).toList());
        assertTrue(shown.size() >= atLeast, shown.toString());
    }

    @Test
    void whatMatchesNothingSaysSo() {
        assertTrue(page("?council=city-of-london&direction=declined").text().contains("No report matches."));
        assertTrue(page("?council=peterborough&year=2020").text().contains("No report matches in this year."));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            year, 2027, year: '2027' is not a year
            year, abc, year: 'abc' is not a year
            region, Atlantis, 'Atlantis' is not known
            direction, sideways, 'sideways' is not known
            service, parks, 'parks' is not known
            council, atlantis, No council has the code or name 'atlantis'
            """)
    void whatIsWrongIsSaidOnThePageWithItsForm(String parameter, String value, String message) {
        Document page = Jsoup.parse(RestAssured.get("/changes?" + parameter + "=" + value).then().statusCode(400)
                .header("Cache-Control", "no-store").extract().asString());
        assertTrue(page.selectFirst(".errors li").text().startsWith(message), page.selectFirst(".errors").text());
        assertTrue(page.title().startsWith("Error: "), page.title());
        Element link = page.selectFirst(".errors a");
        if (link != null) {
            assertEquals(parameter, page.selectFirst("form.filters [id=" + link.attr("href").substring(1) + "]").attr("name"));
        }
        assertEquals(12, page.select("h2[id]:has(a)").size());
    }

    @Test
    void whatWasTypedStays() {
        Document page = Jsoup.parse(RestAssured.get("/changes?council=leads&region=London").asString());
        assertEquals("leads", page.getElementById("council").val());
        assertEquals("true", page.getElementById("council").attr("aria-invalid"));
        assertEquals("E12000007", chosen(page, "region"));
    }

    @Test
    void theFormHasWhatWasChosen() {
        Document page = page("?region=London&direction=declined&council=camden&service=area_send");
        assertEquals(Map.of("region", "E12000007", "direction", "declined", "service", "area_send"),
                Map.of("region", chosen(page, "region"), "direction", chosen(page, "direction"), "service",
                        chosen(page, "service")));
        assertEquals("camden", page.getElementById("council").val());
    }

    private static String chosen(Document page, String name) {
        return page.selectFirst("select[name=" + name + "] option[selected]").val();
    }
}
