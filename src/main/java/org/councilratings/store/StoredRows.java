package org.councilratings.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheQuery;

/**
 * Rows from database records, which are read in chunks: memory and the number of queries are limited. A page of records with
 * many others is found by their keys first.
 *
 * @param <K> a record or its key
 * @param <T> a row of the list
 */
public final class StoredRows<K, T> implements Rows<T> {

    /** The records of a chunk, each with about 20 related ones, take about 1 MB. */
    private static final int CHUNK = 100;

    private final Supplier<Stream<K>> all;
    private final Section<K> section;
    private final Function<List<K>, List<T>> rows;

    private StoredRows(Supplier<Stream<K>> all, Section<K> section, Function<List<K>, List<T>> rows) {
        this.all = all;
        this.section = section;
        this.rows = rows;
    }

    /** Rows of the records that a query finds. */
    public static <E, T> Rows<T> of(Supplier<PanacheQuery<E>> query, Function<List<E>, List<T>> rows) {
        return counted(query, () -> query.get().count(), rows);
    }

    /**
     * Rows of the records that a query finds.
     *
     * @param count a faster way to count the results of the query
     */
    public static <E, T> Rows<T> counted(Supplier<PanacheQuery<E>> query, LongSupplier count,
            Function<List<E>, List<T>> rows) {
        return new StoredRows<>(() -> query.get().stream(), (from, most) -> {
            long total = count.getAsLong();
            return new Found<>((start, end) -> query.get().range((int) from + start, (int) from + end - 1).list(),
                    size(from, most, total), total);
        }, rows);
    }

    /** Rows of the records whose keys a query finds. */
    public static <K, T> Rows<T> byKeys(Supplier<PanacheQuery<K>> query, Function<List<K>, List<T>> rows) {
        return new StoredRows<>(() -> query.get().stream(), (from, most) -> {
            List<K> keys = query.get().range((int) from, (int) from + most - 1).list();
            boolean isLast = keys.size() < most && (!keys.isEmpty() || from == 0);
            return new Found<>(keys::subList, keys.size(), isLast ? from + keys.size() : query.get().count());
        }, rows);
    }

    /** Rows of records with known keys, in order. */
    public static <K, T> Rows<T> byKeys(List<K> keys, Function<List<K>, List<T>> rows) {
        return new StoredRows<>(keys::stream, (from, most) -> new Found<>(
                (start, end) -> keys.subList((int) from + start, (int) from + end), size(from, most, keys.size()),
                keys.size()), rows);
    }

    private static int size(long from, int most, long total) {
        return (int) Math.max(0, Math.min(most, total - from));
    }

    @Override
    public void forEach(Consumer<? super T> receiver) {
        try (Stream<K> found = all.get()) {
            Iterator<K> keys = found.iterator();
            while (keys.hasNext()) {
                read(chunk(keys), receiver);
            }
        }
    }

    private static <K> List<K> chunk(Iterator<K> keys) {
        List<K> chunk = new ArrayList<>();
        while (chunk.size() < CHUNK && keys.hasNext()) {
            chunk.add(keys.next());
        }
        return chunk;
    }

    @Override
    public Slice<T> slice(long from, int most) {
        Found<K> found = section.of(from, most);
        return new Slice<>(receiver -> {
            for (int start = 0; start < found.size; start += CHUNK) {
                read(found.part.of(start, Math.min(start + CHUNK, found.size)), receiver);
            }
        }, found.size, () -> rows.apply(found.part.of(found.size - 1, found.size)).get(0), found.total);
    }

    private void read(List<K> chunk, Consumer<? super T> receiver) {
        rows.apply(chunk).forEach(receiver);
        Panache.getEntityManager().clear();
    }

    /** Finds a section of the list. */
    @FunctionalInterface
    private interface Section<K> {

        Found<K> of(long from, int most);
    }

    /**
     * A section.
     *
     * @param size the number of its records
     * @param total the number of records in the list
     */
    private record Found<K>(Part<K> part, int size, long total) {
    }

    /** Reads a part of a section. */
    @FunctionalInterface
    private interface Part<K> {

        List<K> of(int start, int end);
    }
}
