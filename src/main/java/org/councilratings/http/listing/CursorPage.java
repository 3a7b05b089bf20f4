package org.councilratings.http.listing;

import java.util.List;
import java.util.Map;

import org.councilratings.store.Rows;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** Consecutive items of a list that only grows at its end. */
public record CursorPage<T>(
        List<T> items,
        long after,
        int limit,
        long next,
        @JsonIgnore boolean hasMore) implements ListPage<T> {

    /** An item of a list that only grows at its end. */
    public interface Item {

        /** Its number, from 1. */
        long sequence();
    }

    static <T> CursorPage<T> of(Rows.Slice<T> slice, CursorRequest request) {
        List<T> items = slice.rows();
        long next = items.isEmpty() ? request.after : ((Item) items.get(items.size() - 1)).sequence();
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
