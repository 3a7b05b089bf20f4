package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;

/** The picture of how many councils have each grade, as it is asked for. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class StatisticsChartTest {

    private static final String PICTURE = "/v1/statistics/ratings.svg";

    @Test
    void anotherServiceShowsWhatItsFrameworkOfTheDayJudged() {
        Api.get("/v1/statistics/ratings.svg?service=area_send&asOf=2019-01-01").statusCode(200)
                .body(containsString("ritten statement"));
        Api.get("/v1/statistics/ratings.svg?service=area_send&asOf=2026-06-29").statusCode(200)
                .body(not(containsString("ritten statement")));
    }

    @Test
    void itTellsTheCountsOfADayInWordsToo() {
        Api.given().accept("text/csv").get(PICTURE + "?asOf=2026-08-22").then().statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(startsWith("<svg"))
                .body(containsString(
                        "On 22 August 2026, 75% of the 142 councils with an overall grade were good or outstanding"))
                .body(containsString("England: outstanding 46, good 61, requires improvement to be good 24, inadequate 11, "
                        + "no overall grade 11."));
    }

    @Test
    void groupsAreCalledByTheirNames() {
        Api.get(PICTURE + "?groupBy=councilType&asOf=2026-08-22").statusCode(200)
                .body(containsString("Overall effectiveness: councils by grade and type of council, 22 August 2026"))
                .body(containsString("Metropolitan borough: "));
        Api.get(PICTURE + "?groupBy=region&asOf=2026-08-22").statusCode(200).body(containsString("Yorkshire and The Humber: "));
    }

    @Test
    void aSeriesGoesFromItsFirstDayToItsLast() {
        Api.get(PICTURE + "?from=2016-03-31&every=year&judgement=leadership&theme=dark&width=600").statusCode(200)
                .body(containsString("31 March 2016 to 31 March 2026")).body(containsString(" on 31 March 2016"))
                .body(containsString("viewBox=\"0 0 600 "));
    }

    /** On 31 March 2014 only 11 councils had a grade. */
    @Test
    void theTitleComparesWithTheFirstDayOnWhichMostCouncilsHadAGrade() {
        Api.get(PICTURE + "?from=2014-03-31&to=2026-03-31&every=year").statusCode(200)
                .body(containsString("On 31 March 2026, 72% of the 153 councils were good or outstanding overall, "
                        + "up from 26% on 31 March 2016</title>"));
    }

    @Test
    void noDayAfterTheLastCheckIsNamed() {
        Api.get(PICTURE + "?service=area_send&from=2026-03-31&every=month").statusCode(200)
                .body(containsString("31 March 2026 to 29 June 2026")).body(not(containsString("30 June 2026")))
                .body(not(containsString("31 July 2026")));
        Api.get(PICTURE + "?service=area_send").statusCode(200).body(containsString(", 29 June 2026. "));
    }

    @Test
    void regionsAreSortedByShare() {
        String svg = Api.get(PICTURE + "?groupBy=region&asOf=2026-08-22").statusCode(200).extract().asString();
        assertTrue(svg.indexOf(">Yorkshire and The Humber<") < svg.indexOf(">London<"));
        assertTrue(svg.indexOf(">London<") < svg.indexOf(">North West<"));
        assertTrue(svg.contains(">93%<"));
    }

    @Test
    void whatLimitsTheCountsIsSaid() {
        Api.get(PICTURE + "?asOf=2024-06-30&inspectedBy=2024-03-31&framework=ILACS_2018&framework=ILACS_2023&region=E12000007")
                .statusCode(200).body(containsString("30 June 2024; region: London; inspected by 31 March 2024; only "
                        + "inspections under ILACS 2018 and ILACS 2023"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "region=London | London: 91% of the 32 councils with an overall grade are good or outstanding",
            "region=London | ; region: London", "region=London | >London<",
            "council=essex&council=kent | Essex and Kent: ", "council=essex&council=kent | ; councils: Essex and Kent",
            "council=essex | Essex: outstanding overall</title>",
            "councilType=unitary | Unitary authorities: ", "councilType=unitary | ; only unitary authorities",
            "service=childrens_services_2009_2013&judgement=safeguarding | Safeguarding services on 31 October 2013: ",
            "service=childrens_services_2009_2013&from=2010-03-31&every=year | were good or outstanding",
            "region=London&region=London | ; region: London. ",
            "asOf=2014-06-01 | On 1 June 2014, 35% of the 17 councils with an overall grade were good or outstanding",
            "judgement=care_leavers&asOf=2021-12-31 | Care leavers on 31 December 2021: 58% of the 40 councils with a grade were" })
    void theTitleSaysOfWhichCouncilsAndDayItIs(String query, String words) {
        Api.get(PICTURE + "?" + query).statusCode(200).body(containsString(words)).body(not(containsString("Councils chosen")));
    }

    @ParameterizedTest
    @CsvSource({ "judgement=adoption, Adoption performance: last judged in a report of 24 August 2018",
            "framework=ILACS_2026, ILACS 2026 gives no overall grade</title>",
            "asOf=2000-01-01, no council had an overall grade",
            "groupBy=region&region=E12000007&councilType=county, no council has an overall grade",
            "region=E12000007&councilType=county, no councils" })
    void whereNothingCanBeCountedThePictureSaysSo(String query, String words) {
        Api.get(PICTURE + "?" + query).statusCode(200).body(containsString(words));
    }

    @ParameterizedTest
    @CsvSource({ "from=2014-03-31&every=year&groupBy=region, groupBy", "from=2014-03-31, every", "width=1, width",
            "judgement=all, judgement", "grade=good, grade", "page=1, page", "asOf=2014-03-31&every=year, asOf" })
    void whatAPictureCannotShowIsSaid(String query, String parameter) {
        Api.get(PICTURE + "?" + query).statusCode(400).contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }
}
