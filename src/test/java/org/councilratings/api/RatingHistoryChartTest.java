package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.councilratings.calendar.DayInWords;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The picture of a council's rating history, as it is asked for. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class RatingHistoryChartTest {

    private static final String PETERBOROUGH = "/v1/councils/peterborough/rating-history.svg";

    @Test
    void itIsASafePictureWhateverIsAccepted() {
        Api.given().accept("application/json").get(PETERBOROUGH).then().statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", startsWith("public"))
                .body(startsWith("<svg")).body(containsString("Peterborough: inadequate since 30 January 2024"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "trafford | overall_effectiveness | Trafford: no overall grade since 3 August 2026: inadequate in leadership and in help and protection",
            "E10000021 | overall_effectiveness | Northamptonshire County Council: inadequate at its end on 31 March 2021",
            "isles-of-scilly | lscb | Isles of Scilly, Local Safeguarding Children Board: requires improvement to be good until 18 December 2019, not judged since",
            "peterborough | care_leavers | No grade from 6 August 2018 to 29 January 2024: ILACS 2018 did not make this judgement.",
            "cumberland | adoption | Cumberland, adoption: not part of any inspection" })
    void everyHistoryHasAPicture(String council, String judgement, String words) {
        Api.get("/v1/councils/" + council + "/rating-history.svg?judgement=" + judgement).statusCode(200)
                .body(containsString(words)).body(containsString("checked to 22 August 2026"));
    }

    /** Devon was inadequate in March 2020 and again in May 2025. */
    @Test
    void equalGradesOneAfterTheOtherAreOne() {
        Api.get("/v1/councils/devon/rating-history.svg").statusCode(200)
                .body(containsString("Devon: inadequate since 17 March 2020"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "overall_effectiveness", "care_leavers" })
    void theTitleHasTheGradeSinceOfTheRatings(String judgement) {
        List<Map<String, Object>> ratings = Api.get("/v1/ratings?status=graded&pageSize=1000&judgement=" + judgement)
                .statusCode(200).extract().path("items");
        assertTrue(ratings.size() > 100);
        for (Map<String, Object> rating : ratings) {
            String code = (String) ((Map<?, ?>) rating.get("council")).get("slug");
            String since = DayInWords.of(LocalDate.parse((String) rating.get("gradeSince")));
            String svg = Api.get("/v1/councils/" + code + "/rating-history.svg?judgement=" + judgement).statusCode(200)
                    .extract().asString();
            assertTrue(svg.substring(0, svg.indexOf("</title>")).endsWith(" since " + since), code + " " + since);
        }
    }

    @Test
    void predecessorsAreDrawnIfAskedFor() {
        String picture = "/v1/councils/west-northamptonshire/rating-history.svg";
        Api.get(picture).statusCode(200).body(not(containsString(">Northamptonshire<")));
        Api.get(picture + "?includePredecessors=true").statusCode(200).body(containsString(">Northamptonshire<"))
                .body(containsString(
                        "Dashed: Northamptonshire County Council, a predecessor, which ended on 31 March 2021. Inadequate from "
                                + "29 July 2019"));
        Api.get("/v1/councils/dorset/rating-history.svg?includePredecessors=true").statusCode(200)
                .body(containsString("Dashed: Dorset County Council, a predecessor"))
                .body(containsString(">Dorset County<")).body(not(containsString(">Dorset<")));
    }

    /** The old county and the present council are both called Dorset. */
    @Test
    void anEndedCouncilIsNotTakenForThePresentOneOfItsName() {
        Api.get("/v1/councils/dorset-county/rating-history.svg").statusCode(200)
                .body(containsString("Dorset County Council: requires improvement to be good at its end on 31 March 2019"));
        Api.get("/v1/councils/bournemouth-christchurch-and-poole/rating-history.svg?includePredecessors=true").statusCode(200)
                .body(containsString("Dashed (2): Dorset County Council, a predecessor")).body(not(containsString(">Dorset<")))
                .body(containsString(">Bournemouth<"));
        Api.get("/v1/ratings/map.svg?asOf=2018-03-01").statusCode(200)
                .body(containsString("<title>Dorset County Council: requires improvement"));
    }

    @Test
    void aDayDrawsWhatWasPublishedByThen() {
        Api.get(PETERBOROUGH + "?asOf=2024-01-29").statusCode(200)
                .body(containsString(">Peterborough on 29 January 2024: good since 6 August 2018</title>"))
                .body(not(containsString("30 January 2024")));
        Api.get("/v1/councils/west-northamptonshire/rating-history.svg?asOf=2021-03-31").statusCode(200)
                .body(containsString(">West Northamptonshire on 31 March 2021: did not exist yet</title>"));
        assertEquals(Api.get(PETERBOROUGH).extract().asString(),
                Api.get(PETERBOROUGH + "?asOf=2026-08-22").extract().asString());
    }

    @ParameterizedTest
    @CsvSource({ "leeds, 1900-01-01", "leeds, 2002-01-01", "leeds, 2012-06-01", "leeds, 2013-12-31", "leeds, 2014-01-01",
            "west-northamptonshire, 2013-01-01", "leeds, 2015-12-31&service=area_send",
            "leeds, 2008-12-31&service=childrens_services_2009_2013" })
    void aDayBeforeTheFirstReportsIsDrawn(String council, String day) {
        Api.get("/v1/councils/" + council + "/rating-history.svg?asOf=" + day).statusCode(200)
                .body(containsString("</title>"));
    }

    @Test
    void widthAndThemeAreThoseAskedFor() {
        Api.get(PETERBOROUGH + "?width=400&theme=dark").statusCode(200).body(containsString("viewBox=\"0 0 400 "))
                .body(containsString("#14191b"));
        Api.get(PETERBOROUGH).body(containsString("viewBox=\"0 0 720 "));
    }

    @ParameterizedTest
    @CsvSource({ "width=319, width, 320 to 1600", "width=1601, width, 320 to 1600", "width=wide, width, a whole number",
            "theme=pink, theme, dark", "judgement=happiness, judgement, leadership",
            "publishedTo=2020-01-01, publishedTo, width",
            "asOf=2027-01-01, asOf, 'YYYY-MM-DD up to today, 2026-08-22'" })
    void aWrongParameterIsNamedWithWhatIsAllowed(String query, String parameter, String allowed) {
        Api.get(PETERBOROUGH + "?" + query).statusCode(400).contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter)).body("errors[0].allowed", hasItem(allowed));
    }

    @Test
    void twoJudgementsDoNotFitOnePicture() {
        Api.get(PETERBOROUGH + "?judgement=leadership&judgement=lscb").statusCode(400)
                .body("errors[0].parameter", equalTo("judgement"));
    }

    @Test
    void anUnknownCouncilIsAProblemAndNoPicture() {
        Api.get("/v1/councils/peterboro/rating-history.svg").statusCode(404).contentType("application/problem+json")
                .body("suggestions.slug", hasItem("peterborough"));
    }

    @Test
    void theDocumentDeclaresAPicture() {
        var response = Api.contract().document().get("paths").get("/v1/councils/{code}/rating-history.svg")
                .at("/get/responses/200/content");
        assertEquals(1, response.size());
        assertEquals("string", response.get("image/svg+xml").at("/schema/type").asText());
    }
}
