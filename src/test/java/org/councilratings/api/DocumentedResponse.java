package org.councilratings.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.http.listing.OpenedWorkbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;

/**
 * Checks a response against one that the document declares. All headers that the document requires must be there, and every
 * header that matters to a caller must be declared and readable by a script of another site. The media type must be declared.
 * JSON must match its schema, with no key that the schema does not know; so must each line of NDJSON. CSV must have the header
 * row of its example.
 */
final class DocumentedResponse {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonNode PROBLEM = JSON.createObjectNode().put("$ref", "#/components/schemas/Problem");

    /** Columns that change make the examples wrong until they are written. */
    private static final boolean EXAMPLES_ARE_WRITTEN = Boolean.getBoolean("examples.write");

    /** Keys that a response has only where there is something to say. */
    private static final Set<String> OPTIONAL = Set.of("JudgedInInspection.confirmedBy", "Listing.suggestions", "Listing.hint",
            "Problem.suggestions",
            "Problem.history", "Inspection.links", "Inspection.improvementAreas", "ServiceRatings.improvementThemes",
            "CouncilKey.slug", "CouncilKey.gssCode");
    private static final String KNOWN_VALUES = "x-extensible-enum";

    /** Headers that any response may have: of the message, the connection, and what browsers may do. */
    private static final Pattern GENERAL_HEADER = Pattern.compile("(Access-Control-|Cross-Origin-).*|Connection|"
            + "Content-(Encoding|Length|Security-Policy|Type)|Date|Referrer-Policy|Transfer-Encoding|X-Content-Type-Options",
            Pattern.CASE_INSENSITIVE);
    /** Headers that a script can read anyway (the Fetch standard, section 2.2.2), and two that no script needs. */
    private static final Pattern NEED_NOT_BE_EXPOSED = Pattern.compile(
            "Accept-Encoding|Cache-Control|Last-Modified|Preference-Applied|Vary", Pattern.CASE_INSENSITIVE);

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = Collections.synchronizedMap(new IdentityHashMap<>());
    private final CheckedTexts bodies = new CheckedTexts();

    DocumentedResponse(JsonNode published) {
        document = strict(published.deepCopy());
    }

    /** Callers may meet new keys, but in tests a key that is not documented is a defect, as is one that is missing. */
    private static JsonNode strict(JsonNode document) {
        document.at("/components/schemas").properties().forEach(named -> {
            JsonNode schema = named.getValue();
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
                ArrayNode required = ((ObjectNode) schema).putArray("required");
                schema.get("properties").fieldNames().forEachRemaining(name -> {
                    if (!OPTIONAL.contains(named.getKey().replaceFirst("^\\w+Listing$", "Listing") + "." + name)) {
                        required.add(name);
                    }
                });
                schema.get("properties").forEach(DocumentedResponse::close);
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

    List<String> faults(Exchange exchange, JsonNode response, String suffix) {
        JsonNode declared = resolve(response);
        List<String> faults = new ArrayList<>(faultsOfHeaders(exchange, declared.path("headers")));
        if (suffix.equals(".csv-metadata.json") && exchange.status() == 200) {
            faults.addAll(faultsOfMetadata(exchange, declared.at("/content/text~1csv/example").asText()));
        } else {
            faults.addAll(faultsOfContent(exchange, declared.path("content"), suffix));
        }
        return faults;
    }

    /** What is wrong with an error that no operation declares. */
    List<String> faultsOfProblem(Exchange exchange) {
        List<String> faults = new ArrayList<>(faultsOfBody(exchange, "application/problem+json", PROBLEM, ""));
        if (!exchange.header("Cache-Control").equals("no-store")) {
            faults.add("An error may be stored");
        }
        return faults;
    }

    /** What is wrong with the refusal of a method. */
    List<String> faultsOfRefusal(Exchange exchange, String methods) {
        List<String> faults = new ArrayList<>(faultsOfProblem(exchange));
        faults.addAll(faultsOfAllow(exchange, methods));
        return faults;
    }

    List<String> faultsOfOptions(Exchange exchange, String methods) {
        List<String> faults = new ArrayList<>(faultsOfAllow(exchange, methods));
        if (!exchange.body().isEmpty()) {
            faults.add("OPTIONS has a body");
        }
        return faults;
    }

    static List<String> faultsOfPreflight(Exchange exchange) {
        boolean isAnswered = exchange.status() == 204 && exchange.body().isEmpty()
                && exchange.headers().keySet()
                        .containsAll(List.of("Access-Control-Allow-Origin", "Access-Control-Allow-Methods",
                                "Access-Control-Allow-Headers"));
        return isAnswered ? List.of() : List.of("The preflight has no answer: " + exchange.headers());
    }

    private static List<String> faultsOfAllow(Exchange exchange, String methods) {
        String allow = exchange.header("Allow");
        return allow.equals(methods) ? List.of() : List.of("Allow is '" + allow + "', by the document '" + methods + "'");
    }

    private List<String> faultsOfHeaders(Exchange exchange, JsonNode declared) {
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> faults = new ArrayList<>();
        declared.properties().forEach(named -> {
            known.add(named.getKey());
            faults.addAll(faultsOfHeader(exchange, named.getKey(), resolve(named.getValue())));
        });
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        exposed.addAll(List.of(exchange.header("Access-Control-Expose-Headers").split(", ")));
        exchange.headers().keySet().stream().filter(name -> !GENERAL_HEADER.matcher(name).matches()).forEach(name -> {
            if (!known.contains(name)) {
                faults.add("The document has no header " + name);
            }
            if (!exposed.contains(name) && !NEED_NOT_BE_EXPOSED.matcher(name).matches()) {
                faults.add("Scripts of other sites cannot read " + name);
            }
        });
        return faults;
    }

    private List<String> faultsOfHeader(Exchange exchange, String name, JsonNode declared) {
        if (!exchange.headers().containsKey(name)) {
            return declared.path("required").asBoolean() ? List.of("The header " + name + " is missing") : List.of();
        }
        String value = exchange.header(name);
        JsonNode given = declared.at("/schema/type").asText().equals("integer") && value.matches("-?\\d+")
                ? JSON.getNodeFactory().numberNode(Long.parseLong(value))
                : JSON.getNodeFactory().textNode(value);
        return schema(declared.get("schema")).validate(given).stream()
                .map(fault -> name + ": " + fault.getMessage()).toList();
    }

    private List<String> faultsOfContent(Exchange exchange, JsonNode content, String suffix) {
        if (content.isMissingNode()) {
            return exchange.body().isEmpty() && exchange.mediaType().isEmpty() ? List.of()
                    : List.of("The document has no body, but there is one of type '" + exchange.mediaType() + "'");
        }
        String type = exchange.mediaType();
        if (!content.has(type)) {
            return List.of("The document has no " + type);
        }
        String expected = exchange.status() != 200 ? type : switch (suffix) {
            case ".csv" -> "text/csv";
            case ".ndjson" -> "application/x-ndjson";
            case ".xlsx" -> OpenedWorkbook.MEDIA_TYPE;
            case ".json" -> "application/json";
            default -> type;
        };
        return faultsOfBody(exchange, expected, content.get(type).get("schema"), content.get(type).path("example").asText());
    }

    private List<String> faultsOfBody(Exchange exchange, String type, JsonNode schema, String example) {
        if (!exchange.mediaType().equals(type)) {
            return List.of("The type is '" + exchange.mediaType() + "', not " + type);
        }
        if (exchange.method().equals("HEAD")) {
            return exchange.body().isEmpty() ? List.of() : List.of("HEAD has a body");
        }
        return switch (type) {
            case "application/json", "application/problem+json" -> faultsOfJson(exchange.body(), schema);
            case "application/x-ndjson" -> faultsOfLines(exchange.body(), schema.at("/contentSchema/items"));
            case "text/csv" -> faultsOfColumns(columns(exchange.body()), columns(example));
            default -> schema.path("type").asText().equals("string") ? List.of() : List.of("The document has no text");
        };
    }

    private List<String> faultsOfLines(String body, JsonNode schema) {
        return body.lines().flatMap(line -> faultsOfJson(line, schema).stream()).limit(5).toList();
    }

    private List<String> faultsOfJson(String body, JsonNode declared) {
        JsonSchema schema = schema(declared);
        return bodies.faults(schema, body, () -> parsed(body)
                .map(json -> schema.validate(json).stream().limit(5).map(Object::toString).toList())
                .orElse(List.of("The body is no JSON")));
    }

    private static Optional<JsonNode> parsed(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(json -> !json.isMissingNode());
        } catch (IOException malformed) {
            return Optional.empty();
        }
    }

    private static String columns(String csv) {
        return csv.lines().findFirst().orElse("");
    }

    /** Which judgements have columns depends on the services that are asked for. */
    private static String withoutJudgements(String columns) {
        return Stream.of(columns.split(","))
                .filter(column -> !column.matches("[a-z0-9_]+_(grade|status|since|grade_since|report_url)")
                        || column.matches("(from|to|previous)_(grade|status)"))
                .collect(Collectors.joining(","));
    }

    private static List<String> faultsOfColumns(String columns, String documented) {
        return EXAMPLES_ARE_WRITTEN || withoutJudgements(columns).equals(withoutJudgements(documented)) ? List.of()
                : List.of("The columns are " + columns + ", by the document " + documented);
    }

    /** The metadata of a list's columns name the columns that the CSV has. */
    private static List<String> faultsOfMetadata(Exchange exchange, String example) {
        if (!exchange.mediaType().equals("application/csvm+json")) {
            return List.of("The type is '" + exchange.mediaType() + "', not application/csvm+json");
        }
        if (exchange.method().equals("HEAD")) {
            return exchange.body().isEmpty() ? List.of() : List.of("HEAD has a body");
        }
        return parsed(exchange.body()).map(metadata -> faultsOfColumns(
                String.join(",", metadata.at("/tableSchema/columns").findValuesAsText("name")), columns(example)))
                .orElse(List.of("The body is no JSON"));
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, any -> {
            ObjectNode root = schema.deepCopy();
            root.set("components", document.get("components"));
            return SCHEMAS.getSchema(root, STRICT);
        });
    }
}
