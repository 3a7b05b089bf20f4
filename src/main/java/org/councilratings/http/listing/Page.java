package org.councilratings.http.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * One page of a list.
 *
 * @param suggestions records that may be meant instead; only in searches
 * @param hint where to find what a search does not find, or null
 */
public record Page<T>(
        @JsonSerialize(using = RowsWriter.class) Rows<T> items,
        int page,
        int pageSize,
        long totalItems,
        long totalPages,
        Coverage coverage,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<?> suggestions,
        @JsonInclude(JsonInclude.Include.NON_NULL) String hint)
        implements
            ListPage<T> {

    static <T> Page<T> of(Rows.Slice<T> slice, PageRequest request, Coverage coverage) {
        long totalPages = (slice.total() + request.pageSize - 1) / request.pageSize;
        return new Page<>(slice.rows(), request.page, request.pageSize, slice.total(), totalPages, coverage,
                request.suggestions(), request.hint());
    }

    @Override
    public String parameter() {
        return PageRequest.PAGE;
    }

    @Override
    public Map<String, Long> relations() {
        long last = Math.max(1, totalPages);
        Map<String, Long> relations = new LinkedHashMap<>();
        relations.put("first", 1L);
        if (page > 1) {
            relations.put("prev", Math.min(page - 1L, last));
        }
        if (page < last) {
            relations.put("next", page + 1L);
        }
        relations.put("last", last);
        return relations;
    }
}
