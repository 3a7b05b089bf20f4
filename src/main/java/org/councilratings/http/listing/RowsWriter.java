package org.councilratings.http.listing;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.councilratings.store.Rows;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

/** Writes rows as a JSON array while they are read, so that they are never in memory all at once. */
class RowsWriter extends JsonSerializer<Rows<?>> {

    @Override
    public void serialize(Rows<?> rows, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeStartArray();
        rows.forEach(row -> {
            try {
                provider.defaultSerializeValue(row, json);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        json.writeEndArray();
    }
}
