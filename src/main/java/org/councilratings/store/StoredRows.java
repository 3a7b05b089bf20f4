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
 * Rows from database records. The records are found by their keys and read in chunks, to limit memory and the number of
 * queries.
 *
 * @param <K> the key of a record
 * @param <T> a row of the list
 */
public final class StoredRows<K, T> implements Rows<T> {

    /** Small enough that H2 does not write the related rows (about 20 each) to disk. */
    private static final int CHUNK = 250;

    private final Supplier<Stream<K>> all;
    private final Part<K> part;
    private final Function<List<K>, List<T>> rows;

    private StoredRows(Supplier<Stream<K>> all, Part<K> part, Function<List<K>, List<T>> rows) {
        this.all = all;
        this.part = part;
        this.rows = rows;
    }

    /** Rows of a query; the database selects the page. */
    public static <K, T> Rows<T> of(Supplier<PanacheQuery<K>> query, Function<List<K>, List<T>> rows) {
        return counted(query, () -> query.get().count(), rows);
    }

    /**
     * Rows of a query.
     *
     * @param count a faster way to count the results of the query
     */
    public static <K, T> Rows<T> counted(Supplier<PanacheQuery<K>> query, LongSupplier count,
            Function<List<K>, List<T>> rows) {
        return new StoredRows<>(() -> query.get().stream(), (from, most) -> {
            List<K> found = query.get().range((int) from, (int) from + most - 1).list();
            boolean isLast = found.size() < most && (!found.isEmpty() || from == 0);
            return new Slice<>(found, isLast ? from + found.size() : count.getAsLong());
        }, rows);
    }

    /** Rows of known keys, in order. */
    public static <K, T> Rows<T> of(List<K> chosen, Function<List<K>, List<T>> rows) {
        return new StoredRows<>(chosen::stream, (from, most) -> new Slice<>(chosen.stream().skip(from).limit(most).toList(),
                chosen.size()), rows);
    }

    @Override
    public void forEach(Consumer<? super T> receiver) {
        try (Stream<K> found = all.get()) {
            Iterator<K> keys = found.iterator();
            while (keys.hasNext()) {
                rows.apply(chunk(keys)).forEach(receiver);
                Panache.getEntityManager().clear();
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
        Slice<K> found = part.of(from, most);
        return new Slice<>(found.rows().isEmpty() ? List.of() : rows.apply(found.rows()), found.total());
    }

    /** Finds keys from a position, and the number of all keys. */
    @FunctionalInterface
    private interface Part<K> {

        Slice<K> of(long from, int most);
    }
}
