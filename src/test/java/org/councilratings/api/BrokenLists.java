package org.councilratings.api;

import java.util.stream.IntStream;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A list whose query fails after some rows. It exists in tests only. */
@Path("/v1/broken-lists/{rows}")
public class BrokenLists {

    @GET
    @Operation(hidden = true)
    public Listing<NumberRecord> list(@PathParam("rows") int rows, @BeanParam PageRequest page) {
        return Listing.of(receiver -> {
            IntStream.range(0, rows).mapToObj(NumberRecord::new).forEach(receiver);
            throw new IllegalStateException("The query failed after " + rows + " rows, as the test asks");
        }, page, "numbers");
    }

    /** A row. */
    public record NumberRecord(@Key int number) {
    }
}
