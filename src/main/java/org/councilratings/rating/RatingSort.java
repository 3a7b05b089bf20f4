package org.councilratings.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.rating.timeline.CouncilTimeline;

/** The orders in which ratings can be listed. The slug breaks ties, so that pages never overlap. */
public enum RatingSort implements CodeListValue {
    BY_NAME("name", "Council names from A to Z"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A"),
    BY_SINCE("since", "Longest without a new inspection first"),
    BY_SINCE_DESCENDING("-since", "Newest inspection first"),
    BY_GRADE_SINCE("gradeSince", "Longest with the same grade first"),
    BY_GRADE_SINCE_DESCENDING("-gradeSince", "Newest grade first");

    private static final Comparator<CouncilTimeline> SLUG = Comparator.comparing(one -> one.council().slug());

    private final String code;
    private final String label;

    RatingSort(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Councils in this order. Those without an inspection that counts, or without a grade, are last by since and gradeSince. If
     * several judgements are shown, the first of their days counts.
     *
     * @param councils in the order of their names
     */
    public List<CouncilTimeline> order(Stream<CouncilTimeline> councils, Snapshot snapshot) {
        return switch (this) {
            case BY_NAME -> councils.toList();
            case BY_NAME_DESCENDING -> reversed(councils.toList());
            case BY_SINCE -> byDay(councils, snapshot::since, Comparator.naturalOrder());
            case BY_SINCE_DESCENDING -> byDay(councils, snapshot::since, Comparator.reverseOrder());
            case BY_GRADE_SINCE -> byDay(councils, snapshot::gradeSince, Comparator.naturalOrder());
            case BY_GRADE_SINCE_DESCENDING -> byDay(councils, snapshot::gradeSince, Comparator.reverseOrder());
        };
    }

    private static List<CouncilTimeline> reversed(List<CouncilTimeline> councils) {
        List<CouncilTimeline> reversed = new ArrayList<>(councils);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<CouncilTimeline> byDay(Stream<CouncilTimeline> councils,
            Function<CouncilTimeline, Optional<LocalDate>> day, Comparator<LocalDate> days) {
        Map<Integer, LocalDate> since = new HashMap<>();
        List<CouncilTimeline> all = councils.toList();
        all.forEach(one -> since.put(one.urn(), day.apply(one).orElse(null)));
        return all.stream()
                .sorted(Comparator.comparing((CouncilTimeline one) -> since.get(one.urn()), Comparator.nullsLast(days))
                        .thenComparing(SLUG))
                .toList();
    }
}
