package org.councilratings.http.listing;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The requested part of a list that only grows at its end. */
public class CursorRequest implements Pagination {

    static final String AFTER = "after";
    static final String LIMIT = "limit";

    @QueryParam(AFTER)
    @DefaultValue("0")
    @Min(0)
    @Max(999_999_999)
    @Parameter(description = "Only items after this sequence number: `next` of the previous response, or the `Data-Sequence` of a download. Use 0 to start with the first.", example = "0")
    public int after;

    @QueryParam(LIMIT)
    @DefaultValue("200")
    @Min(1)
    @Max(1000)
    @Parameter(description = "Maximum number of items in the response.", example = "2")
    public int limit;

    @Override
    public <T> CursorPage<T> of(Rows<T> rows, Coverage coverage) {
        return CursorPage.of(rows.slice(0, limit), this);
    }
}
