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

/** Writes the values of code lists as their codes. */
@Singleton
class JsonCodes implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.registerModule(new SimpleModule("codes").addSerializer(CodeListValue.class, new CodeWriter()));
    }

    private static class CodeWriter extends StdSerializer<CodeListValue> {

        private static final long serialVersionUID = 1L;

        /** Ready to be sent: codes are most of what answers are made of. There are as many as code lists have values. */
        private final transient Map<CodeListValue, SerializableString> ready = new ConcurrentHashMap<>();

        CodeWriter() {
            super(CodeListValue.class);
        }

        @Override
        public void serialize(CodeListValue value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(ready.computeIfAbsent(value, code -> new SerializedString(code.code())));
        }
    }
}
