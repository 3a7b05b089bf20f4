package org.councilratings.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * Holds every answer against the published OpenAPI document: the status must be declared for the operation, with the media
 * type of the answer, and the body must match its schema, with no key that the schema does not know.
 */
public final class PublishedContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** Keys that an answer has only where there is something to say. */
    private static final Set<String> OPTIONAL = Set.of("Problem.suggestions", "Problem.history", "Inspection.links",
            "CouncilKey.slug", "CouncilKey.gssCode");

    private static final String KNOWN_VALUES = "x-extensible-enum";

    /** Headers that any response may have: of the message, the connection, the client's limits, and what browsers may do. */
    private static final Pattern GENERAL_HEADER = Pattern.compile("(Access-Control-|Cross-Origin-|RateLimit).*|Connection|"
            + "Content-(Encoding|Length|Security-Policy|Type)|Date|Referrer-Policy|Transfer-Encoding|X-Content-Type-Options",
            Pattern.CASE_INSENSITIVE);
    /** Headers that a script can read anyway (the Fetch standard, section 2.2.2), and one that is for caches only. */
    private static final Pattern NEED_NOT_BE_EXPOSED = Pattern.compile("Cache-Control|Last-Modified|Vary",
            Pattern.CASE_INSENSITIVE);

    private final JsonNode document;
    private final OpenApiInteractionValidator validator;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private PublishedContract(String text) {
        try {
            document = strict(JSON.readTree(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        validator = OpenApiInteractionValidator.createForInlineApiSpecification(text).build();
    }

    /** The document as the running service publishes it. */
    static PublishedContract ofRunningService() {
        return new PublishedContract(RestAssured.get("/openapi.json").then().statusCode(200).extract().asString());
    }

    JsonNode document() {
        return document;
    }

    /** Callers may meet new keys, but in tests a key that is not documented is a defect, as is one that is missing. */
    private static JsonNode strict(JsonNode document) {
        document.at("/components/schemas").properties().forEach(named -> {
            JsonNode schema = named.getValue();
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
                ArrayNode required = ((ObjectNode) schema).putArray("required");
                schema.get("properties").fieldNames().forEachRemaining(name -> {
                    if (!OPTIONAL.contains(named.getKey() + "." + name)) {
                        required.add(name);
                    }
                });
                schema.get("properties").forEach(PublishedContract::close);
            }
        });
        return document;
    }

    /** Callers may meet new codes, too. */
    private static void close(JsonNode property) {
        if (property.has("items")) {
            close(property.get("items"));
        }
        if (property.has(KNOWN_VALUES)) {
            ArrayNode closed = ((ObjectNode) property).putArray("enum").addAll((ArrayNode) property.get(KNOWN_VALUES));
            if (property.get("type").isArray()) {
                closed.addNull();
            }
        }
    }

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext context) {
        Response response = context.next(request, expected);
        String path = request.getURI().replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*", "");
        String template = template(path);
        if (template != null && request.getMethod().equals("GET")) {
            check(template, response);
            if (isJson(response)) {
                checkWithValidator(path, response);
            }
        }
        return response;
    }

    private String template(String path) {
        for (Iterator<String> paths = document.get("paths").fieldNames(); paths.hasNext();) {
            String template = paths.next();
            if (Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), path)) {
                return template;
            }
        }
        return null;
    }

    private void check(String template, Response response) {
        String status = String.valueOf(response.statusCode());
        JsonNode declared = resolve(document.get("paths").get(template).at("/get/responses").path(status));
        checkHeaders(template + " " + status, declared, response);
        if (status.equals("304")) {
            assertTrue(declared.has("description") && !declared.has("content"), () -> template + " does not declare 304");
            return;
        }
        assertNotNull(declared.get("content"), () -> template + " does not declare " + status + ": "
                + response.asString().substring(0, Math.min(300, response.asString().length())));
        String mediaType = response.contentType().replaceFirst(";.*", "");
        JsonNode body = declared.get("content").get(mediaType);
        assertNotNull(body, () -> template + " does not declare " + mediaType + " for " + status);
        if (!isJson(response)) {
            assertEquals("string", body.at("/schema/type").asText(), () -> template + " does not declare text");
            return;
        }
        Set<ValidationMessage> faults = schema(body.at("/schema/$ref").asText()).validate(response.asString(),
                InputFormat.JSON);
        assertEquals(List.of(), faults.stream().limit(5).toList(), () -> template + " answers what it does not declare");
    }

    /** What is sent is declared, and a script of another site can read it. */
    private static void checkHeaders(String what, JsonNode declared, Response response) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        declared.path("headers").fieldNames().forEachRemaining(known::add);
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        exposed.addAll(List.of(response.header("Access-Control-Expose-Headers").split(", ")));
        response.headers().asList().stream().map(Header::getName).filter(name -> !GENERAL_HEADER.matcher(name).matches())
                .forEach(name -> {
                    assertTrue(known.contains(name), () -> what + " does not declare " + name);
                    assertTrue(exposed.contains(name) || NEED_NOT_BE_EXPOSED.matcher(name).matches(),
                            () -> what + " does not expose " + name);
                });
    }

    private static boolean isJson(Response response) {
        return response.contentType().matches("application/(problem[+])?json(;.*)?");
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private JsonSchema schema(String reference) {
        return schemas.computeIfAbsent(reference, ref -> {
            ObjectNode root = JSON.createObjectNode().put("$ref", ref);
            root.set("components", document.get("components"));
            return SCHEMAS.getSchema(root, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        });
    }

    /** A second opinion, of a validator that is widely used. */
    private void checkWithValidator(String path, Response response) {
        ValidationReport report = validator.validateResponse(path, Method.GET,
                SimpleResponse.Builder.status(response.statusCode()).withContentType(response.contentType())
                        .withBody(response.asString()).build());
        assertEquals("[]", report.getMessages().stream().limit(5).toList().toString());
    }
}
