package org.councilratings.http.listing;

import java.util.List;
import java.util.Map;

import org.councilratings.store.Rows;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Some successive items of a list that only ever grows at its end, as callers see them.
 *
 * @param <T> what the list has
 */
@Schema(name = "CursorPage", description = "Some successive items of a list that only ever grows at its end.")
public record CursorPage<T>(
        @Schema(description = "The items, in order.") List<T> items,
        @Schema(description = "The sequence number after which they come.") long after,
        @Schema(description = "How many items there are in one answer at the most.") int limit,
        @Schema(description = "The sequence number to go on with, as after: now if there is more, else whenever there may be something new.") long next,
        @JsonIgnore boolean hasMore) implements ListPage<T> {

    static <T> CursorPage<T> of(Rows.Slice<T> slice, CursorRequest asked) {
        List<T> items = slice.rows();
        long next = items.isEmpty() ? asked.after : ((Sequenced) items.get(items.size() - 1)).sequence();
        return new CursorPage<>(items, asked.after, asked.limit, next, slice.total() > items.size());
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
