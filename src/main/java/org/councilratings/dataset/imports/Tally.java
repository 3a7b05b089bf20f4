package org.councilratings.dataset.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts verdicts, and keeps the first rows of a report. */
final class Tally {

    private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    private final List<RowRecord> first = new ArrayList<>();

    void add(RowRecord row) {
        counts.merge(row.verdict(), 1L, Long::sum);
        if (first.size() < ImportReport.MOST_ROWS) {
            first.add(row);
        }
    }

    List<RowRecord> first() {
        return first;
    }

    long of(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    ImportRecord.Rows rows() {
        return new ImportRecord.Rows(all(), all(), of(Verdict.NEW), of(Verdict.UNCHANGED), of(Verdict.DIFFERS),
                of(Verdict.NOT_INSPECTED), of(Verdict.REJECTED));
    }
}
