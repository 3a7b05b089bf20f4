package org.councilratings.http.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.Exchange;
import org.councilratings.store.DatasetState;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.configuration.MemorySize;

/** Renders a list in the representation of the exchange. */
@ApplicationScoped
class ListingRenderer {

    @Inject
    ObjectMapper json;

    @Inject
    CsvFormat csv;

    @Inject
    CsvMetadata metadata;

    @Inject
    WorkbookFormat workbook;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.cache.max-response-size")
    MemorySize maxSize;

    /**
     * Renders a list before the response starts, so that failures become errors and the body can be cached. Larger lists are
     * streamed later.
     */
    void prepare(Listing<?> listing, Method resource) {
        LimitedBytes bytes = new LimitedBytes((int) maxSize.asLongValue(), exchange.place());
        Class<?> rowType = (Class<?>) ((ParameterizedType) resource.getGenericReturnType()).getActualTypeArguments()[0];
        try {
            write(listing, rowType, bytes);
            listing.prepare(bytes.all());
        } catch (RuntimeException failure) {
            bytes.discard();
            if (!bytes.exceedsLimit()) {
                throw failure;
            }
            listing.prepare(null);
        }
    }

    /** Writes a page, the whole list, or the metadata of its columns. Does not close the stream. */
    void write(Listing<?> listing, Class<?> rowType, OutputStream out) {
        try {
            switch (exchange.representation().orElseThrow()) {
                case JSON -> writeJson(listing.page(dataset.coverage()), out);
                case CSV -> csv.write(listing, rowType, out);
                case NDJSON -> listing.forEach(row -> writeLine(row, out));
                case XLSX -> workbook.write(listing, rowType, out);
                case CSV_METADATA -> writeJson(metadata.describe(listing, rowType), out);
            }
        } catch (IOException broken) {
            throw unwrapped(broken);
        }
    }

    /** Jackson wraps exceptions of the rows and of the stream, but they may mean a retry or 503. */
    private static RuntimeException unwrapped(IOException broken) {
        return Stream.iterate((Throwable) broken, Objects::nonNull, Throwable::getCause)
                .filter(RuntimeException.class::isInstance).map(RuntimeException.class::cast).findFirst()
                .orElseGet(() -> new UncheckedIOException(broken));
    }

    private void writeJson(Object body, OutputStream out) throws IOException {
        json.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, body);
    }

    /** One JSON object on each line, the same as the items of pages. */
    private void writeLine(Object row, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(row));
            out.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
