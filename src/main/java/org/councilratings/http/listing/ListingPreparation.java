package org.councilratings.http.listing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.Representation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;

/**
 * Renders a list before the response starts, so that failures become errors and the body can be cached. Larger lists are
 * streamed later.
 */
@ApplicationScoped
class ListingPreparation {

    @Inject
    ListingRenderer renderer;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.cache.max-response-size")
    MemorySize maxSize;

    void prepare(Listing<?> listing, Method resource) {
        Representation chosen = exchange.representation().orElseThrow();
        LimitedBytes bytes = new LimitedBytes((int) maxSize.asLongValue());
        try {
            renderer.write(listing, rowType(resource), chosen, bytes);
            listing.prepare(bytes.toByteArray());
        } catch (IOException failure) {
            streamLater(listing, bytes, new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            streamLater(listing, bytes, failure);
        }
    }

    /** Checks the bytes and not the exception, because the writer wraps it. */
    private static void streamLater(Listing<?> listing, LimitedBytes bytes, RuntimeException failure) {
        if (!bytes.exceedsLimit) {
            throw failure;
        }
        listing.prepare(null);
    }

    private static Class<?> rowType(Method resource) {
        return (Class<?>) ((ParameterizedType) resource.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static final class LimitedBytes extends ByteArrayOutputStream {

        private final int max;
        private boolean exceedsLimit;

        private LimitedBytes(int max) {
            this.max = max;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (count + length > max) {
                exceedsLimit = true;
                throw new TooMany();
            }
            super.write(bytes, from, length);
        }
    }

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private TooMany() {
            super(null, null, false, false);
        }
    }
}
