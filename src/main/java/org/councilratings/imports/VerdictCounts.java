package org.councilratings.imports;

import java.util.EnumMap;
import java.util.Map;

/** Counts verdicts. */
final class VerdictCounts {

    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

    void add(RowRecord row) {
        counts.merge(row.verdict(), 1L, Long::sum);
    }

    long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
