package org.councilratings.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.inject.Inject;

import org.councilratings.api.Api;
import org.councilratings.api.DataDay;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;

/** The pages about councils say what the API says. */
@QuarkusTest
@Tag("service")
class CouncilPagesTest {

    private static final Map<String, String> LABELS = Map.of("outstanding", "Outstanding", "good", "Good",
            "requires_improvement", "Requires improvement", "inadequate", "Inadequate");

    @Inject
    DataDay clock;

    @AfterEach
    void moveBack() {
        clock.moveBack();
    }

    private static Document page(String address) {
        return Jsoup.parse(Api.outsideTheDocument().get(address).then().statusCode(200).extract().asString());
    }

    private static JsonPath api(String address) {
        return Api.given().get(address).then().statusCode(200).extract().jsonPath();
    }

    /** The grades of a table with a judgement and a grade in each row. */
    private static Map<String, String> grades(Element table) {
        Map<String, String> grades = new TreeMap<>();
        table.select("tbody tr").stream().filter(row -> row.select(".grade-0").isEmpty())
                .forEach(row -> grades.put(row.select("th").text(), row.select(".grade").first().text()));
        return grades;
    }

    @Test
    void everyCouncilHasAPageWithItsGrades() {
        List<Map<String, Object>> councils = Api.items("/v1/councils?includeAbolished=true");
        assertEquals(158, councils.size());
        for (Map<String, Object> council : councils) {
            String asOf = council.get("activeTo") == null || council.get("activeTo").equals("2027-03-31") ? ""
                    : "?asOf=" + council.get("activeTo");
            Map<String, String> expected = new TreeMap<>();
            Api.objects(Api.object(Api.get("/v1/councils/" + council.get("slug") + asOf).statusCode(200)), "ratings").stream()
                    .filter(rating -> rating.get("grade") != null)
                    .forEach(rating -> expected.put((String) rating.get("judgementLabel"), LABELS.get(rating.get("grade"))));
            Document page = page("/councils/" + council.get("slug") + asOf);
            assertTrue(page.select("h1").text().startsWith((String) council.get("officialName")), page.select("h1").text());
            assertEquals(expected, grades(page.select("table").first()), (String) council.get("slug"));
            page.select("[href]").eachAttr("href").forEach(URI::create);
        }
    }

    @Test
    void theHistorySaysWhatChanged() {
        Element history = page("/councils/peterborough").getElementById("history").closest("table");

        assertEquals(List.of("30 January 2024 ILACS 2023", "6 August 2018 ILACS 2018", "18 September 2015 SIF 2013"),
                history.select("thead th").eachText().subList(1, 4));
        assertEquals(List.of("Inadequate declined", "Good improved", "Requires improvement"),
                history.select("tbody tr").first().select("td").eachText());
    }

    @Test
    void aCouncilThatHasEndedIsNeverSaidToHaveAGradeNow() {
        for (String address : List.of("/councils/dorset-county", "/councils/dorset-county?asOf=2019-04-01")) {
            Document page = page(address);
            assertTrue(page.text().contains("Grades at its end"), address);
            assertTrue(page.text().contains("in force on 31 March 2019"), address);
        }
        Document before = page("/councils/dorset?asOf=2019-03-31");
        assertTrue(before.select(".lead").text().endsWith("did not exist yet"));
        assertFalse(before.text().contains("in force"));
        assertTrue(page("/councils/cumbria?asOf=2018-06-01").select(".lead").text().endsWith("since 29 January 2018"));
    }

    @Test
    void withoutAnOverallGradeThePageSaysWhatIsInadequate() {
        Document page = page("/councils/trafford?asOf=2026-08-22");

        assertEquals("Trafford: no overall grade since 3 August 2026: inadequate in leadership and in help and protection"
                + " – Council Ratings", page.title());
        assertEquals("Children's services: no overall grade since 3 August 2026: inadequate in leadership and in help and"
                + " protection", page.select(".lead").text());
        assertEquals(page.select("meta[property=og:description]").attr("content"), page.select(".chart img").attr("alt"));
        assertTrue(page.select("meta[property=og:image]").attr("content")
                .endsWith("/rating-history.png?asOf=2026-08-22&width=600"));
    }

    @Test
    void aFallThatTheHeadlineDoesNotNameIsSaidToo() {
        assertTrue(page("/councils/wolverhampton").select("dd.sentence").first().text()
                .contains("Also: leadership declined from outstanding to good"));
    }

    @Test
    void theMapOfAnotherServiceShowsWhatItsFrameworkOfTheDayJudged() {
        Element written = page("/map?service=area_send&asOf=2019-01-01").selectFirst(".legend");
        long expected = api("/v1/ratings?service=area_send&asOf=2019-01-01&pageSize=1000").<String> getList("items.grade")
                .stream().filter(Objects::nonNull).count();
        assertEquals(expected, written.select("li:not(:has(.step-0))").eachText().stream()
                .mapToLong(one -> Long.parseLong(one.replaceAll("\\D", ""))).sum());
    }

    @Test
    void aDayInThePastIsShownAsOnThatDay() {
        Document page = page("/councils/slough?asOf=2019-01-01");
        String picture = page.select(".chart img").attr("src");
        String alt = page.select(".chart img").attr("alt");

        assertEquals("Slough Borough Council on 1 January 2019", page.select("h1").text());
        assertTrue(page.title().startsWith("Slough on 1 January 2019: inadequate since 11 February 2014"), page.title());
        assertEquals("/v1/councils/slough/rating-history.svg?asOf=2019-01-01", picture);
        String svg = Api.given().get(picture).then().statusCode(200).extract().asString();
        assertTrue(svg.contains("Slough on 1 January 2019: inadequate since 11 February 2014"));
        assertTrue(alt.startsWith("Slough on 1 January 2019: inadequate"), alt);
        assertFalse(alt.contains("2023") || svg.contains("2023"));
        page.select("pre").eachText().forEach(code -> assertTrue(code.contains("?asOf=2019-01-01"), code));
        for (Element data : page.select("main li a[href^=/v1/]")) {
            Api.given().get(data.attr("href")).then().statusCode(200);
        }
    }

    @Test
    void theTableHasTheCouncilsThatTheFilterNamesAndTheSameAsFiles() {
        Document page = page("/councils?grade=inadequate");
        TreeSet<String> expected = new TreeSet<>(api("/v1/ratings?anyJudgement=inadequate").getList("items.council.name"));

        assertEquals(expected, new TreeSet<>(page.select("tbody th").eachText()));
        assertTrue(expected.containsAll(List.of("Trafford", "Slough", "Peterborough")));
        assertEquals("Inadequate since 30 Jan 2024",
                page.select("tbody tr:has(a:containsOwn(Peterborough)) td").get(1).text());
        for (Element file : page.select(".files a")) {
            Api.given().get(file.attr("href")).then().statusCode(200);
        }
        assertEquals(expected.size(),
                api(page.select(".files a:contains(JSON)").first().attr("href").replace(".json", "")).getInt("totalItems"));
    }

    @ParameterizedTest
    @CsvSource({ "/councils/E06000031, /councils/peterborough", "/councils/BCP, /councils/bournemouth-christchurch-and-poole",
            "/councils?q=bcp, /councils/bournemouth-christchurch-and-poole", "/councils?q=E10000009, /councils/dorset-county",
            "/councils?q=874, /councils/peterborough" })
    void anyCodeOrNameLeadsToTheOneAddressOfACouncil(String address, String page) {
        Api.outsideTheDocument().redirects().follow(false).get(address).then().statusCode(303).header("Location",
                endsWith(page));
    }

    @Test
    void aNameOfTwoCouncilsShowsBoth() {
        Document page = page("/councils?q=dorset");

        assertEquals("Dorset", page.select("tbody th").first().text());
        assertTrue(page.select("main li a").eachText().contains("Dorset County Council"));
    }

    @Test
    void browsersGetErrorsAsPagesAndProgramsAsBefore() {
        Document page = Jsoup.parse(RestAssured.given().header("Accept", "text/html,*/*;q=0.8")
                .get("/councils/petrborough").then().statusCode(404).contentType("text/html").extract().asString());
        assertEquals("/councils/peterborough", page.select("main li a").attr("href"));
        assertEquals("/councils", page.select("main form").attr("action"));
        Document wrong = Jsoup.parse(RestAssured.given().header("Accept", "text/html")
                .get("/councils?grade=x&asOf=tomorrow&region=London").then().statusCode(400).extract().asString());
        assertEquals(List.of("#grade", "#asOf"), wrong.select(".errors a").eachAttr("href"));
        assertEquals(33, wrong.select("tbody tr").size());
        Api.outsideTheDocument().get("/councils/petrborough").then().statusCode(404).contentType("application/problem+json");
        Api.outsideTheDocument().header("Accept", "text/html").get("/v1/nothing").then().statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void theMapHasATileForEachCouncilOfTheDay() {
        Document today = page("/map?asOf=2026-08-22");
        assertEquals(153, today.select(".tile").size());
        assertEquals("11", today.select(".legend li:contains(Inadequate)").text().replaceAll("\\D", ""));
        assertTrue(today.select(".tile[href^=/councils/peterborough]").attr("aria-label")
                .contains("Peterborough (PET): inadequate since 30 January 2024"));
        assertEquals(33, page("/map?region=London").select(".tile").size());
        assertEquals(1, page("/map?asOf=2020-01-01").select(".tile[href=/councils/northamptonshire?asOf=2020-01-01]").size());
        assertEquals(0, today.select(".tile[href^=/councils/northamptonshire]").size());
    }

    @Test
    void otherSitesCanShowACouncilInAFrame() {
        Api.outsideTheDocument().get("/embed/councils/peterborough").then().statusCode(200)
                .header("Content-Security-Policy", endsWith("frame-ancestors *"));
        Api.outsideTheDocument().get("/councils/peterborough").then()
                .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"));
        Api.outsideTheDocument().get("/oembed?url=/councils/peterborough").then().statusCode(200)
                .body("type", equalTo("rich")).body("html", containsString("/embed/councils/peterborough"))
                .body("title", equalTo("Peterborough: inadequate since 30 January 2024"));
        Api.outsideTheDocument().get("/oembed?url=/councils/peterborough&maxwidth=400&maxheight=300").then()
                .body("width", equalTo(400)).body("height", equalTo(300)).body("thumbnail_url", nullValue())
                .body("html", containsString(" width=\"400\" height=\"300\""));
        Api.outsideTheDocument().get("/oembed?url=/councils/peterborough&maxheight=x").then().statusCode(400);
        Api.outsideTheDocument().get("/oembed?url=/councils/nowhere").then().statusCode(404);
        Api.outsideTheDocument().get("/oembed?url=/councils/leeds&maxwidth=99999999").then().body("width", equalTo(720));
        Api.outsideTheDocument().get("/embed/councils/peterborough?service=parks").then().statusCode(400)
                .body("errors[0].parameter", equalTo("service"));
        Api.outsideTheDocument().get("/oembed?url=/councils/peterborough&maxwidth=-5").then().statusCode(400);
        Api.outsideTheDocument().get("/oembed?url=http://elsewhere.example/councils/peterborough").then().statusCode(400);
    }

    @Test
    void aFrameAndItsAddressKeepTheServiceAndTheDay() {
        Document frame = page("/embed/councils/peterborough?asOf=2020-01-01");
        assertEquals("Peterborough on 1 January 2020: good since 6 August 2018", frame.select("h1").text());
        assertEquals("/councils/peterborough?asOf=2020-01-01", frame.select("main > p a").attr("href"));
        assertTrue(frame.select("img").attr("src").endsWith("/rating-history.svg?asOf=2020-01-01"));
        Api.outsideTheDocument().get("/oembed?url=/councils/peterborough%3FasOf%3D2020-01-01%26service%3Darea_send").then()
                .statusCode(200)
                .body("html", containsString("/embed/councils/peterborough?service=area_send&amp;asOf=2020-01-01\""))
                .body("thumbnail_url", endsWith("&service=area_send&asOf=2020-01-01"));
        assertTrue(page("/councils/peterborough?asOf=2020-01-01").select("link[type='application/json+oembed']").attr("href")
                .endsWith("/councils/peterborough?asOf%3D2020-01-01".replace("/", "%2F").replace("?", "%3F")));
        for (String wrong : List.of("2999-01-01", "yesterday", "2024-13-01")) {
            Api.outsideTheDocument().get("/embed/councils/peterborough?asOf=" + wrong).then().statusCode(400)
                    .body("errors[0].parameter", equalTo("asOf"));
            Api.outsideTheDocument().get("/oembed?url=/councils/peterborough%3FasOf%3D" + wrong).then().statusCode(400)
                    .body("errors[0].parameter", equalTo("url"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "?asOf=2024-12-31", "?service=area_send", "?service=area_send&asOf=2024-12-31", "" })
    void linksKeepTheServiceAndTheDay(String query) {
        assertEquals("/councils/leeds" + query, page("/map" + query).select(".tile[aria-label^=Leeds]").attr("href"));
        assertEquals("/councils/leeds" + query, page("/map" + query).select("#words ~ p a:containsOwn(Leeds)").attr("href"));
        assertEquals("/councils/leeds" + query, page("/councils" + query).select("tbody th a:containsOwn(Leeds)").attr("href"));
        assertEquals("/councils/leeds" + query,
                page("/councils/sheffield" + query).select("#neighbours ~ tbody a:containsOwn(Leeds)").attr("href"));
        assertEquals("/councils" + (query.isEmpty() ? "?" : query + "&") + "region=Yorkshire+and+The+Humber",
                page("/councils/leeds" + query).select(".facts a").first().attr("href").replace("%20", "+"));
        Api.outsideTheDocument().redirects().follow(false)
                .get("/councils?q=leeds" + (query.isEmpty() ? "" : "&" + query.substring(1))).then()
                .statusCode(303).header("Location", endsWith("/councils/leeds" + query));
    }

    @Test
    void whatAnotherServiceDoesNotHaveIsLeftOut() {
        Document councils = page("/councils?service=area_send&grade=good&judgement=leadership&sort=-leadership");
        assertEquals("‘The impact of leaders on social work practice’ is not part of what you chose, and was left out."
                + " ‘Good’ is not part of what you chose, and was left out.", councils.select(".notice").text());
        Document map = page("/map?service=area_send&judgement=leadership&region=london");
        assertTrue(map.select(".notice").text().contains("was left out"));
        assertEquals("London", map.select("#region option[selected]").text());
        RestAssured.given().get("/councils?judgement=leaders").then().statusCode(400);
        assertEquals(1, Jsoup.parse(RestAssured.given().get("/councils?grade=" + "g".repeat(200)).asString())
                .select(".errors li").size());
    }

    @ParameterizedTest
    @CsvSource({ "/councils/leeds, /v1/feed.atom?council=leeds",
            "/councils/leeds?service=area_send, /v1/feed.atom?service=area_send&council=leeds",
            "/changes?service=area_send, /v1/feed.atom?service=area_send", "/map, /v1/feed.atom",
            "/councils?service=area_send, /v1/feed.atom?service=area_send" })
    void pagesNameTheFeedOfWhatTheyShow(String address, String feed) {
        assertEquals(feed, page(address).select("link[type='application/atom+xml']").attr("href"));
        Api.given().get(feed).then().statusCode(200);
    }

    @Test
    void aDayAfterTheLastThatWasCheckedIsShownWithThatDay() {
        clock.moveTo(Instant.parse("2026-09-30T12:00:00Z"));
        assertTrue(page("/councils/slough?asOf=2026-09-01").select("caption").first().text()
                .endsWith("in force on 1 September 2026 (reports were checked to 22 August 2026)"));
        assertFalse(page("/councils/slough?asOf=2026-08-22").select("caption").first().text().contains("checked"));
        assertTrue(page("/councils?asOf=2026-09-01").select("caption").text()
                .contains("1 September 2026 (reports were checked to 22 August 2026)."));
    }

    @Test
    void searchEnginesFindEveryPage() {
        String sitemap = Api.outsideTheDocument().get("/sitemap.xml").then().statusCode(200).extract().asString();

        assertEquals(158, sitemap.split("/councils/", -1).length - 1);
        assertEquals(960, sitemap.split("/inspections/", -1).length - 1);
        Api.outsideTheDocument().header("Accept", "text/html").get("/robots.txt").then().statusCode(200)
                .body(containsString("/sitemap.xml"));
        assertEquals("Dataset", JsonPath.from(page("/").select("script[type=application/ld+json]").first().data())
                .getString("'@type'"));
    }
}
