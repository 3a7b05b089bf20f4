package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.councilratings.http.problem.ProblemType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;

/**
 * The examples of the document are what the service answers to the examples of its parameters. After a change that is
 * meant, {@code ./mvnw test -Dtest=ExamplesTest -DargLine=-Dexamples.write=true}
 * writes them anew.
 */
@QuarkusTest
@Tag("service")
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILES = Path.of("src/main/resources/openapi/examples");
    private static final String PUBLISHED_BASE = "http://localhost:8080";

    /** Ids of imports are random; the document has this one. */
    private static final String IMPORT = "5f0c3a52-8a1e-4a57-9f0e-5d3a2b1c4e6f";
    private static final boolean WRITE = Boolean.getBoolean("examples.write");

    /** Problems that no well-formed request can bring about; their examples are written by hand. */
    private static final Set<ProblemType> BY_HAND = Set.of(ProblemType.BAD_REQUEST, ProblemType.GONE,
            ProblemType.TOO_MANY_REQUESTS,
            ProblemType.INTERNAL_ERROR, ProblemType.UNAVAILABLE);

    private static final Map<ProblemType, Supplier<Response>> PROBLEMS = Map.ofEntries(
            Map.entry(ProblemType.INVALID_CONTENT, () -> Editors.editing().body("{\"council\": {\"slug\": \"peterborough\"}}")
                    .post("/v1/visits")),
            Map.entry(ProblemType.UNAUTHENTICATED, () -> Api.given().delete("/v1/visits/peterborough-2025-01-21")),
            Map.entry(ProblemType.FORBIDDEN, () -> Editors.withoutTheRole().delete("/v1/visits/peterborough-2025-01-21")),
            Map.entry(ProblemType.named("unknown-visit"), () -> Api.given().get("/v1/visits/peterborough-2025")),
            Map.entry(ProblemType.named("unknown-code"), () -> Api.given().get("/v1/frameworks/ILACS_2099")),
            Map.entry(ProblemType.UNREADABLE_FILE, () -> Editors.editing().contentType("text/csv").body("name,grade")
                    .post("/v1/imports")),
            Map.entry(ProblemType.named("unknown-import"), () -> Api.given().get("/v1/imports/none")),
            Map.entry(ProblemType.CONFLICT, () -> Editors.editing().body(Editors.example("replaceVisit"))
                    .post("/v1/visits")),
            Map.entry(ProblemType.PRECONDITION_REQUIRED,
                    () -> Editors.editing().delete("/v1/visits/peterborough-2025-01-21")),
            Map.entry(ProblemType.UNSUPPORTED_MEDIA_TYPE, () -> Editors.editing().contentType("text/plain").body("a visit")
                    .post("/v1/visits")),
            Map.entry(ProblemType.INVALID_PARAMETER, () -> Api.given().get("/v1/councils?grade=inadequte")),
            Map.entry(ProblemType.named("unknown-council"), () -> Api.given().get("/v1/councils/peterboro")),
            Map.entry(ProblemType.named("unknown-inspection"), () -> Api.given().get("/v1/inspections/peterborough-2023")),
            Map.entry(ProblemType.NOT_FOUND, () -> Api.outsideTheDocument().get("/v1/inspectors")),
            Map.entry(ProblemType.METHOD_NOT_ALLOWED, () -> Api.given().delete("/v1/ratings")),
            Map.entry(ProblemType.NOT_ACCEPTABLE, () -> Api.given().accept("text/html").get("/v1/councils")),
            Map.entry(ProblemType.PRECONDITION_FAILED,
                    () -> Api.given().header("If-Match", "\"gone\"").get("/v1/councils/peterborough")),
            Map.entry(ProblemType.CONTENT_TOO_LARGE, () -> Api.given().body("a".repeat(1_100_000)).post("/v1/councils")),
            Map.entry(ProblemType.URI_TOO_LONG, () -> Api.given().get("/v1/councils?q=" + "a".repeat(8_000))),
            Map.entry(ProblemType.HEADERS_TOO_LARGE,
                    () -> Api.given().header("X-Long", "a".repeat(16_000)).get("/v1/councils")));

    @Inject
    Editors editors;

    @BeforeEach
    void makeAccounts() {
        editors.make();
    }

    private static JsonNode asPublished(Response response) throws IOException {
        return JSON.readTree(textAsPublished(response));
    }

    private static String textAsPublished(Response response) {
        return response.asString().replace("http://localhost:" + RestAssured.port, PUBLISHED_BASE)
                .replace(Imported.id(), IMPORT);
    }

    private static void checkText(String file, String answer) throws IOException {
        if (WRITE) {
            Files.writeString(FILES.resolve(file), answer);
        } else {
            assertEquals(Files.readString(FILES.resolve(file)), answer);
        }
    }

    private static void check(String name, JsonNode answer) throws IOException {
        if (WRITE) {
            Files.writeString(FILES.resolve(name + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        } else {
            assertEquals(read(name), answer);
        }
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream file = ExamplesTest.class.getResourceAsStream("/openapi/examples/" + name + ".json")) {
            assertNotNull(file, () -> "There is no example " + name);
            return JSON.readTree(file);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOperationAnswersItsExampleWithItsExample() {
        return Api.contract().document().get("paths").properties().stream()
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> {
                    Response response = Api.given().get(address(path.getKey(), path.getValue().get("get")));
                    assertEquals(200, response.statusCode(), response.asString());
                    String name = path.getValue().at("/get/operationId").asText();
                    if (response.contentType().equals("image/png")) {
                        return;
                    }
                    if (response.contentType().contains("xml")) {
                        checkText(name + (response.contentType().contains("svg") ? ".svg" : ".xml"), textAsPublished(response));
                        return;
                    }
                    JsonNode answer = asPublished(response);
                    assertTrue(!answer.has("items") || !answer.get("items").isEmpty(), "the example has no items");
                    check(name, answer);
                    if (answer.has("items")) {
                        checkWhole(name, address(path.getKey(), path.getValue().get("get")));
                    }
                }));
    }

    /** The examples of a whole list are its first lines. */
    private static void checkWhole(String operationId, String address) throws IOException {
        for (String type : List.of("csv", "ndjson")) {
            String whole = address.replaceAll("[?&](page(Size)?|limit)=\\d+", "").replaceFirst("^([^?&]*)&", "$1?")
                    .replaceFirst("^([^?]*)", "$1." + type);
            Response response = Api.given().get(whole);
            assertEquals(200, response.statusCode(), whole);
            checkText(operationId + "." + type,
                    textAsPublished(response).lines().limit(3).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    /** As the pages to try the API send it. */
    @TestFactory
    Stream<DynamicTest> everyOperationNeedsOnlyWhatIsInItsPath() {
        return Api.contract().document().get("paths").properties().stream()
                .map(path -> DynamicTest.dynamicTest(path.getKey(), () -> assertEquals(200, Api.given()
                        .get(address(path.getKey(), path.getValue().get("get")).replaceFirst("[?].*", "")).statusCode())));
    }

    private static String address(String template, JsonNode operation) {
        String address = template;
        List<String> query = new ArrayList<>();
        for (JsonNode declared : operation.path("parameters")) {
            JsonNode parameter = declared.has("$ref")
                    ? Api.contract().document().at(declared.get("$ref").asText().substring(1))
                    : declared;
            if (parameter.has("x-instead-of")) {
                continue;
            }
            String value = value(parameter.path("example"));
            String name = parameter.get("name").asText();
            if (parameter.get("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", value);
            } else {
                query.add(name + "=" + value);
            }
        }
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    /** Only ids of imports have no example. */
    private static String value(JsonNode example) {
        return example.isMissingNode() ? Imported.id()
                : URLEncoder.encode(example.isArray() ? example.get(0).asText() : example.asText(), StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> everyProblemIsAnsweredAsItsExample() {
        return PROBLEMS.entrySet().stream().map(problem -> DynamicTest.dynamicTest(problem.getKey().slug(), () -> {
            Response response = problem.getValue().get();
            assertEquals(problem.getKey().status(), response.statusCode());
            check("problem-" + problem.getKey().slug(), asPublished(response));
        }));
    }

    @Test
    void everyTypeOfProblemHasAnExample() throws IOException {
        for (ProblemType type : ProblemType.all()) {
            assertTrue(PROBLEMS.containsKey(type) != BY_HAND.contains(type), type.slug());
            JsonNode example = read("problem-" + type.slug());
            assertEquals(PUBLISHED_BASE + type.path(), example.get("type").asText());
            assertEquals(type.status(), example.get("status").asInt());
            assertEquals(type.title(), example.get("title").asText());
        }
    }
}
