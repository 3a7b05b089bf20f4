package org.councilratings.http.input;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.runtime.configuration.MemorySize;

/** The body of a request that adds or changes a record: a JSON object. */
public record JsonBody(ObjectNode content) {

    /**
     * Reads a record. Adds every error to the violations; the wrong value is null in the record.
     *
     * @param type describes the fields; see {@link RecordFields}
     */
    public <R> R read(Class<R> type, Violations violations) {
        return RecordFields.of(type).read(type, content, "", violations);
    }

    /** Reads a body strictly: one object, each field once, nothing after it. */
    @Provider
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Reader implements MessageBodyReader<JsonBody> {

        private final ObjectReader json;
        private final int maxSize;

        @Inject
        public Reader(ObjectMapper mapper,
                @ConfigProperty(name = "council-ratings.http.max-body-size") MemorySize maxSize) {
            this.maxSize = (int) maxSize.asLongValue();
            json = mapper.readerFor(JsonNode.class).with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        }

        @Override
        public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations,
                MediaType mediaType) {
            return type == JsonBody.class;
        }

        @Override
        public JsonBody readFrom(Class<JsonBody> type, Type genericType, Annotation[] annotations,
                MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body) throws IOException {
            byte[] bytes = body.readNBytes(maxSize + 1);
            if (bytes.length > maxSize) {
                throw new ProblemException(ProblemType.CONTENT_TOO_LARGE);
            }
            try {
                if (json.readTree(bytes) instanceof ObjectNode content) {
                    return new JsonBody(content);
                }
                throw refused("The body is not a JSON object");
            } catch (JsonProcessingException malformed) {
                throw refused("The body is not JSON: line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr());
            }
        }

        private static ProblemException refused(String message) {
            return ProblemException.of(ProblemType.INVALID_CONTENT,
                    Violation.at("", message, List.of("one JSON object, with each field once")));
        }
    }
}
