package org.councilratings.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.councilratings.database.PostgreSql;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request.Method;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a validator says of a response that is widely used, though it does not mind wrong types of JSON (OpenAPI 3.1). It takes
 * long, so it reads no long lists, whose rows are alike, and on PostgreSQL not the same responses again.
 */
final class SecondOpinion {

    private static final int LONG_BODY = 32 * 1024;
    private static final Pattern PART_OF_OPERATIONS = Pattern.compile("#(/components/(?!schemas/).*)");

    private final JsonNode document;
    private final CheckedTexts bodies = new CheckedTexts();
    private OpenApiInteractionValidator validator;

    /** What it looks at beside the body. The date says nothing, and is another each time. */
    private record Head(String operation, int status, Map<String, List<String>> headers) {

        private static Head of(Exchange exchange, String operation) {
            Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.headers());
            headers.remove("Date");
            return new Head(operation, exchange.status(), headers);
        }
    }

    SecondOpinion(JsonNode document) {
        this.document = document;
    }

    /** What is wrong with the response of an operation. */
    List<String> faults(Exchange exchange, String operation) {
        if (PostgreSql.isUsed() || exchange.method().equals("HEAD") || !exchange.mediaType().endsWith("json")
                || exchange.body().length() > LONG_BODY) {
            return List.of();
        }
        return bodies.faults(Head.of(exchange, operation), exchange.body(), () -> validated(exchange));
    }

    private List<String> validated(Exchange exchange) {
        SimpleResponse.Builder response = SimpleResponse.Builder.status(exchange.status())
                .withContentType(exchange.mediaType()).withBody(exchange.body());
        exchange.headers().forEach(response::withHeader);
        return validator().validateResponse(exchange.path(), Method.valueOf(exchange.method()), response.build())
                .getMessages().stream().map(Object::toString).toList();
    }

    private synchronized OpenApiInteractionValidator validator() {
        if (validator == null) {
            validator = OpenApiInteractionValidator.createForInlineApiSpecification(resolved(document).toString())
                    .withResolveRefs(false).build();
        }
        return validator;
    }

    /** With what operations refer to in its place. The validator would resolve schemas as well, which takes it seconds. */
    private JsonNode resolved(JsonNode node) {
        var reference = PART_OF_OPERATIONS.matcher(node.path("$ref").asText());
        if (reference.matches()) {
            return resolved(document.at(reference.group(1)));
        }
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(resolved(item)));
            return items;
        }
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), resolved(field.getValue())));
            return object;
        }
        return node;
    }
}
