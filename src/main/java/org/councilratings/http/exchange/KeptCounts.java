package org.councilratings.http.exchange;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.store.Conditions;
import org.councilratings.store.StoredRows;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * How many rows lists have under some conditions, kept for the revision they were counted in: counting costs as much as passing
 * what is counted, and all pages of a list, in whatever order, need the same number.
 */
@Singleton
public class KeptCounts {

    /** More than the different lists that are asked for between two changes. */
    private static final int MOST = 1_000;

    @Inject
    Basis basis;

    private final Cache<Key, Long> known = Caffeine.newBuilder().maximumSize(MOST).build();

    /**
     * The number of the rows that meet conditions, as the current transaction sees them.
     *
     * @param rows what is counted: the same conditions may be put to different rows
     */
    public StoredRows.Count of(Class<?> rows, Conditions conditions) {
        Key key = new Key(basis.revision().number(), rows, conditions.clause(), Map.copyOf(conditions.parameters()));
        return counting -> known.get(key, unknown -> counting.getAsLong());
    }

    private record Key(long revision, Class<?> rows, String clause, Map<String, Object> parameters) {
    }
}
