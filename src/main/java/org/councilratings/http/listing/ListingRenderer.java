package org.councilratings.http.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.Representation;
import org.councilratings.store.DatasetState;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Renders a list. */
@ApplicationScoped
class ListingRenderer {

    @Inject
    ObjectMapper json;

    @Inject
    CsvFormat csv;

    @Inject
    NdjsonFormat ndjson;

    @Inject
    CsvMetadata metadata;

    @Inject
    DatasetState dataset;

    /** Writes a page, the whole list, or the metadata of its columns. Does not close the stream. */
    void write(Listing<?> listing, Class<?> rowType, Representation representation, OutputStream out) throws IOException {
        switch (representation) {
            case JSON -> writeJson(listing.page(dataset.coverage()), out);
            case CSV -> writeWhole(listing, csv.begin(rowType, out));
            case NDJSON -> writeWhole(listing, ndjson.begin(rowType, out));
            case CSV_METADATA -> writeJson(metadata.describe(rowType, listing.name()), out);
        }
    }

    private void writeJson(Object body, OutputStream out) throws IOException {
        json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, body);
    }

    private static void writeWhole(Listing<?> listing, WholeListFormat.RowWriter writer) throws IOException {
        listing.forEach(row -> write(row, writer));
        writer.end();
    }

    private static void write(Object row, WholeListFormat.RowWriter writer) {
        try {
            writer.write(row);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
