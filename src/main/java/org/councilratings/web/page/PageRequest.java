package org.councilratings.web.page;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import io.quarkus.panache.common.Page;

/** Which page of a list is asked for. */
public class PageRequest {

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    @Parameter(description = "The number of the page, from 1. A page after the last one is empty.", example = "1")
    public int page;

    @QueryParam("pageSize")
    @DefaultValue("200")
    @Min(1)
    @Max(1000)
    @Parameter(description = "How many items a page has at the most.", example = "3")
    public int pageSize;

    /** The same page in the database's terms, which count from 0. */
    public Page forDatabase() {
        return Page.of(page - 1, pageSize);
    }

    /** The part of a complete list that is on this page. */
    public <T> List<T> cut(List<T> all) {
        long from = Math.min((page - 1L) * pageSize, all.size());
        long to = Math.min(from + pageSize, all.size());
        return all.subList((int) from, (int) to);
    }
}
