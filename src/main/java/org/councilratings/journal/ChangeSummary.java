package org.councilratings.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.http.problem.LogText;
import org.councilratings.journal.ChangeOrigin.Actor;

/** Log lines about one transaction: one for each record, or one for an import or a data set. */
final class ChangeSummary {

    /** If a transaction changes more records than this, the log has only the counts. */
    private static final int MAX_NAMED = 10;

    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    private final List<String> named = new ArrayList<>();
    private int all;

    void add(ChangeKind kind, RecordName record) {
        all++;
        counts.merge(kind, 1, Integer::sum);
        if (named.size() < MAX_NAMED) {
            named.add(kind.code() + " " + record.type().code() + " " + LogText.name(record.id()));
        }
    }

    /**
     * The log lines.
     *
     * @param bulkChange a name for the import or data set; null for single edits
     */
    List<String> lines(String bulkChange, ChangeOrigin origin, long revision) {
        String end = by(origin);
        if (bulkChange != null) {
            return List.of((all == 0 ? "No revision: " : "Revision " + revision + ": ") + bulkChange + ": " + counted() + end);
        }
        return all > named.size() ? List.of("Revision " + revision + ": " + counted() + end)
                : named.stream().map(change -> "Revision " + revision + ": " + change + end).toList();
    }

    private String counted() {
        return all == 0 ? "nothing changed"
                : counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey().code())
                        .collect(Collectors.joining(", "));
    }

    private static String by(ChangeOrigin origin) {
        Actor actor = origin.actor();
        return ", by " + (actor == null ? origin.by().code()
                : LogText.name(actor.name()) + " from " + LogText.name(actor.address()));
    }
}
