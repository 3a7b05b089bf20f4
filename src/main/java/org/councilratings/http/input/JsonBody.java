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

/**
 * The body of a request that writes a record: a JSON object, not yet understood.
 *
 * @param content the object
 */
public record JsonBody(ObjectNode content) {

    /**
     * Reads a record. Everything that is wrong is added to the violations, by its pointer, and is null in the record.
     *
     * @param type describes the fields; see {@link RecordFields}
     */
    public <R> R read(Class<R> type, Violations violations) {
        return RecordFields.of(type).read(type, content, "", violations);
    }

    /** Reads a body strictly: one object, no field twice, nothing after it. */
    @Provider
    @Consumes(MediaType.APPLICATION_JSON)
    public static class Reader implements MessageBodyReader<JsonBody> {

        private final ObjectReader json;
        private final int largest;

        @Inject
        public Reader(ObjectMapper mapper,
                @ConfigProperty(name = "council-ratings.http.max-body-size") MemorySize largest) {
            this.largest = (int) largest.asLongValue();
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
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, ProblemType.CONTENT_TOO_LARGE.meaning(), List.of(),
                        List.of());
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
            return new ProblemException(ProblemType.INVALID_CONTENT, message,
                    List.of(Violation.at("", message, List.of("one JSON object, with no field twice"))),
                    List.of());
        }
    }
}
