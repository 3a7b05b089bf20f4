package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.http.listing.OpenedWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.parser.OpenAPIV3Parser;

/** The published document is complete. That it is true is what {@link PublishedContract} holds every answer to. */
@QuarkusTest
@Tag("service")
@Tag("without-sql")
class OpenApiDocumentTest {

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = parsed(text("/openapi.json"));
    }

    private static String text(String address) {
        return Api.outsideTheDocument().get(address).then().statusCode(200).extract().asString();
    }

    private List<JsonNode> operations() {
        List<JsonNode> operations = new ArrayList<>();
        document.get("paths").forEach(path -> path.forEach(operations::add));
        assertFalse(operations.isEmpty());
        return operations;
    }

    private List<JsonNode> reading() {
        return operations("get");
    }

    private List<JsonNode> operations(String method) {
        List<JsonNode> operations = new ArrayList<>();
        document.get("paths").forEach(path -> operations.addAll(path.has(method) ? List.of(path.get(method)) : List.of()));
        return operations;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static void assertText(JsonNode node, String key) {
        assertFalse(node.path(key).asText().isBlank(), () -> key + " is missing: " + node);
    }

    @Test
    void itSaysWhatTheApiIsAndUnderWhichLicenceTheDataAre() {
        assertTrue(document.get("openapi").asText().startsWith("3.1"));
        assertEquals("OGL-UK-3.0", document.at("/info/license/identifier").asText());
        assertEquals("The operator of this service", document.at("/info/contact/name").asText());
        assertTrue(document.at("/info/description").asText()
                .contains("Contains public sector information licensed under the Open Government Licence v3.0."));
        assertTrue(document.get("security").isArray());
    }

    @Test
    void everyOperationIsNamedDescribedAndTagged() {
        Set<String> ids = new HashSet<>();
        Set<String> tags = new HashSet<>();
        document.get("tags").forEach(tag -> tags.add(tag.get("name").asText()));
        for (JsonNode operation : operations()) {
            assertTrue(ids.add(operation.path("operationId").asText()), operation.path("operationId").asText());
            assertText(operation, "operationId");
            assertText(operation, "summary");
            assertText(operation, "description");
            assertTrue(tags.contains(operation.at("/tags/0").asText()));
        }
    }

    @Test
    void operationsComeInTheOrderOfTheirTagsAndWhatAnswersMostQuestionsFirst() {
        List<String> tags = document.get("tags").findValuesAsText("name");
        List<String> tagOfEach = reading().stream().map(operation -> operation.at("/tags/0").asText()).toList();
        assertEquals(tagOfEach.stream().sorted(Comparator.comparing(tags::indexOf)).toList(), tagOfEach);
        assertEquals(List.of("listRatings", "listRatingChanges", "getRatingStatistics", "getRatingHistory", "listNeighbours",
                "listRatingHistories", "listAllNeighbours",
                "getRatingHistoryChart", "getRatingHistoryChartAsPng", "getRatingStatisticsChart",
                "getRatingStatisticsChartAsPng", "getRatingMap", "getRatingMapAsPng", "getFeed"), operationsOf("Ratings"));
        assertEquals("getCouncil", operationsOf("Councils").get(1));
    }

    private List<String> operationsOf(String tag) {
        return reading().stream().filter(operation -> operation.at("/tags/0").asText().equals(tag))
                .map(operation -> operation.get("operationId").asText()).toList();
    }

    @Test
    void everySchemaIsReferredTo() {
        Set<String> references = new HashSet<>(document.findValuesAsText("$ref"));
        document.at("/components/schemas").fieldNames().forEachRemaining(
                name -> assertTrue(references.contains("#/components/schemas/" + name), name));
    }

    /** As a text, the native client of openapi-generator for Java would read it as JSON. */
    /** The documentation page puts components in the place of references, and does no more than that. */
    @Test
    void referencesLeadToComponentsAndNeverBack() {
        assertFalse(document.findValues("$ref").isEmpty());
        document.at("/components").forEach(components -> components.forEach(component -> follow(component, List.of())));
        document.get("paths").forEach(path -> follow(path, List.of()));
    }

    private void follow(JsonNode part, List<String> before) {
        for (String reference : Set.copyOf(part.findValuesAsText("$ref"))) {
            assertTrue(reference.matches("#/components/\\w+/[\\w-]+"), reference);
            assertFalse(before.contains(reference), () -> reference + " comes back to itself: " + before);
            JsonNode component = document.at(reference.substring(1));
            assertFalse(component.isMissingNode(), reference);
            follow(component, Stream.concat(before.stream(), Stream.of(reference)).toList());
        }
    }

    @Test
    void picturesAndTheFeedAreFiles() {
        List<JsonNode> files = reading().stream().flatMap(operation -> operation.at("/responses/200/content").properties()
                .stream()).filter(body -> body.getKey().matches("image/.*|.*xml")).map(Map.Entry::getValue).toList();
        assertEquals(9, files.size());
        files.forEach(body -> assertTrue(isBinary(body), body.toString()));
    }

    private static boolean isBinary(JsonNode body) {
        return body.at("/schema/format").asText().equals("binary");
    }

    /** A generated client takes the first media type; only JSON gives it more than a text. */
    @Test
    void everyListIsFirstOfAllTypedJson() {
        for (JsonNode operation : operations()) {
            JsonNode content = operation.at("/responses/200/content");
            if (content.has("text/csv")) {
                assertEquals("application/json", content.fieldNames().next());
                assertTrue(content.at("/application~1json/schema/$ref").asText().endsWith("Listing"), content.toString());
            }
        }
    }

    @Test
    void everyParameterIsDescribedWithAnExampleAndBounds() {
        for (JsonNode operation : operations()) {
            for (JsonNode declared : operation.path("parameters")) {
                JsonNode parameter = resolve(declared);
                assertText(parameter, "description");
                boolean canHaveExample = !isKnownOnlyToTheSender(parameter, operation) && !parameter.has("x-instead-of");
                assertEquals(canHaveExample, parameter.has("example"), parameter.toString());
                assertTrue(isBounded(parameter.get("schema")), parameter.toString());
            }
        }
    }

    /** An example would be refused, or be sent as it is and published as the reason. */
    private static boolean isKnownOnlyToTheSender(JsonNode parameter, JsonNode operation) {
        String name = parameter.get("name").asText();
        boolean isOfOneImport = List.of("getImport", "listImportRows").contains(operation.get("operationId").asText());
        return List.of("If-Match", "reason").contains(name) || isOfOneImport && name.equals("id");
    }

    private boolean isBounded(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        return switch (resolved.path("type").asText()) {
            case "array" -> resolved.has("maxItems") && isBounded(resolved.get("items"));
            case "integer" -> resolved.has("minimum") && resolved.has("maximum");
            case "string" -> resolved.has("enum") || resolved.has("format") || resolved.has("maxLength");
            case "boolean" -> true;
            default -> resolved.has("allOf") && isBounded(resolved.at("/allOf/0"));
        };
    }

    @Test
    void everyAnswerAndErrorHasASchemaAndAnExample() {
        for (JsonNode operation : reading()) {
            requireStatuses(operation, List.of("200", "304", "400", "412", "413", "414", "431", "500", "503"));
            operation.get("responses").properties().forEach(declared -> {
                JsonNode response = resolve(declared.getValue());
                assertText(response, "description");
                assertEquals(declared.getKey().equals("304"), !response.has("content"));
                response.path("content")
                        .forEach(body -> assertTrue(body.has("schema") && (body.has("example") || isBinary(body)),
                                body.toString()));
            });
        }
    }

    @Test
    void everythingThatWritesSaysWhoMayWhatItTakesAndWhatCanGoWrong() {
        List<JsonNode> writing = Stream.of("post", "put", "delete").flatMap(method -> operations(method).stream()).toList();
        assertFalse(writing.isEmpty());
        for (JsonNode operation : writing) {
            requireStatuses(operation, List.of("400", "401", "403", "409", "412", "413", "415", "428", "500", "503"));
            assertEquals(List.of("account", "provider"), operation.get("security").valueStream()
                    .map(scheme -> scheme.fieldNames().next()).toList());
            operation.at("/requestBody/content").properties()
                    .forEach(body -> assertTrue(body.getValue().has("schema") && (body.getValue().has("example")
                            || !body.getKey().matches("application/json|text/csv")), () -> operation + " has no example"));
        }
        for (JsonNode operation : operations("post")) {
            assertTrue(operation.at("/responses/201/headers").has("Location"), operation.get("operationId").asText());
        }
    }

    /** A change that overwrites unseen is what the precondition is there against. */
    @Test
    void whatChangesARecordRequiresIfMatch() {
        for (JsonNode operation : Stream.of("put", "delete").flatMap(method -> operations(method).stream()).toList()) {
            assertTrue(
                    operation.get("parameters").valueStream().map(this::resolve)
                            .anyMatch(parameter -> parameter.get("name").asText()
                                    .equals("If-Match") && parameter.path("required").asBoolean()),
                    operation.get("operationId").asText());
        }
    }

    /** So that a generated client survives a new code; parameters are checked, so theirs are closed. */
    @Test
    void codesInWhatIsSentAreOpenAndEveryKeyIsRequired() {
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue().path("properties").properties()
                .forEach(property -> {
                    String name = schema.getKey() + "." + property.getKey();
                    assertFalse(property.getValue().has("enum"), name);
                    assertFalse(isClosed(property.getValue()), name);
                    assertTrue(isRequired(schema.getValue(), property.getKey()), name);
                }));
    }

    private boolean isClosed(JsonNode property) {
        return resolve(property.path("items")).has("enum") || resolve(property).has("enum")
                || property.path("anyOf").valueStream().anyMatch(choice -> resolve(choice).has("enum"));
    }

    /** Objects of requests, which say themselves what they need, are closed. */
    private static boolean isRequired(JsonNode schema, String property) {
        return !schema.path("additionalProperties").asBoolean()
                || Set.of("suggestions", "hint", "history", "links", "slug", "gssCode", "confirmedBy", "improvementAreas",
                        "improvementThemes").contains(property)
                || schema.get("required").valueStream().anyMatch(required -> required.asText().equals(property));
    }

    /** Of bodies, parameters, headers and fields. */
    @Test
    void everyExampleIsValidForWhatItIsAnExampleOf() {
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (JsonNode described : document.findParents("schema")) {
            if (described.has("example")) {
                faults.addAll(faults(described.get("schema"), described.get("example")));
                checked++;
            }
        }
        for (JsonNode schema : document.findParents("examples")) {
            for (JsonNode example : schema.get("examples")) {
                faults.addAll(faults(schema, example));
                checked++;
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(checked > 200, checked + " examples");
    }

    private List<String> faults(JsonNode schema, JsonNode example) {
        List<String> faults = new ArrayList<>(validate(schema, example));
        if (schema.path("contentMediaType").asText().equals("application/x-ndjson")) {
            example.asText().lines().forEach(line -> faults.addAll(validate(schema.at("/contentSchema/items"), parsed(line))));
        }
        return faults;
    }

    private List<String> validate(JsonNode schema, JsonNode example) {
        ObjectNode root = schema.deepCopy();
        root.set("components", document.get("components"));
        return SCHEMAS.getSchema(root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build())
                .validate(example).stream().map(fault -> fault + " in " + example).toList();
    }

    /** By the type of its subject, so that nobody has to guess which facts they are. */
    @Test
    void anEventSaysWhatItsBeforeAndAfterAre() {
        List<String> types = List.of("data_set", "council", "statistical_neighbours", "inspection", "visit");
        JsonNode schema = document.at("/components/schemas/Event");
        for (String type : types) {
            JsonNode event = parsed(Api.get("/v1/events?limit=1&subjectType=" + type).statusCode(200).extract().asString())
                    .at("/items/0");
            assertEquals(List.of(), validate(schema, event));
            for (String other : types) {
                ((ObjectNode) event.get("subject")).put("type", other);
                assertEquals(other.equals(type), validate(schema, event).isEmpty(), type + " as " + other);
            }
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @Test
    void everyWholeListSaysWhatItsRowsAre() {
        for (JsonNode operation : reading()) {
            JsonNode content = operation.at("/responses/200/content");
            if (content.has("application/x-ndjson")) {
                assertTrue(isBinary(content.path(OpenedWorkbook.MEDIA_TYPE)), content.toString());
                String listing = content.at("/application~1json/schema/$ref").asText();
                assertEquals(document.at(listing.substring(1) + "/properties/items/items/$ref").asText(),
                        content.at("/application~1x-ndjson/schema/contentSchema/items/$ref").asText());
            }
        }
    }

    private static void requireStatuses(JsonNode operation, List<String> statuses) {
        for (String status : statuses) {
            assertTrue(operation.get("responses").has(status), () -> operation.get("operationId") + " lacks " + status);
        }
    }

    @Test
    void theYamlDocumentSaysTheSame() throws IOException {
        assertEquals(document, new YAMLMapper().readTree(text("/openapi.yaml")));
    }

    /** What an operation is mainly about comes first, sorting and paging last. */
    @Test
    void parametersComeInTheOrderOfTheListThatTheBuildReads() throws IOException {
        List<String> order = names(new YAMLMapper().readTree(
                getClass().getResourceAsStream("/META-INF/openapi.yaml")).get("x-parameter-order"));
        Set<String> used = new HashSet<>();
        for (JsonNode operation : operations()) {
            List<JsonNode> parameters = operation.get("parameters").valueStream().map(this::resolve).toList();
            List<String> names = parameters.stream().filter(parameter -> !parameter.get("in").asText().equals("path"))
                    .map(parameter -> parameter.get("name").asText()).toList();
            used.addAll(names);
            assertEquals(names.stream().sorted(Comparator.comparing(order::indexOf)).toList(), names);
            assertEquals(parameters.size() - names.size(), parameters.stream()
                    .takeWhile(parameter -> parameter.get("in").asText().equals("path")).count(), names::toString);
        }
        assertEquals(Set.copyOf(order), used);
        assertFalse(document.has("x-parameter-order"));
        assertEquals(
                List.of("service", "asOf", "judgement", "grade", "status", "anyJudgement", "council", "region", "councilType",
                        "framework", "inspectedBy", "sort", "page", "pageSize"),
                document.at("/paths/~1v1~1ratings/get/parameters").findValuesAsText("name"));
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    /** The second time from memory. */
    @ParameterizedTest
    @ValueSource(strings = { "/openapi.json", "/openapi-3.0.json", "/openapi.yaml" })
    void eachNameOfTheServiceHasADocumentWithItsAddress(String address) throws IOException {
        for (String host : List.of("first.example", "second.example:8443", "first.example")) {
            String text = Api.outsideTheDocument().header("Host", host).get(address).then().statusCode(200).extract()
                    .asString();
            assertEquals(List.of("http://" + host), new YAMLMapper().readTree(text).get("servers").findValuesAsText("url"));
        }
    }

    /** A type next to a reference is a warning, and a form with a property a client that does not compile. */
    @Test
    void nothingIsSaidThatGeneratorsStumbleOver() {
        document.findParents("$ref").forEach(schema -> assertFalse(schema.has("type"), schema.toString()));
        document.findValues("required").forEach(required -> assertFalse(required.isArray() && required.isEmpty()));
        operations("post").forEach(operation -> operation.at("/requestBody/content").properties()
                .forEach(body -> assertEquals(body.getKey().endsWith("json"),
                        resolve(body.getValue().get("schema")).has("properties"), body::toString)));
    }

    /** As swagger-parser reads it. docs/checks.md has further validators. */
    @Test
    void theDocumentInOpenApi30IsValid() throws IOException {
        String text = text("/openapi-3.0.json");
        assertTrue(text.contains("\"3.0.3\""));
        assertEquals(List.of(), new OpenAPIV3Parser().readContents(text).getMessages());
    }

    /** It has no null as a type and no conditions, but everything else. */
    @Test
    void theDocumentInOpenApi30SaysTheSame() {
        JsonNode older = parsed(text("/openapi-3.0.json"));
        for (String key : List.of("operationId", "name", "description", "x-extensible-enum", "x-instead-of")) {
            assertEquals(document.findValues(key).size() - document.at("/components/schemas/Event/else").findValues(key).size(),
                    older.findValues(key).size(), key);
        }
        assertEquals(fieldNames(document.get("paths")), fieldNames(older.get("paths")));
        assertEquals(fieldNames(document.at("/components/schemas")), fieldNames(older.at("/components/schemas")));
        assertEquals("https://spdx.org/licenses/OGL-UK-3.0", older.at("/info/license/url").asText());
        document.at("/components/schemas").properties().forEach(schema -> schema.getValue().path("properties").properties()
                .forEach(property -> assertEquals(canBeNull(property.getValue()),
                        older.at("/components/schemas/" + schema.getKey() + "/properties/" + property.getKey())
                                .path("nullable").asBoolean(),
                        schema.getKey() + "." + property.getKey())));
    }

    private static boolean canBeNull(JsonNode property) {
        return names(property.path("type")).contains("null")
                || property.path("anyOf").valueStream().anyMatch(choice -> choice.path("type").asText().equals("null"));
    }

    private static List<String> fieldNames(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
