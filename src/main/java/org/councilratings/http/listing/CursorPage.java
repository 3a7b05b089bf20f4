package org.councilratings.http.listing;

import java.util.Map;
import java.util.Optional;

import org.councilratings.store.Rows;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;

/**
 * Consecutive items of a list that only grows at its end.
 *
 * @param lastOfFull the last item of a full page, to which nothing can be added
 */
public record CursorPage<T>(
        @JsonSerialize(using = RowsWriter.class) Rows<T> items,
        long after,
        int limit,
        long next,
        @JsonIgnore boolean hasMore,
        @JsonIgnore Optional<Item> lastOfFull) implements ListPage<T> {

    /** An item of a list that only grows at its end. */
    public interface Item {

        /** Its number, from 1. */
        long sequence();
    }

    static <T> CursorPage<T> of(Rows.Slice<T> slice, CursorRequest request) {
        Optional<Item> last = slice.size() == 0 ? Optional.empty() : Optional.of((Item) slice.last().get());
        return new CursorPage<>(slice.rows(), request.after, request.limit,
                last.map(Item::sequence).orElse((long) request.after),
                slice.total() > slice.size(), last.filter(any -> slice.size() == request.limit));
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
