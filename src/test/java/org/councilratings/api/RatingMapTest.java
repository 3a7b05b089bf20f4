package org.councilratings.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** The map of ratings, as it is asked for. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class RatingMapTest {

    private static final String MAP = "/v1/ratings/map.svg";

    @Test
    void itTellsTheGradesOfADayInWordsToo() {
        Api.given().accept("text/csv").get(MAP + "?asOf=2026-08-22").then().statusCode(200)
                .header("Content-Type", startsWith("image/svg+xml"))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(startsWith("<svg"))
                .body(containsString("On 22 August 2026, 11 of 142 councils with an overall grade were inadequate (8%)"))
                .body(containsString("Outstanding 46; Good 61; Requires improvement to be good 24; Inadequate 11; "
                        + "No overall grade 11. Inadequate: Cheshire East, Devon, Halton, Harrow, Havering, Isles of Scilly, "
                        + "Knowsley, Nottingham, Peterborough, Swindon, Tameside."))
                .body(containsString("<title>Peterborough: inadequate since 30 January 2024</title>"))
                .body(containsString("<title>Trafford: no overall grade, report of "))
                .body(containsString("checked to 22 August 2026"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "asOf=2020-03-31 | On 31 March 2020, 21 of 149 councils with an overall grade were inadequate (14%)",
            "asOf=2020-03-31 | Dorset: not inspected",
            "asOf=2020-03-31 | Northamptonshire County Council: inadequate since ",
            "asOf=2020-03-31&judgement=leadership | The impact of leaders on social work practice on 31 March 2020: ",
            "service=childrens_services_2009_2013 | on 31 October 2013: ",
            "asOf=2000-01-01 | On 1 January 2000, no council had an overall grade",
            "asOf=2026-06-29&service=area_send | councils by grade of their local area partnership, 29 June 2026",
            "asOf=2026-06-29&service=area_send | the outcome ‘widespread and/or systemic failings’",
            "width=320 | viewBox=\"0 0 320 " })
    void everyDayAndJudgementHasItsMap(String query, String words) {
        Api.get(MAP + "?" + query).statusCode(200).body(containsString(words));
    }

    /** Facts are known up to a day, and a map of a later day would say more than that. */
    @ParameterizedTest
    @ValueSource(strings = { "", "?service=area_send&asOf=2026-08-20", "?region=London", "?improvementTheme=neglect",
            "?service=area_send" })
    void noDayAfterTheLastCheckIsNamed(String query) {
        String day = query.contains("area_send") ? "29 June 2026" : "22 August 2026";
        Api.get(MAP + query).statusCode(200).body(containsString(", " + day + "; each tile"))
                .body(containsString("Checked to " + day)).body(not(containsString("On 20 August 2026")));
    }

    @Test
    void aRegionIsDrawnAlone() {
        Api.get(MAP + "?asOf=2026-08-22&region=London").statusCode(200)
                .body(containsString("London on 22 August 2026: 2 of 32"))
                .body(containsString("; region: London"))
                .body(containsString("<title>Hackney: ")).body(not(containsString("<title>Kent: ")));
    }

    @Test
    void aThemeMarksTheCouncilsWhoseReportNamesIt() {
        Api.get(MAP + "?asOf=2026-08-22&improvementTheme=early_help").statusCode(200)
                .body(containsString("Early help on 22 August 2026: "))
                .body(containsString(" of the 152 latest reports that list what must improve ("))
                .body(containsString("Named in the latest report "))
                .body(containsString("by whether the latest report names this theme under “What needs to improve”"));
    }

    @ParameterizedTest
    @CsvSource({ "width=1, width", "judgement=all, judgement", "grade=good, grade", "groupBy=region, groupBy",
            "theme=early_help, theme", "improvementTheme=nothing, improvementTheme", "asOf=2999-01-01, asOf",
            "judgement=leadership&improvementTheme=early_help, improvementTheme", "council=leeds, council" })
    void whatAMapDoesNotShowIsSaid(String query, String parameter) {
        Api.get(MAP + "?" + query).statusCode(400).contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter));
    }
}
