package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.items;
import static org.councilratings.api.Api.json;
import static org.councilratings.api.Api.object;
import static org.councilratings.api.Api.objects;
import static org.councilratings.api.Api.text;
import static org.councilratings.api.Api.whole;
import static org.councilratings.api.DataFiles.rows;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

/** Every cell of the data set comes back out of the lists, and the figures that Ofsted published come out of the ratings. */
@QuarkusTest
@Tag("service")
class FactsTest {

    private static Map<String, Map<String, Object>> byKey(List<Map<String, Object>> items, String key) {
        return items.stream().collect(Collectors.toMap(item -> text(item, key), item -> item));
    }

    private static String camel(String column) {
        StringBuilder name = new StringBuilder();
        for (String word : column.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    private static void assertCells(CSVRecord row, Map<String, Object> item, String... columns) {
        for (String column : columns) {
            assertEquals(row.get(column), text(item, camel(column)), () -> column + " of " + item.get("id") + item.get("slug"));
        }
    }

    @Test
    void everyCellOfTheCouncilsComesBack() {
        Map<String, Map<String, Object>> councils = byKey(items("/v1/councils?includeAbolished=true"), "slug");
        assertEquals(158, councils.size());
        for (CSVRecord row : rows("councils.csv")) {
            assertCells(row, councils.get(row.get("slug")), "name", "official_name", "ons_name", "type", "gss_code",
                    "ofsted_urn",
                    "dfe_la_code", "region_code", "ofsted_region", "website", "active_from", "active_to", "delivery_note");
        }
    }

    @Test
    void everyGssCodeIsListedWithItsDaysAndFindsItsCouncil() {
        Map<String, Map<String, Object>> councils = byKey(items("/v1/councils?includeAbolished=true"), "slug");
        List<CSVRecord> codes = rows("council_codes.csv");
        assertEquals(165, codes.size());
        for (CSVRecord row : codes) {
            Map<String, Object> expected = new HashMap<>();
            for (String column : List.of("gss_code", "valid_from", "valid_to", "reason_ended")) {
                expected.put(camel(column), row.get(column));
            }
            assertTrue(((List<?>) councils.get(row.get("council")).get("codes")).contains(expected), row.toString());
            assertEquals(row.get("council"), object(get("/v1/councils/" + row.get("gss_code").toLowerCase()).statusCode(200)
                    .header("Content-Location", endsWith("/v1/councils/" + councils.get(row.get("council")).get("gssCode"))))
                    .get("slug"));
        }
    }

    @Test
    void everyOtherCodeFindsItsCouncilWithTheSameBody() {
        for (CSVRecord row : rows("councils.csv")) {
            String bySlug = get("/v1/councils/" + row.get("slug")).statusCode(200).extract().asString();
            for (String column : List.of("ofsted_urn", "dfe_la_code", "gss_code")) {
                assertEquals(bySlug, get("/v1/councils/" + row.get(column)).statusCode(200).extract().asString());
            }
        }
    }

    @Test
    void everyNameIsListedAndLeadsToItsCouncil() {
        List<Map<String, Object>> names = whole("/v1/council-names");
        assertEquals(3 * 158 + rows("council_aliases.csv").size(), names.size());
        for (CSVRecord row : rows("council_aliases.csv")) {
            assertTrue(names.stream().anyMatch(name -> name.get("text").equals(row.get("alias"))
                    && text(name, "council", "slug").equals(row.get("council"))), row.toString());
            String name = URLEncoder.encode(row.get("alias"), StandardCharsets.UTF_8).replace("+", "%20");
            assertEquals(row.get("council"), object(get("/v1/councils/" + name).statusCode(200)).get("slug"));
        }
    }

    /** Surrey ends in 2027. Until then it counts everywhere, and says so. */
    @Test
    void aCouncilThatWillEndStillExists() {
        get("/v1/councils/surrey").body("activeTo", equalTo("2027-03-31"))
                .body("successors.name", contains("East Surrey", "West Surrey"))
                .body("successors.gssCode", everyItem(nullValue()))
                .body("successors.legalStatus", everyItem(equalTo("in_force")));
        assertEquals("graded", items("/v1/ratings?council=surrey").get(0).get("status"));
        assertEquals("surrey", items("/v1/councils?q=surrey").get(0).get("slug"));
        get("/v1/councils/East%20Surrey").statusCode(404).body("detail", containsString("begins on 1 April 2027"))
                .body("suggestions.slug", hasItem("surrey"));
    }

    @Test
    void everySuccessionIsSeenFromBothSides() {
        Map<String, Map<String, Object>> councils = byKey(items("/v1/councils?includeAbolished=true"), "slug");
        for (CSVRecord row : rows("council_successions.csv")) {
            assertRelative(councils.get(row.get("predecessor")), "successors", row.get("successor"), row);
            assertRelative(councils.get(row.get("successor")), "predecessors", row.get("predecessor"), row);
        }
        for (CSVRecord row : rows("planned_successors.csv")) {
            assertRelative(councils.get(row.get("predecessor")), "successors", row.get("slug"), row);
        }
        List<Map<String, Object>> listed = items("/v1/successions");
        assertEquals(10, listed.size());
        assertEquals(List.of("east-surrey", "west-surrey"),
                listed.subList(8, 10).stream().map(row -> text(row, "successor", "slug")).toList());
        assertEquals("surrey", text(listed.get(9), "predecessor", "slug"));
        assertEquals(10, councils.values().stream().mapToInt(council -> ((List<?>) council.get("successors")).size()).sum());
    }

    private static void assertRelative(Map<String, Object> council, String side, String slug, CSVRecord row) {
        Map<?, ?> relative = ((List<?>) council.get(side)).stream().map(one -> (Map<?, ?>) one)
                .filter(one -> slug.equals(one.get("slug"))).findFirst().orElseThrow();
        assertEquals(row.get("effective_date"), relative.get("effectiveDate"));
        assertEquals(row.get("kind"), relative.get("kind"));
        assertEquals(row.get("note"), relative.get("note"));
    }

    @Test
    void everyStatisticalNeighbourComesBack() {
        Map<String, List<String>> expected = new TreeMap<>();
        for (CSVRecord row : rows("statistical_neighbours.csv")) {
            expected.computeIfAbsent(row.get("council") + "/neighbours?set=" + row.get("set"), slug -> new ArrayList<>())
                    .add(row.get("rank") + " " + row.get("neighbour") + " " + row.get("closeness"));
        }
        assertEquals(156 + 153, expected.size());
        expected.forEach((address, neighbours) -> assertEquals(neighbours,
                items("/v1/councils/" + address).stream().filter(row -> row.get("rank") != null)
                        .map(row -> text(row, "rank") + " " + text(row, "council", "slug") + " " + text(row, "closeness"))
                        .toList()));
    }

    @Test
    void everyCellOfTheInspectionsComesBack() {
        Map<String, Map<String, Object>> inspections = byKey(items("/v1/inspections"), "id");
        assertEquals(497, inspections.size());
        for (CSVRecord row : rows("inspections.csv")) {
            Map<String, Object> inspection = inspections.get(row.get("id"));
            assertEquals(row.get("council"), text(inspection, "council", "slug"));
            assertCells(row, inspection, "gss_code_at_inspection", "framework", "type", "start_date", "end_date",
                    "publication_date", "lead_inspector", "report_url", "note");
            assertJudgements(row, inspection);
        }
    }

    private static void assertJudgements(CSVRecord row, Map<String, Object> inspection) {
        List<?> judgements = (List<?>) inspection.get("judgements");
        assertEquals(9, judgements.size());
        for (Object one : judgements) {
            Map<?, ?> judged = (Map<?, ?>) one;
            String cell = row.get((String) judged.get("judgement"));
            String status = cell == null ? "not_in_framework" : cell.equals("not_judged") ? "not_judged" : "graded";
            assertEquals(status, judged.get("status"), row.get("id"));
            assertEquals(status.equals("graded") ? cell : null, judged.get("grade"), row.get("id"));
        }
    }

    @Test
    void everyCellOfTheVisitsComesBack() {
        Map<String, Map<String, Object>> visits = byKey(items("/v1/visits"), "id");
        assertEquals(125, visits.size());
        for (CSVRecord row : rows("visits.csv")) {
            assertEquals(row.get("council"), text(visits.get(row.get("id")), "council", "slug"));
            assertCells(row, visits.get(row.get("id")), "type", "start_date", "publication_date", "theme");
        }
    }

    @Test
    void whatWasReportedAboutPeterboroughIn2024IsShown() {
        var inspection = json("/v1/inspections/peterborough-2023-11-27");
        assertEquals(true, inspection.getBoolean("findingsRecorded"));
        assertEquals(10, inspection.getList("findings").size());
        assertEquals(List.of("leadership_response"), inspection.getList("findings.findAll { it.kind == 'strength' }.theme"));
        assertEquals("cambridgeshire", inspection.getString("serviceArrangements[0].partner.slug"));
        assertEquals(2023, inspection.getInt("serviceArrangements[0].endedYear"));
        assertTrue(inspection.getString("councilResponse").contains("regretted"));
        assertEquals("expected", inspection.getString("followUp.monitoring"));
        assertEquals(496, items("/v1/inspections").stream().filter(one -> Boolean.FALSE.equals(one.get("findingsRecorded")))
                .count());
    }

    @Test
    void theServiceDescribesWhatItHolds() {
        get("/v1").statusCode(200).body("counts.councils", equalTo(153)).body("counts.abolishedCouncils", equalTo(5))
                .body("counts.gssCodes", equalTo(165)).body("counts.inspections", equalTo(497))
                .body("counts.visits", equalTo(125)).body("newestPublicationDate", equalTo("2026-08-20"))
                .body("checkedTo", equalTo("2026-08-22")).body("licence.identifier", equalTo("OGL-UK-3.0"));
    }

    @Test
    void theLatestInspectionsCountAsInTheDomainsTable() {
        Map<String, Long> counts = items("/v1/councils").stream()
                .map(council -> text(
                        objects(object(get("/v1/councils/" + council.get("slug")).statusCode(200)), "ratings").get(0), "grade"))
                .collect(Collectors.groupingBy(grade -> grade == null ? "none" : grade, Collectors.counting()));
        assertEquals(Map.of("outstanding", 46L, "good", 61L, "requires_improvement", 24L, "inadequate", 11L, "none", 11L),
                counts);
    }

    @Test
    void theMovesOfOverallEffectivenessCountAsInTheDomainsTable() {
        Map<String, Integer> moves = new TreeMap<>();
        for (Map<String, Object> council : items("/v1/councils?includeAbolished=true")) {
            Api.history(text(council, "slug"), "overall_effectiveness").forEach(period -> moves.merge(
                    text(period, "change", "direction") + " " + text(period, "change", "steps"), 1, Integer::sum));
        }
        assertEquals(Map.of("first null", 158, "not_comparable null", 11, "unchanged 0", 123, "improved 1", 131,
                "improved 2", 22, "improved 3", 1, "declined 1", 41, "declined 2", 10), moves);
    }
}
