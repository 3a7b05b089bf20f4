package org.councilratings.web.representation;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.councilratings.web.page.Coverage;
import org.councilratings.web.page.Listing;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/**
 * Writes a list in the representation that was chosen for it. The rows of a whole list are fetched here, in a transaction of
 * their
 * own.
 */
@Provider
public class ListingWriter implements ServerMessageBodyWriter<Listing<?>> {

    private static final Logger LOG = Logger.getLogger(ListingWriter.class);

    @Inject
    ObjectMapper json;

    @Inject
    CsvFormat csv;

    @Inject
    NdjsonFormat ndjson;

    @Inject
    CsvMetadata metadata;

    @Inject
    Coverage.Source coverage;

    @Inject
    CurrentVertxRequest request;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Listing.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Listing.class;
    }

    @Override
    public void writeTo(Listing<?> listing, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream out) {
        throw new UnsupportedOperationException("Lists are written by writeResponse");
    }

    @Override
    public void writeResponse(Listing<?> listing, Type listingType, ServerRequestContext context) throws IOException {
        Class<?> rowType = (Class<?>) ((ParameterizedType) listingType).getActualTypeArguments()[0];
        switch (Representation.chosen(request.getCurrent()).orElseThrow()) {
            case JSON -> end(listing.page(coverage.coverage()), context);
            case CSV -> writeWhole(listing, rowType, csv, context);
            case NDJSON -> writeWhole(listing, rowType, ndjson, context);
            case CSV_METADATA -> end(metadata.describe(rowType, listing.name()), context);
        }
    }

    private void end(Object body, ServerRequestContext context) throws IOException {
        context.serverResponse().end(json.writeValueAsBytes(body));
    }

    /** If it fails midway the connection is cut, so that nobody takes the part for the whole. */
    private void writeWhole(Listing<?> listing, Class<?> rowType, WholeListFormat format, ServerRequestContext context)
            throws IOException {
        OutputStream out = context.getOrCreateOutputStream();
        try {
            QuarkusTransaction.joiningExisting().run(() -> writeRows(listing, rowType, format, out));
            out.close();
        } catch (UncheckedIOException gone) {
            LOG.debug("A client went away before its download was complete", gone);
            request.getCurrent().response().reset();
        } catch (RuntimeException failure) {
            if (context.serverResponse().headWritten()) {
                request.getCurrent().response().reset();
            }
            throw failure;
        }
    }

    private static void writeRows(Listing<?> listing, Class<?> rowType, WholeListFormat format, OutputStream out) {
        try {
            WholeListFormat.RowWriter writer = format.begin(rowType, out);
            listing.forEach(row -> write(row, writer));
            writer.end();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void write(Object row, WholeListFormat.RowWriter writer) {
        try {
            writer.write(row);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
