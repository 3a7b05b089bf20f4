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
        json.registerModule(new SimpleModule("codes").addSerializer(Coded.class, new CodeWriter()));
    }

    private static class CodeWriter extends StdSerializer<Coded> {

        private static final long serialVersionUID = 1L;

        /** Ready to be sent: codes are most of what answers are made of. There are as many as code lists have values. */
        private final transient Map<Coded, SerializableString> ready = new ConcurrentHashMap<>();

        CodeWriter() {
            super(Coded.class);
        }

        @Override
        public void serialize(Coded value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(ready.computeIfAbsent(value, code -> new SerializedString(code.code())));
        }
    }
}
