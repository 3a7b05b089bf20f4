package org.councilratings.api;

import java.util.Collections;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.councilratings.http.listing.Key;
import org.councilratings.http.listing.Listing;
import org.councilratings.http.listing.PageRequest;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A list of a thousand texts of any length, so that one page of it can be more than is kept. It exists in tests only. */
@Path("/v1/large-pages/{length}")
public class LargePages {

    @GET
    @Operation(hidden = true)
    public Listing<TextRecord> list(@PathParam("length") int length, @BeanParam PageRequest page) {
        return Listing.of(Rows.of(Collections.nCopies(1000, new TextRecord("x".repeat(length)))), page, "texts");
    }

    /** A row. */
    public record TextRecord(@Key String text) {
    }
}
