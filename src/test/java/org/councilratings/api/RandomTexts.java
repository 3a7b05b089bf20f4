package org.councilratings.api;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A list of any number of texts of a thousand letters each, which cannot be packed well. It exists in tests only. */
@Path("/v1/random-texts/{rows}")
public class RandomTexts {

    private static final int LENGTH = 1000;

    @GET
    @Operation(hidden = true)
    public Listing<LettersRecord> list(@PathParam("rows") int rows, @BeanParam PageRequest page) {
        return Listing.of(Rows.of(() -> of(rows), LettersRecord::new), page, "letters");
    }

    /** The texts, the same at every call. */
    static Stream<String> of(int rows) {
        return IntStream.range(0, rows).mapToObj(row -> new Random(row).ints(LENGTH, 'a', 'z' + 1)
                .mapToObj(Character::toString).collect(Collectors.joining()));
    }

    /** A row. */
    public record LettersRecord(@Key String text) {
    }
}
