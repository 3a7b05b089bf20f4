package org.councilratings.http.listing;

import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;

/**
 * A list that a resource returns. Clients get a page as JSON, or the whole list as CSV, NDJSON or an Excel workbook.
 *
 * @param <T> a record whose components are values, records or lists
 */
public final class Listing<T> {

    private final Rows<T> rows;
    private final Pagination pagination;
    private final String name;
    private ListPage<T> page;
    private byte[] ready;
    private boolean isPrepared;

    private Listing(Rows<T> rows, Pagination pagination, String name) {
        this.rows = rows;
        this.pagination = pagination;
        this.name = name;
    }

    /**
     * Creates a list.
     *
     * @param rows all its rows
     * @param pagination the requested page, for JSON
     * @param name the file name of a download, without suffix: {@code events-2020-03-31}
     */
    public static <T> Listing<T> of(Rows<T> rows, Pagination pagination, String name) {
        return new Listing<>(rows, pagination, name);
    }

    public String name() {
        return name;
    }

    /** The requested page. Its place is found once, for headers and body. */
    public ListPage<T> page(Coverage coverage) {
        if (page == null) {
            page = pagination.of(rows, coverage);
        }
        return page;
    }

    /**
     * Prepares the response.
     *
     * @param bytes the body, or null if it is too large and will be streamed
     */
    public void prepare(byte[] bytes) {
        ready = bytes;
        isPrepared = true;
    }

    public boolean isPrepared() {
        return isPrepared;
    }

    /** The body; empty if it will be streamed. */
    public Optional<byte[]> ready() {
        return Optional.ofNullable(ready);
    }

    /** Passes all rows to a receiver. */
    public void forEach(Consumer<? super T> receiver) {
        rows.forEach(receiver);
    }
}
