package org.councilratings.http.listing;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

/** One JSON object on each line, the same as the items of pages. */
@Singleton
class NdjsonFormat implements WholeListFormat {

    @Inject
    ObjectMapper json;

    @Override
    public RowWriter begin(Class<?> rowType, OutputStream out) {
        return new RowWriter() {
            @Override
            public void write(Object row) throws IOException {
                out.write(json.writeValueAsBytes(row));
                out.write('\n');
            }

            @Override
            public void end() {
                // Nothing is buffered.
            }
        };
    }
}
