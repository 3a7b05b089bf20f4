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

import org.councilratings.http.exchange.Capacity;
import org.councilratings.http.exchange.ContentEncoding;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.store.DatabaseTransaction;
import org.councilratings.store.DatasetState;
import org.councilratings.store.TooBusyException;
import org.councilratings.store.UnavailableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Streams a list that is too large for memory. Reads the rows in a transaction of its own. */
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
    Duration timeout;

    @ConfigProperty(name = "council-ratings.http.max-concurrent-downloads")
    int maxDownloads;

    private Semaphore free;

    @PostConstruct
    void open() {
        free = new Semaphore(maxDownloads);
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

    /** Closes the connection after a failure, so that the client sees that the file is incomplete. */
    @Override
    public void writeResponse(Listing<?> listing, Type listingType, ServerRequestContext context) throws IOException {
        RoutingContext current = request.getCurrent();
        if (current.request().method() == HttpMethod.HEAD) {
            context.serverResponse().end();
            return;
        }
        if (!free.tryAcquire()) {
            throw new TooBusyException("the maximum number of downloads is running");
        }
        exchange.place().ifPresent(Capacity.Place::computed);
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
            ContentEncoding encoding = ContentEncoding.of(current)
                    .ifWorthIt(exchange.representation().orElseThrow().contentType());
            OutputStream out = encoding.packing(context.getOrCreateOutputStream());
            DatabaseTransaction.call(timeout, () -> {
                write(listing, rowType, out);
                return null;
            });
            out.close();
        } catch (UncheckedIOException gone) {
            LOG.debug("A client closed the connection before its download was complete", gone);
            close(current);
        } catch (RuntimeException failure) {
            if (!context.serverResponse().headWritten()) {
                throw failure;
            }
            LOG.error("A download failed", failure);
            close(current);
        }
    }

    /** Waits until the connection is closed: the framework would complete the response after this. */
    private static void close(RoutingContext current) {
        current.request().connection().close().toCompletionStage().toCompletableFuture().join();
    }

    private void write(Listing<?> listing, Class<?> rowType, OutputStream out) {
        if (dataset.ofReadingTransaction().number() != exchange.revision().number()) {
            throw new UnavailableException("The data changed after the response headers were prepared");
        }
        renderer.write(listing, rowType, out);
    }
}
