package org.councilratings.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.councilratings.http.problem.ProblemType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Examples in the OpenAPI document: real responses, stored in files. A test compares them with the service's responses. */
public final class Examples {

    /** The base URL in the stored examples. */
    private static final String BASE = "http://localhost:8080";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {
    }

    /** The JSON example of a type of problem, with the base URL of this service. */
    public static String of(ProblemType type, String base) {
        return text(name(type)).orElseThrow().replace(BASE, base).strip();
    }

    static Optional<Map<String, Object>> of(ProblemType type) {
        return of(name(type));
    }

    /** The JSON example of an operation. */
    static Optional<Map<String, Object>> of(String operationId) {
        return text(operationId).map(Examples::parse);
    }

    /** The example of an operation in another format; for a file, its first lines. */
    static Optional<String> of(String operationId, String suffix) {
        return file(operationId + suffix);
    }

    private static String name(ProblemType type) {
        return "problem-" + type.slug();
    }

    private static Optional<String> text(String name) {
        return file(name + ".json");
    }

    private static Optional<String> file(String name) {
        try (InputStream file = Examples.class.getResourceAsStream("/openapi/examples/" + name)) {
            return file == null ? Optional.empty() : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Object> parse(String text) {
        try {
            return JSON.readValue(text, new TypeReference<>() {
            });
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
