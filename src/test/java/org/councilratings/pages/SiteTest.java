package org.councilratings.pages;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.commons.text.StringEscapeUtils;
import org.councilratings.api.Api;
import org.councilratings.http.problem.Problem;
import org.councilratings.http.problem.ProblemType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;

@QuarkusTest
@Tag("service")
@Tag("without-sql")
class SiteTest {

    private static final String CHART = "/v1/statistics/ratings.svg?from=2014-03-31&every=year";
    private static final String HTML = "text/html;charset=UTF-8";

    @Inject
    ObjectMapper json;

    static Stream<String> examples() {
        return Stream.of(
                "/v1/councils/peterborough/rating-history?judgement=overall_effectiveness",
                "/v1/ratings?anyJudgement=inadequate",
                "/v1/rating-changes?direction=declined&minSteps=2");
    }

    static Stream<String> files() {
        return Stream.of("/v1/ratings.csv", "/v1/inspections.csv", "/v1/rating-changes.csv?direction=declined&minSteps=2",
                CHART.replace(".svg", ".csv"));
    }

    static Stream<ProblemType> types() {
        return ProblemType.all().stream();
    }

    static Stream<String> pages() {
        return Stream.concat(Stream.of("/", "/councils", "/councils/peterborough", "/inspections/peterborough-2023-11-27",
                "/embed/councils/peterborough",
                "/problems"), ProblemType.all().stream().map(ProblemType::path));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theLandingPageLinksToExamplesThatAnswer(String address) {
        assertTrue(page("/").contains("href=\"" + StringEscapeUtils.escapeHtml4(address) + "\""));
        Api.given().get(address).then().statusCode(200).body("items.size()", not(0));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theLandingPageLinksToFiles(String address) {
        assertTrue(page("/").contains("href=\"" + StringEscapeUtils.escapeHtml4(address) + "\""));
        Api.given().get(address).then().statusCode(200).contentType("text/csv").body(containsString("council"));
    }

    @Test
    void theLandingPageShowsAPictureThatKeepsItsPlaceWhileItLoads() {
        List<String> sizes = new ArrayList<>();
        Matcher image = Pattern.compile("(?:srcset|src)=\"(/v1/[^\"]*)\"(?: width=\"(\\d+)\" height=\"(\\d+)\")?")
                .matcher(page("/"));
        while (image.find()) {
            XmlPath picture = Api.given().get(unescaped(image.group(1))).then().statusCode(200).contentType("image/svg+xml")
                    .extract().xmlPath();
            if (image.group(2) != null) {
                sizes.add(image.group(2) + "x" + image.group(3));
                assertEquals(picture.getString("svg.@width") + "x" + picture.getString("svg.@height"),
                        sizes.get(sizes.size() - 1));
            }
        }
        assertEquals(List.of("360x500", "360x500", "720x430"), sizes);
    }

    @Test
    void thePictureCanBeCopiedOntoOtherPagesWithItsSource() {
        String copied = unescaped(page("/").replaceFirst("(?s).*<pre><code>(.*)</code></pre>.*", "$1"));
        String address = unescaped(copied.replaceFirst("(?s).*<img src=\"([^\"]*)\".*", "$1"));

        assertTrue(address.startsWith("http://localhost:") && address.endsWith(CHART), address);
        Api.given().get(URI.create(address)).then().statusCode(200).contentType("image/svg+xml");
        assertTrue(copied.contains("alt=\"Chart: "), copied);
        assertEquals("Source: Ofsted, via Council Ratings, OGL v3.0", words(copied).strip());
    }

    @Test
    void theLandingPageNamesAddressesForToolsAsTheRequestNamedThisService() {
        String words = words(Api.outsideTheDocument().header("Host", "ratings.example").get("/").asString());

        assertTrue(words.contains("=IMPORTDATA(\"http://ratings.example/v1/ratings.csv\")"));
        assertTrue(words.contains("read.csv(\"http://ratings.example/v1/ratings.csv\")"));
        assertTrue(words.contains("pandas.read_csv(\"http://ratings.example/v1/ratings.csv\")"));
    }

    @Test
    void theLandingPageSaysHowFarTheFactsReachAndUnderWhichLicence() {
        String words = words(page("/"));

        assertTrue(words.contains("the data checked to 22 August 2026"));
        assertTrue(words.contains("Visits from 28 February 2023 to 26 March 2025"));
        assertTrue(words.contains(
                "Contains public sector information licensed under the Open Government Licence v3.0."));
        assertTrue(words.contains("not Ofsted’s own service"));
    }

    @Test
    void theLandingPageIsLight() {
        String page = page("/");
        int all = Stream
                .concat(Stream.of(page), ownFiles(page).stream().map(file -> Api.outsideTheDocument().get(file).asString()))
                .mapToInt(String::length).sum();

        assertEquals(3, ownFiles(page).size());
        assertTrue(all < 28_000, all + " characters");
    }

    @Test
    void theFilesOfAPageAreThere() {
        for (String file : ownFiles(page("/"))) {
            Api.outsideTheDocument().get(file).then().statusCode(200);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesAreHtmlThatLoadsNothingFromElsewhere(String path) {
        Api.outsideTheDocument().get(path).then().statusCode(200)
                .header("Content-Type", HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", not(containsString("unsafe")))
                .header("Cache-Control", containsString("public, max-age="))
                .body(containsString("<html lang=\"en-GB\">"))
                .body(not(containsString("${")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "*/*", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json",
            "text/html;q=0", "nonsense" })
    void pagesMindNeitherTheAcceptHeaderNorUnknownParameters(String accept) {
        for (String path : List.of("/", "/councils", "/councils/peterborough", "/problems", "/problems/not-found")) {
            Api.outsideTheDocument().header("Accept", accept).queryParam("from", "elsewhere").get(path)
                    .then().statusCode(200).header("Content-Type", HTML);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeOfProblemHasItsPage(ProblemType type) {
        String words = words(page(type.path()));

        assertTrue(words.contains(type.title()));
        assertTrue(words.contains("HTTP status " + type.status()));
        assertTrue(words.contains(type.meaning()));
        assertTrue(words.contains(type.remedy()));
        assertTrue(page("/problems").contains("href=\"" + type.path() + "\""));
    }

    @Test
    void aProblemPageShowsAnExampleWithTheAddressesOfThisService() throws JsonProcessingException {
        String example = words(page("/problems/unknown-council").replaceFirst("(?s).*<pre>(.*)</pre>.*", "$1"));
        String answer = Api.given().get("/v1/councils/peterboro").asString();
        assertEquals(json.readTree(answer), json.readTree(example));
    }

    @Test
    void anUnknownTypeOfProblemIsNotFound() {
        Api.outsideTheDocument().get("/problems/no-such-type").then().statusCode(404)
                .contentType(Problem.MEDIA_TYPE)
                .body("status", is(404))
                .body("title", equalTo(ProblemType.NOT_FOUND.title()));
    }

    @Test
    void pagesForPeopleAreNotInTheOpenApiDocument() {
        Set<String> paths = Api.outsideTheDocument().get("/openapi.json").then().statusCode(200)
                .extract().jsonPath().<String, Object> getMap("paths").keySet();

        assertTrue(paths.stream().allMatch(path -> path.startsWith("/v1")), paths.toString());
    }

    private static String page(String path) {
        return Api.outsideTheDocument().get(path).then().statusCode(200).extract().asString();
    }

    private static List<String> ownFiles(String page) {
        return Stream.of(page.split("\"")).filter(value -> value.startsWith("/site/")).distinct().toList();
    }

    /** What a reader sees of some HTML. */
    private static String words(String html) {
        return unescaped(html.replaceAll("<[^>]*>", ""));
    }

    private static String unescaped(String html) {
        return StringEscapeUtils.unescapeHtml4(html);
    }
}
