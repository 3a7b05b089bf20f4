package org.councilratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rows of a list, in order. They are read on demand, in the caller's transaction.
 */
@FunctionalInterface
public interface Rows<T> {

    /** Passes all rows to a receiver, with at most one chunk in memory. */
    void forEach(Consumer<? super T> receiver);

    /**
     * The rows from a position, counted from 0.
     *
     * @param most the maximum number of rows
     */
    default Slice<T> slice(long from, int most) {
        Window<T> window = new Window<>(from, most);
        forEach(window);
        return Slice.of(window.rows, Function.identity(), window.passed);
    }

    /** Rows in memory. */
    static <T> Rows<T> of(List<T> all) {
        return all::forEach;
    }

    /**
     * Rows that are computed from objects in memory, one after the other, and for a page only those on it.
     *
     * @param all supplies the objects, one for each row
     */
    static <E, T> Rows<T> of(Supplier<Stream<E>> all, Function<? super E, ? extends T> row) {
        return new Rows<>() {
            @Override
            public void forEach(Consumer<? super T> receiver) {
                all.get().forEachOrdered(one -> receiver.accept(row.apply(one)));
            }

            @Override
            public Slice<T> slice(long from, int most) {
                Window<E> window = new Window<>(from, most);
                all.get().forEachOrdered(window);
                return Slice.of(window.rows, row, window.passed);
            }
        };
    }

    /**
     * Consecutive rows, which are read when they are passed on.
     *
     * @param last supplies the last of them; fails if there is none
     * @param total the number of all rows of the list
     */
    record Slice<T>(Rows<T> rows, int size, Supplier<T> last, long total) {

        private static <E, T> Slice<T> of(List<E> found, Function<? super E, ? extends T> row, long total) {
            return new Slice<>(Rows.of(found::stream, row), found.size(), () -> row.apply(found.get(found.size() - 1)), total);
        }
    }

    /** Collects what is in a slice. */
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
