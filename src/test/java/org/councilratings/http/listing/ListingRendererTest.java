package org.councilratings.http.listing;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.Representation;
import org.councilratings.store.Coverage;
import org.councilratings.store.DatasetState;
import org.councilratings.store.OutdatedException;
import org.councilratings.store.Rows;
import org.councilratings.store.TooBusyException;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A page fails while it is written. */
class ListingRendererTest {

    private final ListingRenderer renderer = new ListingRenderer();

    ListingRendererTest() {
        renderer.json = new ObjectMapper();
        renderer.dataset = new DatasetState() {
            @Override
            public Coverage coverage() {
                return null;
            }
        };
        renderer.exchange = new Exchange() {
            @Override
            public Optional<Representation> representation() {
                return Optional.of(Representation.JSON);
            }
        };
    }

    /** Only so is the read retried, or the response 503. */
    @Test
    void anExceptionOfTheRowsStaysWhatItIs() {
        OutdatedException changedMeanwhile = OutdatedException.ofDatabase(2, 3);
        Rows<String> rows = receiver -> {
            receiver.accept("written before");
            throw changedMeanwhile;
        };
        assertSame(changedMeanwhile, assertThrows(RuntimeException.class,
                () -> renderer.write(listing(rows), String.class, OutputStream.nullOutputStream())));
    }

    @Test
    void anExceptionOfTheStreamStaysWhatItIs() {
        TooBusyException noMemory = new TooBusyException("no memory is left");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) {
                throw noMemory;
            }
        };
        String longRow = "a row that is written before the page is complete".repeat(1_000);
        assertSame(noMemory, assertThrows(RuntimeException.class,
                () -> renderer.write(listing(receiver -> receiver.accept(longRow)), String.class, full)));
    }

    private static Listing<String> listing(Rows<String> rows) {
        return Listing.of(rows, new Pagination() {
            @Override
            public <T> ListPage<T> of(Rows<T> all, Coverage coverage) {
                return new Page<>(all, 1, 200, 1, 1, coverage, List.of(), null);
            }
        }, "strings");
    }
}
