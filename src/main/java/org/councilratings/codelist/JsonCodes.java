package org.councilratings.codelist;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;

import io.quarkus.jackson.ObjectMapperCustomizer;

/** Writes code list values as codes. */
@Singleton
class JsonCodes implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("codes").addSerializer(CodeListValue.class, new CodeWriter()));
    }

    private static class CodeWriter extends StdSerializer<CodeListValue> {

        private static final long serialVersionUID = 1L;

        /** Prepared for sending, because responses mostly consist of codes. */
        private final transient Map<String, SerializableString> ready = new ConcurrentHashMap<>();

        CodeWriter() {
            super(CodeListValue.class);
        }

        @Override
        public void serialize(CodeListValue value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(ready.computeIfAbsent(value.code(), SerializedString::new));
        }
    }
}
