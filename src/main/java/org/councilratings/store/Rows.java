package org.councilratings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

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
