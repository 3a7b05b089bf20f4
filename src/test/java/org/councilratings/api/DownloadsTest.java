package org.councilratings.api;

import static org.councilratings.api.Api.get;
import static org.councilratings.api.Api.given;
import static org.councilratings.api.Api.items;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.councilratings.http.listing.OpenedWorkbook;
import org.councilratings.http.listing.OpenedWorkbook.Cell;
import org.councilratings.http.listing.OpenedWorkbook.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/** Lists as whole files: CSV, NDJSON, Excel workbooks, and the metadata of the columns. */
@QuarkusTest
@Tag("service")
class DownloadsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Lists of records whose cell has one text of each. */
    private static final Map<String, String> ONE_CELL = Map.of("codes", "gssCode", "predecessors", "slug", "successors",
            "slug");

    private static final String EVENTS = "/v1/events";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    /** Objects that stay whole in a cell. */
    private static final Set<String> WHOLE = Set.of("before", "after");

    /** Lists of records that become columns for each judgement. */
    private static final Map<String, List<String>> BY_JUDGEMENT = Map.of("judgements", List.of("grade", "status"), "ratings",
            List.of("grade", "status", "since", "gradeSince", "reportUrl"));

    /** What another column, or a list of its own, says in a flat form. */
    private static final Set<String> JSON_ONLY = Set.of("aliases", "improvement_areas", "planned_successors", "services",
            "follow_up_action_plan_due");

    /** The columns of objects that some rows do not have. */
    private static final Map<String, List<String>> EMPTY_OBJECTS = Map.of("revisit", List.of("start_date", "publication_date",
            "sufficient_progress", "weaknesses_with_progress", "weaknesses_without_progress"), "follow_up",
            List.of("action_plan_working_days", "action_plan_basis", "monitoring"));

    /** All lists of the published document, at the addresses that their examples make. */
    static Stream<String> lists() {
        JsonNode paths = Api.contract().document().get("paths");
        return paths.properties().stream()
                .filter(path -> path.getValue().at("/get/responses/200/content").has("text/csv"))
                .map(path -> path.getKey().replace("{code}", "peterborough").replace("{id}", Imported.id()));
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setNullString("").get().parse(new StringReader(csv)).getRecords();
    }

    @TestFactory
    Stream<DynamicTest> aCsvHasEveryValueOfTheList() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            List<CSVRecord> rows = rows(get(list + ".csv").statusCode(200).extract().asString());
            List<JsonNode> items = whole(list);
            assertEquals(items.size(), rows.size());
            assertFalse(rows.isEmpty());
            for (int i = 0; i < rows.size(); i++) {
                assertEquals(flat(items.get(i)), rows.get(i).toMap());
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> anNdjsonHasEveryItemOfTheList() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            Response answer = get(list + ".ndjson").statusCode(200).contentType("application/x-ndjson").extract().response();
            List<JsonNode> lines = new ArrayList<>();
            for (String line : answer.asString().split("\n")) {
                lines.add(JSON.readTree(line));
            }
            assertEquals(whole(list), lines);
        }));
    }

    @TestFactory
    @Tag("without-sql")
    Stream<DynamicTest> aWorkbookHasEveryCellOfTheCsv() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            OpenedWorkbook workbook = workbook(list + ".xlsx");
            List<CSVRecord> csv = rows(get(list + ".csv").statusCode(200).extract().asString());
            List<List<String>> rows = workbook.texts("Rows");
            assertEquals(List.of("About", "Rows"), workbook.sheets());
            assertEquals(csv.get(0).getParser().getHeaderNames(), rows.get(0));
            assertEquals(csv.stream().map(CSVRecord::toList).toList(), rows.subList(1, rows.size()));
        }));
    }

    @TestFactory
    @Tag("without-sql")
    Stream<DynamicTest> theCellsOfAWorkbookAreOfTheTypesOfTheirColumns() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            JsonNode columns = metadata(list).at("/tableSchema/columns");
            List<List<Cell>> rows = workbook(list + ".xlsx").rows("Rows");
            for (List<Cell> row : rows.subList(1, rows.size())) {
                for (int i = 0; i < row.size(); i++) {
                    Cell cell = row.get(i);
                    if (cell != null) {
                        assertEquals(kind(columns.get(i)), cell.kind(), () -> cell.toString());
                    }
                }
            }
        }));
    }

    private static Kind kind(JsonNode column) {
        return column.has("separator") ? Kind.TEXT : switch (column.path("datatype").asText()) {
            case "date" -> Kind.DATE;
            case "integer", "double" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            default -> Kind.TEXT;
        };
    }

    @TestFactory
    @Tag("without-sql")
    Stream<DynamicTest> theFirstSheetOfAWorkbookExplainsIt() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            JsonNode metadata = metadata(list);
            List<List<Cell>> about = workbook(list + ".xlsx").rows("About");
            Map<String, Cell> facts = about.stream().takeWhile(row -> !row.isEmpty())
                    .collect(Collectors.toMap(row -> row.get(0).text(), row -> row.get(1)));
            assertEquals(new Cell(Kind.TEXT, metadata.get("dc:title").asText()), facts.get("Title"));
            assertEquals(new Cell(Kind.TEXT, address(list + ".xlsx").toString()), facts.get("Address"));
            assertEquals(new Cell(Kind.TEXT, metadata.get("dc:source").asText()), facts.get("Source"));
            assertEquals(new Cell(Kind.TEXT, metadata.at("/dc:license/@id").asText()), facts.get("Licence"));
            assertEquals(new Cell(Kind.TEXT, metadata.get("dc:rights").asText()), facts.get("Credit"));
            assertEquals(new Cell(Kind.DATE, "2026-08-22"), facts.get("Facts checked up to"));
            List<List<Cell>> columns = about.subList(facts.size() + 2, about.size());
            JsonNode described = metadata.at("/tableSchema/columns");
            assertEquals(described.findValuesAsText("name"), columns.stream().map(row -> row.get(0).text()).toList());
            assertEquals(described.valueStream().map(column -> column.path("dc:description").asText()).toList(),
                    columns.stream().map(row -> row.get(1) == null ? "" : row.get(1).text()).toList());
        }));
    }

    private static OpenedWorkbook workbook(String address) {
        return OpenedWorkbook.of(get(address).statusCode(200).contentType(OpenedWorkbook.MEDIA_TYPE).extract().asByteArray());
    }

    private static JsonNode metadata(String list) throws IOException {
        return JSON.readTree(get(list + ".csv-metadata.json").statusCode(200).contentType("application/csvm+json").extract()
                .asString());
    }

    /** Its ETag is strong. A request with credentials, which need not be right to read, is never served from memory. */
    @Test
    void aWorkbookMadeAgainIsTheSameBytes() {
        byte[] first = get("/v1/inspections.xlsx").statusCode(200).extract().asByteArray();
        Response again = given().header("Authorization", "Basic eDp5").get("/v1/inspections.xlsx");
        assertArrayEquals(first, again.asByteArray());
        assertEquals(given().get("/v1/inspections.xlsx").header("ETag"), again.header("ETag"));
    }

    /** All items of a list, part by part. */
    private static List<JsonNode> whole(String list) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String address = list + (list.equals(EVENTS) ? "?limit=1000" : "?pageSize=1000");
        while (address != null) {
            Response answer = Api.given().get(address);
            JSON.readTree(answer.asString()).get("items").forEach(items::add);
            address = next(answer.header("Link"));
        }
        return items;
    }

    private static String next(String links) {
        Matcher next = NEXT.matcher(String.valueOf(links));
        return next.find() ? next.group(1) : null;
    }

    /** What the contract says of CSV: nested names joined by an underscore, in snake case, and no value but text or none. */
    static Map<String, String> flat(JsonNode item) throws IOException {
        Map<String, String> cells = new LinkedHashMap<>();
        flatten("", item, cells);
        return cells;
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> cells) throws IOException {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            String name = prefix + snakeCase(property.getKey());
            JsonNode value = property.getValue();
            if (JSON_ONLY.contains(name)) {
                continue;
            }
            if (BY_JUDGEMENT.containsKey(property.getKey()) && value.path(0).isObject()) {
                value.forEach(judged -> BY_JUDGEMENT.get(property.getKey()).forEach(shown -> cells
                        .put(judged.get("judgement").asText() + "_" + snakeCase(shown), text(judged.get(shown)))));
            } else if (value.isArray()) {
                cells.put(name, list(property.getKey(), value));
            } else if (WHOLE.contains(property.getKey())) {
                cells.put(name, value.isNull() ? null : value.toString());
            } else if (EMPTY_OBJECTS.containsKey(name) && value.isNull()) {
                EMPTY_OBJECTS.get(name).forEach(inside -> cells.put(name + "_" + inside, null));
            } else if (value.isObject() && !property.getKey().equals("links")) {
                flatten(name + "_", value, cells);
            } else if (!value.isObject()) {
                cells.put(name, text(value));
            }
        }
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    private static String list(String name, JsonNode values) throws IOException {
        if (values.isEmpty()) {
            return null;
        }
        if (values.get(0).isObject() && !ONE_CELL.containsKey(name)) {
            return JSON.writeValueAsString(values);
        }
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> value.isObject() ? value.get(ONE_CELL.get(name)).asText() : value.asText())
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? null : value.asText();
    }

    @TestFactory
    @Tag("without-sql")
    Stream<DynamicTest> aCsvIsAsRfc4180HasIt() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            Response answer = get(list + ".csv").statusCode(200).header("Content-Type", "text/csv;charset=utf-8;header=present")
                    .header("Content-Disposition", containsString("attachment; filename=\"")).extract().response();
            String text = answer.asString();
            assertTrue(text.endsWith("\r\n"));
            assertEquals(text.chars().filter(c -> c == '\n').count(), text.chars().filter(c -> c == '\r').count());
            assertTrue(text.matches("(?s)[a-z].*"), "it begins with a column's name, not with a byte order mark");
            List<CSVRecord> rows = rows(text);
            assertTrue(rows.stream().allMatch(CSVRecord::isConsistent));
        }));
    }

    @Test
    void everyGssCodeAndSuccessionOfTheFactsIsInACsv() throws IOException {
        assertFacts("council_codes.csv", "/v1/gss-codes.csv", Map.of("gss_code", "code", "council", "council_slug",
                "valid_from", "valid_from", "valid_to", "valid_to", "reason_ended", "reason_ended"), 165);
        assertFacts("council_successions.csv", "/v1/successions.csv", Map.of("predecessor", "predecessor_slug", "successor",
                "successor_slug", "effective_date", "effective_date", "kind", "kind", "note", "note"), 10);
        assertFacts("planned_successors.csv", "/v1/successions.csv", Map.of("predecessor", "predecessor_slug", "slug",
                "successor_slug", "name", "successor_name", "effective_date", "effective_date", "kind", "kind", "legal_status",
                "legal_status", "note", "note"), 10);
    }

    /** Every row of a file is in a list, which has as many rows as it should. */
    private static void assertFacts(String file, String address, Map<String, String> columns, int count) throws IOException {
        Set<Map<String, String>> expected = DataFiles.rows(file).stream().map(row -> named(row, columns, true))
                .collect(Collectors.toSet());
        List<CSVRecord> answered = rows(get(address).statusCode(200).extract().asString());
        assertEquals(count, answered.size());
        assertEquals(Set.of(), difference(expected,
                answered.stream().map(row -> named(row, columns, false)).collect(Collectors.toSet())));
    }

    private static <T> Set<T> difference(Set<T> all, Set<T> without) {
        return all.stream().filter(one -> !without.contains(one)).collect(Collectors.toSet());
    }

    private static Map<String, String> named(CSVRecord row, Map<String, String> columns, boolean fact) {
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach((inFacts, inAnswer) -> cells.put(inFacts, row.get(fact ? inFacts : inAnswer)));
        return cells;
    }

    @ParameterizedTest
    @CsvSource({ "/v1/councils.csv?asOf=2020-03-31, councils-2020-03-31.csv", "/v1/councils.csv, councils-2026-08-22.csv",
            "/v1/visits.ndjson, visits.ndjson", "/v1/ratings.xlsx, ratings-2026-08-22.xlsx",
            "/v1/councils/874/rating-history.csv, peterborough-rating-history.csv",
            "/v1/councils/E06000031/neighbours.csv?asOf=2020-01-01, peterborough-neighbours-2020-01-01.csv" })
    void aDownloadHasATellingName(String address, String name) {
        get(address).statusCode(200).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "text/csv|text/csv", "application/x-ndjson|application/x-ndjson",
            OpenedWorkbook.MEDIA_TYPE + "|" + OpenedWorkbook.MEDIA_TYPE,
            "application/vnd.ms-excel, application/*|application/json",
            "application/json;q=0.5, text/csv|text/csv", "text/csv;q=0.5, application/json|application/json",
            "text/*|text/csv", "*/*|application/json", "application/json;q=0, */*|text/csv",
            "text/html, application/xhtml+xml, */*;q=0.8|application/json" })
    void theAcceptHeaderChooses(String accept, String type) {
        given().accept(accept).get("/v1/grades").then().statusCode(200).header("Content-Type", startsWith(type)).header("Vary",
                "Accept, Accept-Encoding");
    }

    @Test
    void aSuffixWinsOverTheAcceptHeader() {
        given().accept("application/json").get("/v1/grades.csv").then().statusCode(200).contentType("text/csv");
        given().accept("text/csv").get("/v1/grades.json").then().statusCode(200).contentType("application/json");
        given().accept("image/png").get("/v1/grades.ndjson").then().statusCode(200);
        given().accept("text/csv").get("/v1/grades.xlsx").then().statusCode(200).contentType(OpenedWorkbook.MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/inspections.csv?page=2", "/v1/inspections.ndjson?page=1",
            "/v1/grades.csv?page=1&pageSize=2", "/v1/grades.xlsx?page=1" })
    void aWholeListHasNoPages(String address) {
        get(address).statusCode(400).contentType("application/problem+json").body("errors[0].parameter", equalTo("page"))
                .body("errors[0].message", containsString("whole list"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/councils/874.csv", "/v1/inspections/peterborough-2023-11-27.ndjson", "/v1/nothing.csv",
            "/v1/ratings.ods", "/v1/councils/874.xlsx", "/v1/.csv", "/v1.csv" })
    void whatIsNoListHasNoFile(String address) {
        (Api.contract().hasPath(address) ? Api.given() : Api.outsideTheDocument()).get(address).then().statusCode(404)
                .contentType("application/problem+json").body("instance", equalTo(address));
    }

    @ParameterizedTest
    @ValueSource(strings = { "%25", "%2525", "%2Fx", "p%C3%A9" })
    void anEncodedCodeIsTheSameWithASuffix(String code) {
        String detail = get("/v1/councils/" + code + "/visits").statusCode(404).extract().path("detail");
        get("/v1/councils/" + code + "/visits.csv").statusCode(404).body("detail", equalTo(detail));
    }

    @Test
    void aWrongFilterIsSaidToBeWhateverTheRepresentation() {
        get("/v1/councils.csv?grade=bad").statusCode(400).contentType("application/problem+json")
                .header("Content-Disposition", nullValue()).body("instance", equalTo("/v1/councils.csv"))
                .body("errors[0].allowed", hasItem("inadequate"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "ndjson", "xlsx" })
    void headHasTheHeadersOfTheDownload(String suffix) {
        Response get = given().get("/v1/visits." + suffix);
        Response head = given().head("/v1/visits." + suffix);
        for (String name : List.of("Content-Type", "Content-Disposition", "Content-Location", "Link", "Vary",
                "ETag", "Content-Length")) {
            assertEquals(get.header(name), head.header(name), name);
        }
        assertEquals("", head.asString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "ndjson", "xlsx" })
    void aDownloadThatFailsMidwayBreaksOff(String suffix) {
        HttpRequest request = HttpRequest.newBuilder(address("/v1/broken-lists/300000." + suffix)).build();
        assertThrows(IOException.class, () -> HttpClient.newHttpClient().send(request, BodyHandlers.ofString()));
    }

    /** Two megabytes; a hundred kilobytes are kept. */
    @ParameterizedTest
    @CsvSource({ "'', 2000, chunked", "'', 100,", ".csv, 2000, chunked", ".csv, 100,", ".ndjson, 2000, chunked",
            ".ndjson, 100," })
    void whatIsTooLargeToBeKeptIsStreamedWhole(String suffix, int length, String transfer) throws Exception {
        String address = "/v1/large-pages/" + length + suffix + (suffix.isEmpty() ? "?pageSize=1000" : "");
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(address(address)).build(),
                BodyHandlers.ofString());
        Api.contract().checkOutside(Exchange.of(answer));
        assertEquals(200, answer.statusCode());
        assertEquals(transfer, answer.headers().firstValue("Transfer-Encoding").orElse(null));
        assertEquals(1000, answer.body().split("x".repeat(length), -1).length - 1);
        assertTrue(answer.headers().firstValue("ETag").isPresent());
    }

    /** Three megabytes when packed. */
    @Test
    void aWorkbookThatIsTooLargeToBeKeptIsStreamedWhole() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/v1/random-texts/5000.xlsx")).header("Accept-Encoding", "gzip")
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals("chunked", answer.headers().firstValue("Transfer-Encoding").orElse(null));
        assertEquals("", answer.headers().firstValue("Content-Encoding").orElse(""));
        assertEquals(Stream.concat(Stream.of("text"), RandomTexts.of(5000)).toList(),
                OpenedWorkbook.of(answer.body()).texts("Rows").stream().map(row -> row.get(0)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "csv", "ndjson", "xlsx", "json" })
    void aDownloadThatFailsAtItsBeginningIsAProblem(String suffix) {
        Api.outsideTheDocument().get("/v1/broken-lists/3." + suffix).then().statusCode(500)
                .contentType("application/problem+json")
                .header("Content-Disposition", nullValue()).header("Cache-Control", "no-store");
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    @TestFactory
    @Tag("without-sql")
    Stream<DynamicTest> everyCsvMeetsItsMetadata() {
        return lists().map(list -> DynamicTest.dynamicTest(list, () -> {
            new TabularMetadata(metadata(list)).check(get(list + ".csv").extract().asString());
        }));
    }

    @Test
    void aCsvLinksToMetadataThatRepeatItsQuery() throws IOException {
        String csv = "/v1/visits.csv?council=874&theme=front%20door";
        String link = get(csv).extract().header("Link");
        assertTrue(link.endsWith(">; rel=\"describedby\"; type=\"application/csvm+json\""), link);
        URI metadata = URI.create(link.substring(1, link.indexOf('>')));
        assertEquals(address("/v1/visits.csv-metadata.json?council=874&theme=front%20door"), metadata);
        JsonNode described = JSON.readTree(given().get(metadata).asString());
        assertEquals(address(csv), metadata.resolve(described.get("url").asText()));
        assertEquals("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                described.at("/dc:license/@id").asText());
        assertEquals("Contains public sector information licensed under the Open Government Licence v3.0.",
                described.get("dc:rights").asText());
    }

    @Test
    void whatIsEncodedInTheQueryStaysSo() {
        String csv = "/v1/councils.csv?q=a%26asOf%3D2020-01-01%2Fb";
        get(csv).statusCode(200).header("Content-Location", address(csv).toString()).header("Link",
                startsWith("<" + address("/v1/councils.csv-metadata.json?q=a%26asOf%3D2020-01-01%2Fb") + ">"));
    }

    @Test
    void acceptedCsvOfAPageAddressNamesTheAddressOfTheCsv() {
        given().accept("text/csv").get("/v1/visits?council=874").then().statusCode(200)
                .header("Content-Location", address("/v1/visits.csv?council=874").toString());
        assertEquals(2, items("/v1/visits?council=874").size());
    }
}
