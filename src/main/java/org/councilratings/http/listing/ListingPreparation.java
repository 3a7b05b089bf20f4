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
 * Makes a list's bytes before its answer begins: then what fails is answered with an error, and what succeeds can be kept.
 * A list of more bytes than a limit is left to be streamed.
 */
@ApplicationScoped
class ListingPreparation {

    @Inject
    ListingRenderer renderer;

    @Inject
    Exchange exchange;

    @ConfigProperty(name = "council-ratings.cache.max-response-size")
    MemorySize largest;

    void prepare(Listing<?> listing, Method resource) {
        Representation chosen = exchange.representation().orElseThrow();
        LimitedBytes bytes = new LimitedBytes((int) largest.asLongValue());
        try {
            renderer.write(listing, rowType(resource), chosen, bytes);
            listing.prepare(bytes.toByteArray());
        } catch (IOException failure) {
            leaveToBeStreamed(listing, bytes, new UncheckedIOException(failure));
        } catch (RuntimeException failure) {
            leaveToBeStreamed(listing, bytes, failure);
        }
    }

    /** What writes the list wraps what the bytes throw in an exception of its own; they themselves know why. */
    private static void leaveToBeStreamed(Listing<?> listing, LimitedBytes bytes, RuntimeException failure) {
        if (!bytes.areTooMany) {
            throw failure;
        }
        listing.prepare(null);
    }

    private static Class<?> rowType(Method resource) {
        return (Class<?>) ((ParameterizedType) resource.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static final class LimitedBytes extends ByteArrayOutputStream {

        private final int most;
        private boolean areTooMany;

        private LimitedBytes(int most) {
            this.most = most;
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            if (count + length > most) {
                areTooMany = true;
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
