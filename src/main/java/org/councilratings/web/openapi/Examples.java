package org.councilratings.web.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Real answers, kept in files. A test holds each of them against what the service answers. */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Examples() {
    }

    /** The example of an operation or a problem, if there is one. */
    static Optional<Map<String, Object>> of(String name) {
        ClassLoader resources = Thread.currentThread().getContextClassLoader();
        try (InputStream file = resources.getResourceAsStream("openapi/examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, new TypeReference<>() {
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
