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

/** Real answers, kept in files. A test holds each of them against what the service answers. */
public final class Examples {

    /** The address at which the examples were answered. */
    private static final String BASE = "http://localhost:8080";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {
    }

    /** The example of a type of problem as JSON, as the service at an address would answer it. */
    public static String of(ProblemType type, String base) {
        return text(name(type)).orElseThrow().replace(BASE, base).strip();
    }

    static Optional<Map<String, Object>> of(ProblemType type) {
        return of(name(type));
    }

    /** The example of an operation, if there is one. */
    static Optional<Map<String, Object>> of(String operationId) {
        return text(operationId).map(Examples::parse);
    }

    /** The example of an operation's answer that is not JSON, if there is one; of a whole list the first lines. */
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
