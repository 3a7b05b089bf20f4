package org.councilratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Everything that a list has, in its order. It is fetched when it is asked for, in the transaction of whoever asks.
 *
 * @param <T> what the list has
 */
@FunctionalInterface
public interface Rows<T> {

    /** Hands over all rows. No more of them are in memory at a time than a chunk. */
    void forEach(Consumer<? super T> receiver);

    /** The rows from a position on, counted from 0, with the number of all rows. */
    default Slice<T> slice(long from, int most) {
        Window<T> window = new Window<>(from, most);
        forEach(window);
        return new Slice<>(window.rows, window.passed);
    }

    /** Rows that are in memory already. */
    static <T> Rows<T> of(List<T> all) {
        return all::forEach;
    }

    /**
     * Rows that are made of what is in memory: for a page only those on it.
     *
     * @param all what they are made of, one of each, as often as it is asked for
     */
    static <E, T> Rows<T> of(Supplier<Stream<E>> all, Function<? super E, ? extends T> row) {
        return new Rows<>() {
            @Override
            public void forEach(Consumer<? super T> receiver) {
                all.get().forEachOrdered(one -> receiver.accept(row.apply(one)));
            }

            @Override
            public Slice<T> slice(long from, int most) {
                Rows<E> passing = receiver -> all.get().forEachOrdered(receiver);
                Slice<E> slice = passing.slice(from, most);
                return new Slice<>(slice.rows.stream().<T> map(row).toList(), slice.total);
            }
        };
    }

    /**
     * Some successive rows.
     *
     * @param rows the rows
     * @param total how many rows the list has altogether
     */
    record Slice<T>(List<T> rows, long total) {
    }

    /** Keeps the rows of a slice while all of them pass. */
    final class Window<T> implements Consumer<T> {

        private final List<T> rows = new ArrayList<>();
        private final long from;
        private final int most;
        private long passed;

        private Window(long from, int most) {
            this.from = from;
            this.most = most;
        }

        @Override
        public void accept(T row) {
            if (passed >= from && rows.size() < most) {
                rows.add(row);
            }
            passed++;
        }
    }
}
