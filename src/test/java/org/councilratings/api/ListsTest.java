package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.given;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.json;
import static org.councilratings.api.Api.object;
import static org.councilratings.api.Api.objects;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Pages, filters and orders of the lists. */
@QuarkusTest
@Tag("service")
class ListsTest {

    private static String link(Response response, String relation) {
        Matcher link = Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"").matcher(response.header("Link"));
        return link.find() ? link.group(1) : null;
    }

    @ParameterizedTest
    @CsvSource({ "/v1/inspections?pageSize=100, id, 497", "/v1/visits?pageSize=30&sort=name, id, 125",
            "/v1/councils?pageSize=50&includeAbolished=true&sort=-name, slug, 158", "/v1/regions?pageSize=4, code, 9" })
    void followingNextWalksTheWholeListOnce(String address, String key, int total) {
        List<String> seen = new ArrayList<>();
        for (String next = address; next != null;) {
            ValidatableResponse page = get(next).statusCode(200);
            Map<String, Object> answer = object(page);
            assertEquals(total, answer.get("totalItems"));
            objects(answer, "items").forEach(item -> seen.add((String) item.get(key)));
            next = link(page.extract().response(), "next");
        }
        assertEquals(total, seen.size());
        assertEquals(total, Set.copyOf(seen).size());
    }

    /** Page sizes that divide neither the list nor what one entity has of it. */
    @ParameterizedTest
    @CsvSource({ "/v1/councils?includeAbolished=true, 37", "/v1/inspections, 211",
            "/v1/inspections?sort=name&region=London, 17",
            "/v1/inspections?sort=-startDate&anyJudgement=inadequate, 50", "/v1/visits?sort=-publicationDate, 19",
            "/v1/visits?sort=name&type=focused_visit, 20", "/v1/gss-codes, 31", "/v1/successions, 3",
            "/v1/ratings, 25", "/v1/ratings?judgement=all, 100", "/v1/ratings?judgement=all&asOf=2019-06-30&sort=since, 200",
            "/v1/ratings?judgement=lscb&judgement=adoption&sort=-name&councilType=county, 5",
            "/v1/ratings?judgement=all&sort=-since&inspectedBy=2018-03-31&framework=SIF_2013, 400",
            "/v1/ratings?judgement=all&grade=inadequate&grade=good, 70", "/v1/ratings?anyJudgement=inadequate, 7",
            "/v1/ratings?grade=good&inspectedBy=2024-03-31&framework=ILACS_2018, 11",
            "/v1/rating-changes?judgement=all, 700", "/v1/rating-changes?judgement=leadership&judgement=lscb, 333",
            "/v1/rating-changes?direction=declined&direction=improved, 40" })
    void thePagesTogetherAreTheWholeList(String address, int pageSize) {
        List<Map<String, Object>> whole = whole(address);
        List<Map<String, Object>> pages = new ArrayList<>();
        String page = address + (address.contains("?") ? "&" : "?") + "pageSize=" + pageSize + "&page=";
        for (int number = 1; number <= whole.size() / pageSize + 2; number++) {
            Map<String, Object> answer = object(get(page + number).statusCode(200));
            assertEquals(whole.size(), answer.get("totalItems"), page + number);
            pages.addAll(objects(answer, "items"));
        }
        assertTrue(whole.size() > pageSize && whole.size() % pageSize != 0);
        assertEquals(whole, pages);
    }

    @Test
    void linksKeepTheFiltersAndLeadToTheEnds() {
        Response page = get("/v1/inspections?region=East%20of%20England&region=E12000007&pageSize=10&page=2").statusCode(200)
                .extract().response();
        assertTrue(
                link(page, "first").endsWith("/v1/inspections?pageSize=10&region=East+of+England&region=E12000007&page=1"));
        assertEquals(link(page, "first"), link(page, "prev"));
        Response last = given().get(link(page, "last")).then().statusCode(200).extract().response();
        assertNull(link(last, "next"));
        assertEquals(page.jsonPath().getInt("totalPages"), last.jsonPath().getInt("page"));
    }

    @Test
    void aPageAfterTheLastIsEmpty() {
        get("/v1/regions?page=2").statusCode(200).body("items", hasSize(0)).body("totalItems", is(9)).body("totalPages", is(1));
    }

    @Test
    void withoutParametersAListHasTwoHundredItemsAtTheMost() {
        get("/v1/inspections").statusCode(200).body("items", hasSize(200)).body("pageSize", is(200)).body("page", is(1))
                .body("totalPages", is(3));
    }

    @ParameterizedTest
    @CsvSource({ "publicationDate, publicationDate, false", "-publicationDate, publicationDate, true" })
    void inspectionsAreSorted(String sort, String key, boolean descending) {
        List<String> values = items("/v1/inspections?sort=" + sort).stream().map(one -> text(one, key)).toList();
        Comparator<String> order = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        assertEquals(values.stream().sorted(order).toList(), values);
    }

    @Test
    void unknownStartsComeLastInBothDirections() {
        for (String sort : List.of("startDate", "-startDate")) {
            List<Map<String, Object>> items = items("/v1/inspections?sort=" + sort);
            assertTrue(items.subList(490, 497).stream().allMatch(one -> one.get("startDate") == null));
            assertTrue(items.subList(0, 490).stream().noneMatch(one -> one.get("startDate") == null));
        }
    }

    @Test
    void aRepeatedFilterMeansAnyOfItsValues() {
        assertEquals(107, items("/v1/councils?grade=good&grade=outstanding").size());
        assertEquals(61, items("/v1/councils?grade=good").size());
    }

    @Test
    void gradesAreThoseOfTheDayAskedFor() {
        Set<String> good = items("/v1/councils?grade=good&asOf=2020-01-31").stream().map(one -> text(one, "slug"))
                .collect(Collectors.toSet());
        assertTrue(good.contains("peterborough"));
        Set<String> inadequate = items("/v1/councils?grade=inadequate").stream().map(one -> text(one, "slug"))
                .collect(Collectors.toSet());
        assertTrue(inadequate.contains("peterborough"));
        assertEquals(11, inadequate.size());
    }

    @ParameterizedTest
    @CsvSource({ "2019-03-31, 152", "2019-04-01, 151", "2021-04-01, 152", "2023-04-01, 153", "2026-08-22, 153" })
    void councilsAreThoseThatExistedOnTheDay(String day, int count) {
        assertEquals(count, items("/v1/councils?asOf=" + day).size());
    }

    @Test
    void abolishedCouncilsAreShownWhenAskedFor() {
        assertEquals(158, items("/v1/councils?includeAbolished=true").size());
        assertEquals(2, items("/v1/councils?includeAbolished=true&q=dorset").size());
        get("/v1/councils/northamptonshire").statusCode(200).body("activeTo", equalTo("2021-03-31"))
                .body("successors.slug", equalTo(List.of("north-northamptonshire", "west-northamptonshire")))
                .body("ratings[0].status", equalTo("not_active"));
    }

    @Test
    void aNameSearchMindsNoLetterCaseAndTakesWildcardsAsText() {
        assertEquals(List.of("peterborough"), items("/v1/councils?q=PETERB").stream().map(one -> one.get("slug")).toList());
        assertEquals(List.of(), items("/v1/councils?q=%25"));
        assertEquals(List.of(), items("/v1/councils?q=_"));
    }

    @ParameterizedTest
    @CsvSource({ "'Bristol, City of', bristol", "County Durham, durham", "St. Helens, st-helens",
            "BCP, bournemouth-christchurch-and-poole", "874, peterborough", "City of York Council, york",
            "E08000016, barnsley", "nottingham, nottingham nottinghamshire" })
    void aSearchKnowsEveryNameAndTheBestComesFirst(String q, String slugs) {
        assertEquals(List.of(slugs.split(" ")), get("/v1/councils?q=" + encoded(q)).statusCode(200)
                .extract().jsonPath().getList("items.slug"));
        get("/v1/inspections?pageSize=1&council=" + encoded(q)).statusCode(200).body(
                "items[0].council.slug", equalTo(slugs.split(" ")[0]));
        get("/v1/ratings?council=" + encoded(q)).statusCode(200).body("items.council.slug",
                contains(slugs.split(" ")[0]));
        String canonical = given().get("/v1/councils/" + slugs.split(" ")[0]).header("Content-Location");
        get("/v1/councils/" + encoded(q)).statusCode(200).header("Content-Location", equalTo(canonical));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void codesAreReadInAnyLetterCase() {
        assertEquals(items("/v1/ratings?grade=good&region=London&framework=ILACS_2023"),
                items("/v1/ratings?grade=GOOD&region=london&framework=ilacs_2023"));
        assertEquals(158, items("/v1/councils?includeAbolished=TRUE").size());
    }

    /** Shared links and pages that embed a picture add them. */
    @Test
    void parametersOfOthersHaveNoMeaning() {
        String tag = given().get("/v1/ratings?grade=good").header("ETag");
        get("/v1/ratings?utm_source=news&grade=good&fbclid=x&_=1").statusCode(200).header("ETag", equalTo(tag));
        get("/v1/ratings?utm_source=news&pageSize=1").header("Link", not(containsString("utm_source")));
        get("/v1/feed.atom?v=2").statusCode(200);
        get("/v1/councils/874/rating-history.svg?v=2").statusCode(200);
        get("/v1/ratings?v=2").statusCode(400);
        get("/v1/ratings?utm=2").statusCode(400);
    }

    @Test
    void aCouncilHasTheCodeOfTheDay() {
        get("/v1/councils/barnsley?asOf=2018-09-30").body("gssCode", equalTo("E08000038")).body("gssCodeOnDay",
                equalTo("E08000016"));
        get("/v1/councils/northamptonshire").body("gssCodeOnDay", equalTo(null));
    }

    @Test
    void aSearchThatFindsNothingSaysWhatMayBeMeant() {
        get("/v1/councils?q=northampton%20boro&asOf=2026-08-22").body("items.size()", equalTo(2)).body("$",
                not(hasKey("hint")));
        get("/v1/councils?q=Borough%20of%20Poole&asOf=2026-08-22").body("items.size()", equalTo(0)).body("suggestions.slug",
                contains("poole"));
        get("/v1/councils?q=PE1%201HF").body("items.size()", equalTo(0)).body("hint", containsString("admin_district"));
        get("/v1/councils?q=Peterbrough").body("items.slug", contains("peterborough"));
        get("/v1/councils/Peterbrough").statusCode(404).body("suggestions.slug", contains("peterborough"));
        get("/v1/councils?q=Lancaster").body("items.size()", equalTo(0)).body("suggestions.slug", hasItem("lancashire"));
        get("/v1/councils?q=xyz").body("items.size()", equalTo(0)).body("$", not(hasKey("suggestions")));
        get("/v1/councils").body("$", not(hasKey("suggestions")));
    }

    @ParameterizedTest
    @CsvSource({ "framework=SIF_2013, 173", "framework=ILACS_2018, 168", "framework=ILACS_2023, 145",
            "framework=ILACS_2026, 11",
            "framework=SIF_2013&framework=ILACS_2026, 184", "type=short, 128", "council=e06000031, 3",
            "council=874&council=80537, 3",
            "judgement=adoption, 171", "judgement=adoption&grade=inadequate, 10", "grade=inadequate, 75",
            "publishedFrom=2026-08-20, 1", "council=peterborough&anyJudgement=inadequate, 1" })
    void inspectionsAreFiltered(String filter, int count) {
        assertEquals(count, items("/v1/inspections?" + filter).size());
    }

    @ParameterizedTest
    @CsvSource({ "type=focused_visit, 73", "type=monitoring_visit, 52", "theme=care%20leavers, 33", "theme=FRONT, 22",
            "from=2025-03-26, 2", "to=2023-02-28, 1", "council=peterborough, 2" })
    void visitsAreFiltered(String filter, int count) {
        assertEquals(count, items("/v1/visits?" + filter).size());
    }

    @Test
    void aCouncilsOwnListsHaveWhatTheWholeListsHave() {
        assertEquals(items("/v1/inspections?council=peterborough"), items("/v1/councils/874/inspections"));
        assertEquals(items("/v1/visits?council=peterborough"), items("/v1/councils/874/visits"));
    }

    @Test
    void aCouncilIsComparedWithItsStatisticalNeighbours() {
        List<Map<String, Object>> rows = items("/v1/councils/peterborough/neighbours?asOf=2020-01-01");
        assertEquals(11, rows.size());
        assertEquals("peterborough", text(rows.get(0), "council", "slug"));
        assertEquals("good", rows.get(0).get("grade"));
        assertEquals("derby", text(rows.get(1), "council", "slug"));
        assertEquals(1, items("/v1/councils/cumberland/neighbours?set=april_2021").size());
    }

    @Test
    void theCodeListsSayWhatTheCodesMean() {
        assertEquals(List.of("SIF_2013", "ILACS_2018", "ILACS_2023", "ILACS_2026"),
                json("/v1/frameworks").getList("items.code"));
        assertEquals(List.of("leadership", "help_and_protection", "children_in_care", "care_leavers"),
                json("/v1/frameworks").getList("items[3].judgements"));
        assertEquals(List.of("SIF_2013", "ILACS_2023", "ILACS_2026"),
                json("/v1/judgements").getList("items.find { it.code == 'care_leavers' }.frameworks"));
        assertEquals(List.of("outstanding", "good", "requires_improvement", "inadequate"),
                json("/v1/grades").getList("items.code"));
        assertEquals(9, json("/v1/regions").getList("items").size());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1", "/v1/councils/874", "/v1/inspections", "/v1/feed.atom", "/openapi.json",
            "/openapi-3.0.json" })
    void headHasTheHeadersOfGetAndOptionsSaysWhatThereIs(String address) {
        Headers get = Api.asking(address).get(address).then().statusCode(200).extract().headers();
        Headers head = Api.asking(address).head(address).then().statusCode(200).extract().headers();
        for (String name : List.of("Content-Type", "Cache-Control", "Vary", "Link", "Content-Location")) {
            assertEquals(get.getValue(name), head.getValue(name), name);
        }
        Api.asking(address).options(address).then().statusCode(200).header("Allow", notNullValue());
    }

    @Test
    void anyWebPageMayReadAnswersAndErrors() {
        for (String address : List.of("/v1/grades", "/v1/councils?x=1", "/nothing")) {
            Api.asking(address).header("Origin", "https://news.example").get(address).then()
                    .header("Access-Control-Allow-Origin", "*");
        }
    }
}
