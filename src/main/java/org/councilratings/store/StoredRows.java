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
 * Rows that are made of what a query finds, any number of rows of each entity. The query's entities are taken in chunks, so
 * that what belongs to them is found for a whole chunk at once and memory stays bounded.
 *
 * @param <E> the entity that the query finds
 * @param <T> what the list has
 */
public class StoredRows<E, T> implements Rows<T> {

    /** So few that what belongs to them (some twenty rows each) is not written to disk by H2 before it is read. */
    private static final int CHUNK = 250;

    private final Supplier<PanacheQuery<E>> query;
    private final Function<List<E>, List<T>> rows;

    private StoredRows(Supplier<PanacheQuery<E>> query, Function<List<E>, List<T>> rows) {
        this.query = query;
        this.rows = rows;
    }

    /** Any number of rows of each entity; a page is cut out while all rows pass. */
    public static <E, T> Rows<T> madeOf(Supplier<PanacheQuery<E>> query, Function<List<E>, List<T>> rows) {
        return new StoredRows<>(query, rows);
    }

    /** Exactly one row of each entity; a page is cut out by the database. */
    public static <E, T> Rows<T> oneOfEach(Count count, Supplier<PanacheQuery<E>> query,
            Function<List<E>, List<T>> rows) {
        return someOfEach(1, count, query, rows);
    }

    /**
     * Exactly so many rows of each entity; the database cuts out the entities that a page is made of.
     *
     * @param count how many entities the query finds
     */
    public static <E, T> Rows<T> someOfEach(int some, Count count, Supplier<PanacheQuery<E>> query,
            Function<List<E>, List<T>> rows) {
        return new SomeOfEach<>(some, count, query, rows);
    }

    @Override
    public void forEach(Consumer<? super T> receiver) {
        try (Stream<E> found = query.get().stream()) {
            Iterator<E> entities = found.iterator();
            while (entities.hasNext()) {
                rows.apply(chunk(entities)).forEach(receiver);
                Panache.getEntityManager().clear();
            }
        }
    }

    private static <E> List<E> chunk(Iterator<E> entities) {
        List<E> chunk = new ArrayList<>();
        while (chunk.size() < CHUNK && entities.hasNext()) {
            chunk.add(entities.next());
        }
        return chunk;
    }

    private static final class SomeOfEach<E, T> extends StoredRows<E, T> {

        private final int some;
        private final Count count;

        private SomeOfEach(int some, Count count, Supplier<PanacheQuery<E>> query,
                Function<List<E>, List<T>> rows) {
            super(query, rows);
            this.some = some;
            this.count = count;
        }

        @Override
        public Slice<T> slice(long from, int most) {
            int first = (int) (from / some);
            int skipped = (int) (from % some);
            int needed = (skipped + most + some - 1) / some;
            PanacheQuery<E> matching = super.query.get();
            List<E> found = matching.range(first, first + needed - 1).list();
            List<T> made = found.isEmpty() ? List.of() : super.rows.apply(found);
            return new Slice<>(made.stream().skip(skipped).limit(most).toList(),
                    some * total(matching, first, found.size(), needed));
        }

        /** A page that is not full is the last one, and says how many entities there are. */
        private long total(PanacheQuery<?> matching, int first, int found, int needed) {
            boolean isLast = found < needed && (found > 0 || first == 0);
            return isLast ? first + found : count.orElse(matching::count);
        }
    }

    /** A number that may be known already. */
    @FunctionalInterface
    public interface Count {

        /** The number, counted only if it is not known. */
        long orElse(LongSupplier counting);
    }
}
