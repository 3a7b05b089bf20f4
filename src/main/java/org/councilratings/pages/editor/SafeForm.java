package org.councilratings.pages.editor;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.councilratings.http.problem.ProblemException;
import org.councilratings.http.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.runtime.configuration.MemorySize;

/**
 * A form that was made for the person whose browser sent it: to read one is to check that.
 *
 * @param fields what was typed, by the names of the fields
 */
public record SafeForm(Map<String, String> fields) {

    static final String TOKEN = "token";

    private static final int MAX_FIELDS = 200;

    /** What was typed in a field; empty if it was not sent. Browsers end the lines of a text as Windows does. */
    String text(String name) {
        return fields.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    /** A form with a file, which is not among the fields. */
    static SafeForm of(MultipartFormDataInput sent, EditorSite site) {
        Map<String, String> fields = new HashMap<>();
        sent.getValues().forEach((name, values) -> values.stream().filter(value -> !value.isFileItem()).map(FormValue::getValue)
                .findFirst().ifPresent(text -> fields.put(name, text)));
        return checked(fields, site);
    }

    private static SafeForm checked(Map<String, String> fields, EditorSite site) {
        site.check(fields.getOrDefault(TOKEN, ""));
        return new SafeForm(fields);
    }

    /** Reads a form without a file. */
    @Provider
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public static class Reader implements MessageBodyReader<SafeForm> {

        @Inject
        EditorSite site;

        @ConfigProperty(name = "council-ratings.http.max-body-size")
        MemorySize maxSize;

        @Override
        public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
            return type == SafeForm.class;
        }

        @Override
        public SafeForm readFrom(Class<SafeForm> type, Type genericType, Annotation[] annotations, MediaType mediaType,
                MultivaluedMap<String, String> headers, InputStream body) throws IOException {
            int most = (int) maxSize.asLongValue();
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new ProblemException(ProblemType.CONTENT_TOO_LARGE);
            }
            return checked(fields(new String(bytes, StandardCharsets.UTF_8)), site);
        }

        private static Map<String, String> fields(String body) {
            try {
                Map<String, String> fields = new HashMap<>();
                new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MAX_FIELDS, true).parameters()
                        .forEach((name, values) -> fields.put(name, Optional.ofNullable(values.get(0)).orElse("")));
                return fields;
            } catch (IllegalArgumentException malformed) {
                throw new ProblemException(ProblemType.INVALID_CONTENT, "The form is malformed", List.of());
            }
        }
    }
}
