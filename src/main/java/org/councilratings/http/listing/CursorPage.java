package org.councilratings.http.listing;

import java.util.List;
import java.util.Map;

import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Consecutive items of a list that only grows at its end. */
@Schema(name = "CursorPage", description = "Consecutive items of a list that only grows at its end.")
public record CursorPage<T>(
        @Schema(description = "The items, in order.") List<T> items,
        @Schema(description = "The sequence number that these items follow.") long after,
        @Schema(description = "Maximum number of items in a response.") int limit,
        @Schema(description = "Value of `after` for the next request. If there is no next link, use it later to check for new items.") long next,
        @JsonIgnore boolean hasMore) implements ListPage<T> {

    static <T> CursorPage<T> of(Rows.Slice<T> slice, CursorRequest request) {
        List<T> items = slice.rows();
        long next = items.isEmpty() ? request.after : ((Sequenced) items.get(items.size() - 1)).sequence();
        return new CursorPage<>(items, request.after, request.limit, next, slice.total() > items.size());
    }

    @Override
    public String parameter() {
        return CursorRequest.AFTER;
    }

    @Override
    public Map<String, Long> relations() {
        return hasMore ? Map.of("next", next) : Map.of();
    }
}
