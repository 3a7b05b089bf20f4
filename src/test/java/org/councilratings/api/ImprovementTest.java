package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;

/** What reports say must improve: every item comes out as it was put in, and the counts are those of a recount of the files. */
@QuarkusTest
@Tag("service")
class ImprovementTest {

    private static final String STATISTICS = "/v1/statistics/improvement-areas";

    private static List<CSVRecord> file(String name) throws IOException {
        return parsed(Files.readString(Path.of("src/main/resources/dataset/" + name)));
    }

    private static List<CSVRecord> csv(String address) throws IOException {
        return parsed(get(address).statusCode(200).extract().asString());
    }

    private static List<CSVRecord> parsed(String text) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().get().parse(new StringReader(text)).getRecords();
    }

    @Test
    void everyItemComesOutAsItIsInTheFile() throws IOException {
        List<String> columns = List.of("inspection", "themes", "concerns", "summary", "quotation", "agreement");
        List<List<String>> stored = file("improvement_areas.csv").stream().map(row -> columns.stream().map(row::get).toList())
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
        List<List<String>> listed = csv("/v1/improvement-areas.csv").stream()
                .map(row -> columns.stream().map(row::get).toList())
                .sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
        assertEquals(1407, stored.size());
        assertEquals(stored, listed);
    }

    /** How many of some inspections named each theme, counted from the files. */
    private static Map<String, Integer> recount(Predicate<CSVRecord> inspections) throws IOException {
        Map<String, CSVRecord> meant = file("inspections.csv").stream().filter(inspections)
                .collect(Collectors.toMap(row -> row.get("id"), row -> row));
        Map<String, Integer> counts = new TreeMap<>();
        file("improvement_areas.csv").stream().filter(row -> meant.containsKey(row.get("inspection")))
                .flatMap(row -> Arrays.stream(row.get("themes").split(" ")).map(theme -> row.get("inspection") + " " + theme))
                .distinct().forEach(named -> counts.merge(named.split(" ")[1], 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> counted(String query) throws IOException {
        return csv(STATISTICS + ".csv" + query).stream().filter(row -> !row.get("inspections").equals("0"))
                .collect(Collectors.toMap(row -> row.get("theme"), row -> Integer.valueOf(row.get("inspections")),
                        Integer::sum, TreeMap::new));
    }

    @Test
    void countsAreThoseOfARecount() throws IOException {
        assertEquals(recount(any -> true), counted(""));
        assertEquals(recount(one -> one.get("framework").equals("ILACS_2026")), counted("?framework=ILACS_2026"));
        assertEquals(recount(one -> one.get("overall_effectiveness").equals("inadequate")), counted("?grade=inadequate"));
        assertEquals(recount(one -> one.get("care_leavers").equals("inadequate")),
                counted("?judgement=care_leavers&grade=inadequate"));
        assertEquals(recount(one -> one.get("publication_date").startsWith("2024")),
                counted("?publishedFrom=2024-01-01&publishedTo=2024-12-31"));
        assertEquals(counted(""), counted("?every=year"));
        assertEquals(counted(""), counted("?groupBy=region"));
        assertEquals(counted(""), counted("?groupBy=grade"));
    }

    @Test
    void sharesAreOfTheInspectionsWithAList() {
        get(STATISTICS + "?theme=early_help").body("items", hasSize(1)).body("items[0].inspections", equalTo(19))
                .body("items[0].items", equalTo(20)).body("items[0].inspectionsWithList", equalTo(316))
                .body("items[0].from", nullValue()).body("items[0].comparedShare", nullValue());
        get(STATISTICS + "?every=year&theme=early_help").body("items.from", contains("2018-01-01", "2019-01-01", "2020-01-01",
                "2021-01-01", "2022-01-01", "2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"))
                .body("items[0].to", equalTo("2018-12-31")).body("items.inspectionsWithList.sum()", equalTo(316));
        get(STATISTICS + "?groupBy=grade&theme=early_help").body("items.group",
                contains("outstanding", "good", "requires_improvement", "inadequate", "not_in_framework"))
                .body("items.inspectionsWithList", contains(70, 127, 78, 30, 11));
    }

    @Test
    void aPeriodThatIsAskedForInPartSaysWhichPart() {
        get(STATISTICS + "?every=quarter&publishedFrom=2018-05-15&publishedTo=2018-11-03&theme=neglect")
                .body("items.from", contains("2018-05-15", "2018-07-01", "2018-10-01"))
                .body("items.to", contains("2018-06-30", "2018-09-30", "2018-11-03"));
    }

    @Test
    void aMonthInWhichNoReportCameOutIsShownBetweenOthers() {
        get(STATISTICS + "?every=month&theme=early_help&publishedFrom=2020-03-01&publishedTo=2021-12-31")
                .body("items.find { it.from == '2020-08-01' }.inspectionsWithList", equalTo(0))
                .body("items.find { it.from == '2020-08-01' }.share", nullValue());
    }

    @ParameterizedTest
    @CsvSource({ "every=year&comparedFrom=2018-01-01, every", "groupBy=grade&comparedGrade=good, comparedGrade",
            "comparedFrom=2020-01-01&comparedTo=2019-01-01, comparedFrom", "theme=nonsense, theme", "sort=-difference, sort",
            "concerns=adoption2, concerns",
            "grade=good&comparedGrade=typically_positive, comparedGrade",
            "publishedFrom=2020-01-01&publishedTo=2019-01-01, publishedFrom" })
    void whatDoesNotFitIsNamed(String query, String parameter) {
        get(STATISTICS + "?" + query).statusCode(400).body("errors.parameter", hasItem(parameter));
    }

    @Test
    void theListIsFilteredByThemeConcernAndText() {
        get("/v1/improvement-areas?council=peterborough&theme=disabled_children").body("items.position", contains(4))
                .body("items[0].themes", contains("disabled_children"))
                .body("items[0].themeLabels", equalTo("Disabled children"))
                .body("items[0].codedBy", equalTo("two_readers")).body("items[0].agreement", equalTo("agreed"))
                .body("items[0].quotation", nullValue());
        get("/v1/improvement-areas?council=peterborough&concerns=care_leavers&publishedFrom=2024-01-01")
                .body("items.position", contains(1, 2));
        get("/v1/improvement-areas?q=CHRONOLOGIES&council=80537").body("items.inspection", contains("peterborough-2018-06-25"));
        get("/v1/improvement-areas?q=no+such+text").body("items", hasSize(0));
        get("/v1/improvement-areas?council=peterborough&asOf=2024-01-29").body("items.inspection",
                everyItem(equalTo("peterborough-2018-06-25")));
    }

    @Test
    void theGradeIsThatOfTheInspectionAndTheCurrentOneThatOfTheDay() {
        get("/v1/improvement-areas?council=peterborough&publishedTo=2018-12-31&judgement=leadership&pageSize=1")
                .body("items[0].grade", equalTo("good")).body("items[0].currentGrade", equalTo("requires_improvement"))
                .body("items[0].currentInspection", equalTo("peterborough-2023-11-27"));
        get("/v1/improvement-areas?council=trafford&publishedFrom=2026-01-01&pageSize=1")
                .body("items[0].status", equalTo("not_in_framework")).body("items[0].grade", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "publicationDate", "-publicationDate", "name", "-name" })
    void itemsOfAReportStayInItsOrder(String sort) {
        get("/v1/improvement-areas?pageSize=300&sort=" + sort).statusCode(200);
        List<Integer> positions = Api.json("/v1/improvement-areas?council=peterborough&framework=ILACS_2023&sort=" + sort)
                .getList("items.position");
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), positions);
    }

    @Test
    void themesHaveDefinitionsAndCounts() {
        get("/v1/improvement-themes").body("items", hasSize(44)).body("items.code", hasItems("early_help", "other"))
                .body("items.find { it.code == 'early_help' }.inspections", equalTo(19))
                .body("items.find { it.code == 'early_help' }.area", equalTo("help_and_protection"))
                .body("items.find { it.code == 'neglect' }.definition", containsString("repeat planning"));
        get("/v1/improvement-themes/early_help").body("label", equalTo("Early help"));
        get("/v1/improvement-themes/nonsense").statusCode(404);
    }

    @Test
    void theInspectionAndTheCouncilShowThem() {
        get("/v1/inspections/peterborough-2023-11-27").body("improvementAreas", hasSize(8))
                .body("improvementAreas[0].summary", startsWith("Timely, consistent advice"))
                .body("findings", not(hasSize(0)));
        get("/v1/councils/peterborough").body("services[0].improvementThemes", hasItem("out_of_hours_service"))
                .body("links.improvementAreas", containsString("/v1/improvement-areas?council=E06000031"));
        Api.outsideTheDocument().get("/inspections/peterborough-2023-11-27").then().statusCode(200)
                .body(containsString("What needs to improve"))
                .body(containsString("Timely, consistent advice and support for care leavers, matched to need"));
    }

    @Test
    void thePictureTellsTheSharesInWordsToo() {
        get(STATISTICS + ".svg").statusCode(200)
                .body(containsString("Named most: management oversight and supervision, in 50% of 316 reports"))
                .body(containsString("; of 316 reports with a list, 2018 to 2026. "))
                .body(containsString("Management oversight and supervision: 50%."));
        get(STATISTICS + ".svg?publishedFrom=2023-01-01&comparedFrom=2018-01-01&comparedTo=2022-12-31").statusCode(200)
                .body(containsString("from 1 January 2023 46%, 1 January 2018 to 31 December 2022 54%."));
        get(STATISTICS + ".svg?groupBy=grade&improvementTheme=early_help&theme=dark&width=960").statusCode(200)
                .body(containsString("Early help: Outstanding "));
        get(STATISTICS + ".svg?grade=inadequate&comparedGrade=good").statusCode(200)
                .body(containsString("<title")).body(containsString("Biggest difference: workforce capacity and stability, in "
                        + "73% of reports (Inadequate) and 8% (Good)</title>"))
                .body(not(containsString("; Inadequate")));
        get(STATISTICS + ".svg?council=essex&council=kent&region=E12000006").statusCode(200)
                .body(containsString("; region: East of England; councils: Essex and Kent"));
        get(STATISTICS + ".svg?every=month").statusCode(400).body("errors.parameter", contains("width"));
    }

    /** Themes that no report names are left out, but for those that are asked for. */
    @Test
    void aPictureHasNoEmptyRows() {
        String one = get(STATISTICS + ".svg?council=peterborough").statusCode(200).body(not(containsString(">0%<")))
                .extract().asString();
        assertTrue(one.contains("Peterborough: what 2 inspection reports say must improve</title>"), one);
        get(STATISTICS + ".svg?council=peterborough&improvementTheme=early_help").statusCode(200)
                .body(containsString(">0%<")).body(containsString("Early help: 0%."));
        get(STATISTICS + ".svg?publishedTo=2015-01-01").statusCode(200)
                .body(containsString("No report has a list of what must improve</title>"))
                .body(not(containsString("0 reports")));
    }
}
