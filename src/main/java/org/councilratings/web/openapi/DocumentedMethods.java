package org.councilratings.web.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.web.problem.AllowedMethods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The methods as the OpenAPI document has them, which is made of the resources themselves. It is read when it is needed first.
 */
@Singleton
class DocumentedMethods implements AllowedMethods {

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");
    private static final List<String> WRITING = List.of("POST", "PUT", "PATCH", "DELETE");

    @Inject
    OpenApiResource documents;

    @Inject
    ObjectMapper json;

    private volatile Map<Pattern, List<String>> byPath;

    @Override
    public List<String> at(String path) {
        return byPath().entrySet().stream().filter(documented -> documented.getKey().matcher(path).matches())
                .map(Map.Entry::getValue).findFirst().orElse(READING);
    }

    private Map<Pattern, List<String>> byPath() {
        if (byPath == null) {
            byPath = read();
        }
        return byPath;
    }

    private Map<Pattern, List<String>> read() {
        Map<Pattern, List<String>> read = new LinkedHashMap<>();
        document().get("paths").properties().forEach(path -> read.put(
                Pattern.compile(path.getKey().replaceAll("\\{[^}]+}", "[^/]+")), methods(path.getValue())));
        return read;
    }

    private JsonNode document() {
        try {
            return json.readTree(documents.asJson());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> methods(JsonNode operations) {
        return Stream.concat(
                READING.stream().filter(method -> operations.has("get") || method.equals("OPTIONS")),
                WRITING.stream().filter(method -> operations.has(method.toLowerCase(Locale.ROOT)))).toList();
    }
}
