package org.councilratings.web.page;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param <T> what the list has
 */
public record Listing<T>(
        @Schema(description = "The items on this page.") List<T> items,
        @Schema(description = "The number of this page, from 1.") int page,
        @Schema(description = "How many items a page has at the most.") int pageSize,
        @Schema(description = "How many items all pages have together.") long totalItems,
        @Schema(description = "How many pages there are.") long totalPages,
        Coverage coverage) {

    /** A page whose items were already cut out of a list of a known size. */
    public static <T> Listing<T> of(List<T> items, PageRequest request, long totalItems, Coverage coverage) {
        long totalPages = (totalItems + request.pageSize - 1) / request.pageSize;
        return new Listing<>(items, request.page, request.pageSize, totalItems, totalPages, coverage);
    }

    /** One page of a complete list. */
    public static <T> Listing<T> cut(List<T> all, PageRequest request, Coverage coverage) {
        return of(request.cut(all), request, all.size(), coverage);
    }
}
