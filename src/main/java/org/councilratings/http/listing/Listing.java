package org.councilratings.http.listing;

import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.store.Coverage;
import org.councilratings.store.Rows;

/**
 * A list that a resource answers with. What callers get of it depends on the representation they ask for: a part as JSON,
 * or the whole as CSV or NDJSON.
 *
 * @param <T> what the list has: a record, each component of which is a value, another record, or a list
 */
public final class Listing<T> {

    private final Rows<T> rows;
    private final Pagination cut;
    private final String name;
    private ListPage<T> part;
    private byte[] ready;
    private boolean isPrepared;

    private Listing(Rows<T> rows, Pagination cut, String name) {
        this.rows = rows;
        this.cut = cut;
        this.name = name;
    }

    /**
     * A list.
     *
     * @param rows what it has
     * @param cut the part that is asked for, should it be answered in parts
     * @param name the name of the file it becomes when it is downloaded, without ending: {@code ratings-2020-03-31}
     */
    public static <T> Listing<T> of(Rows<T> rows, Pagination cut, String name) {
        return new Listing<>(rows, cut, name);
    }

    public String name() {
        return name;
    }

    /** The part that is asked for. It is fetched once, for the headers that depend on it and for the body. */
    public ListPage<T> part(Coverage coverage) {
        if (part == null) {
            part = cut.of(rows, coverage);
        }
        return part;
    }

    /**
     * Prepares it for being answered.
     *
     * @param bytes the bytes that will be sent, or null if they are so many that they are made while they are sent
     */
    public void prepare(byte[] bytes) {
        ready = bytes;
        isPrepared = true;
    }

    public boolean isPrepared() {
        return isPrepared;
    }

    /** The bytes that will be sent, if they are ready. */
    public Optional<byte[]> ready() {
        return Optional.ofNullable(ready);
    }

    /** Hands over all rows, however many pages they would make. */
    public void forEach(Consumer<? super T> receiver) {
        rows.forEach(receiver);
    }
}
