package org.councilratings.http.listing;

import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.codelist.KnownValues;
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
    private KnownValues values = KnownValues.OF_ENUMS;
    private Coverage coverage;
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

    /**
     * Limits it to some services.
     *
     * @param known the values of code lists that it can show, which decide its columns
     * @param of the coverage of the services
     */
    public Listing<T> showing(KnownValues known, Coverage of) {
        values = known;
        coverage = of;
        return this;
    }

    /**
     * The dates that its data covers.
     *
     * @param whole those of the data set, for a list that is not about services
     */
    Coverage coverage(Coverage whole) {
        return coverage == null ? whole : coverage;
    }

    /** The values of code lists that it can show. */
    KnownValues values() {
        return values;
    }

    public String name() {
        return name;
    }

    /** The requested page. Its place is found once, for headers and body. */
    public ListPage<T> page(Coverage whole) {
        if (page == null) {
            page = pagination.of(rows, coverage(whole));
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
