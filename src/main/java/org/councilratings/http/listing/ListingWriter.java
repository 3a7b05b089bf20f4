package org.councilratings.http.listing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import org.councilratings.http.exchange.ContentEncoding;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.store.DatasetState;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Streams a list that is too large to be made ready in memory. Its rows are fetched here, in a transaction of their own. */
@Provider
public class ListingWriter implements ServerMessageBodyWriter<Listing<?>> {

    private static final Logger LOG = Logger.getLogger(ListingWriter.class);

    @Inject
    ListingRenderer renderer;

    @Inject
    CurrentVertxRequest request;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.http.download-timeout")
    Duration longest;

    @ConfigProperty(name = "council-ratings.http.max-concurrent-downloads")
    int most;

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(most);
    }

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

    /** If it fails midway the connection is cut, so that nobody takes the part for the whole. */
    @Override
    public void writeResponse(Listing<?> listing, Type listingType, ServerRequestContext context) throws IOException {
        RoutingContext current = request.getCurrent();
        if (current.request().method() == HttpMethod.HEAD) {
            context.serverResponse().end();
            return;
        }
        if (!free.tryAcquire()) {
            throw new UnavailableException("As many files are being streamed as may be");
        }
        try {
            stream(listing, listingType, context, current);
        } finally {
            free.release();
        }
    }

    private void stream(Listing<?> listing, Type listingType, ServerRequestContext context, RoutingContext current)
            throws IOException {
        Class<?> rowType = (Class<?>) ((ParameterizedType) listingType).getActualTypeArguments()[0];
        try {
            OutputStream out = ContentEncoding.of(current).packing(context.getOrCreateOutputStream());
            QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()).run(() -> write(listing, rowType, out));
            out.close();
        } catch (UncheckedIOException gone) {
            LOG.debug("A client went away before its download was complete", gone);
            cut(current);
        } catch (RuntimeException failure) {
            if (!context.serverResponse().headWritten()) {
                throw failure;
            }
            LOG.error("A download broke off", failure);
            cut(current);
        }
    }

    /** The framework ends the answer after this. Only when the connection is closed for sure can that do no harm. */
    private static void cut(RoutingContext current) {
        current.request().connection().close().toCompletionStage().toCompletableFuture().join();
    }

    private void write(Listing<?> listing, Class<?> rowType, OutputStream out) {
        if (dataset.ofReadingTransaction().number() != exchange.revision().number()) {
            throw new UnavailableException("The data changed after the answer's validators were made");
        }
        try {
            renderer.write(listing, rowType, exchange.representation().orElseThrow(), out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
