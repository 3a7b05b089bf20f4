package org.councilratings.http.listing;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The requested page of a list. */
public class PageRequest implements Pagination {

    static final String PAGE = "page";
    static final String PAGE_SIZE = "pageSize";

    @QueryParam(PAGE)
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    @Parameter(description = "The number of the page, from 1. Pages after the last one are empty.", example = "1")
    public int page;

    @QueryParam(PAGE_SIZE)
    @DefaultValue("200")
    @Min(1)
    @Max(1000)
    @Parameter(description = "Maximum number of items on a page.", example = "3")
    public int pageSize;

    private List<?> suggestions = List.of();
    private String hint;

    /**
     * Adds to the page what may be meant instead.
     *
     * @param similar records like the requested ones
     * @param where where to find what this list does not have, or null
     */
    public void suggest(List<?> similar, String where) {
        suggestions = similar;
        hint = where;
    }

    List<?> suggestions() {
        return suggestions;
    }

    String hint() {
        return hint;
    }

    @Override
    public <T> Page<T> of(Rows<T> rows, Coverage coverage) {
        return Page.of(rows.slice((page - 1L) * pageSize, pageSize), this, coverage);
    }
}
