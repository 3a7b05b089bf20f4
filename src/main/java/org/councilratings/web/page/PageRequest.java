package org.councilratings.web.page;

import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class PageRequest {

    static final String PAGE = "page";
    private static final String PAGE_SIZE = "pageSize";

    /** The names of the parameters that choose a page. */
    public static final Set<String> PARAMETERS = Set.of(PAGE, PAGE_SIZE);

    @QueryParam(PAGE)
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    @Parameter(description = "The number of the page, from 1. A page after the last one is empty.", example = "1")
    public int page;

    @QueryParam(PAGE_SIZE)
    @DefaultValue("200")
    @Min(1)
    @Max(1000)
    @Parameter(description = "How many items a page has at the most.", example = "3")
    public int pageSize;
}
