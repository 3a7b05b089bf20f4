package org.councilratings.journal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.councilratings.http.problem.LogText;

/** What one transaction changed, as the log says it: a line for each record, or one line for an import or a data set. */
final class ChangeSummary {

    /** An edit changes a record or two; of more than this, only the counts are said. */
    private static final int MOST_NAMED = 10;

    private final Map<ChangeKind, Integer> counts = new EnumMap<>(ChangeKind.class);
    private final List<String> named = new ArrayList<>();
    private int all;

    void add(ChangeKind kind, RecordName record) {
        all++;
        counts.merge(kind, 1, Integer::sum);
        if (named.size() < MOST_NAMED) {
            named.add(kind.code() + " " + record.type().code() + " " + LogText.name(record.id()));
        }
    }

    /**
     * The lines of the log.
     *
     * @param whole what was imported as a whole; null if records were changed one by one
     * @param revision the revision of the changes
     */
    List<String> lines(String whole, ChangeOrigin occasion, long revision) {
        String end = by(occasion);
        if (whole != null) {
            return List.of((all == 0 ? "No revision: " : "Revision " + revision + ": ") + whole + ": " + counted() + end);
        }
        return all > named.size() ? List.of("Revision " + revision + ": " + counted() + end)
                : named.stream().map(change -> "Revision " + revision + ": " + change + end).toList();
    }

    private String counted() {
        return all == 0 ? "nothing changed"
                : counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey().code())
                        .collect(Collectors.joining(", "));
    }

    private static String by(ChangeOrigin occasion) {
        Actor actor = occasion.actor();
        return ", by " + (actor == null ? occasion.by().code()
                : LogText.name(actor.name()) + " from " + LogText.name(actor.address()));
    }
}
