package org.councilratings.http.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

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

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
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

        /** ASCII is part of UTF-8. */
        private static final Set<String> CHARSETS = Set.of("utf-8", "utf8", "us-ascii", "ascii");

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
            checkEncoding(mediaType, bytes);
            try {
                if (json.readTree(bytes) instanceof ObjectNode content) {
                    return new JsonBody(content);
                }
                throw refused("The body is not a JSON object");
            } catch (StreamConstraintsException beyondLimits) {
                throw refused("The body has JSON that is nested too deep, or a number or a name that is too long");
            } catch (JsonProcessingException malformed) {
                throw refused("The body is not JSON" + place(malformed.getLocation()));
            }
        }

        private static void checkEncoding(MediaType type, byte[] body) throws IOException {
            String charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
            if (charset != null && !CHARSETS.contains(charset.toLowerCase(Locale.ROOT))) {
                String message = "The Content-Type says charset=" + PlainText.shown(charset) + ", but JSON must be UTF-8";
                throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, message, List.of());
            }
            // RFC 8259: JSON begins with two ASCII characters, so a zero in its first two bytes is another encoding.
            boolean isWide = body.length > 1 && (body[0] == 0 || body[1] == 0 || (body[0] & body[1] & 0xFE) == 0xFE);
            if (isWide) {
                throw refused("The body is UTF-16 or UTF-32: JSON must be UTF-8 (RFC 8259)");
            }
            OptionalLong line = StrictUtf8.lineOfFault(new ByteArrayInputStream(body));
            if (line.isPresent()) {
                throw refused("The body is not UTF-8: line " + line.getAsLong());
            }
        }

        private static String place(JsonLocation place) {
            return place == null ? "" : ": line " + place.getLineNr() + ", column " + place.getColumnNr();
        }

        private static ProblemException refused(String message) {
            return ProblemException.of(ProblemType.INVALID_CONTENT,
                    Violation.at("", message, List.of("one JSON object, with each field once")));
        }
    }
}
