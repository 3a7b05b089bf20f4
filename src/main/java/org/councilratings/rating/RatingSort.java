package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.codelist.CodeListValue;

/** The orders in which ratings can be listed. The slug breaks ties, so that pages never overlap. */
public enum RatingSort implements CodeListValue {
    BY_NAME("name", "Council names from A to Z"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A"),
    BY_SINCE("since", "Longest without a new inspection first"),
    BY_SINCE_DESCENDING("-since", "Newest inspection first");

    private static final Comparator<CouncilTimeline> SLUG = Comparator.comparing(one -> one.council().slug());
    private static final Comparator<CouncilTimeline> NAME = Comparator
            .comparing((CouncilTimeline one) -> one.council().name()).thenComparing(SLUG);

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

    /** Councils in this order. Those without an inspection that counts are last by since and -since. */
    List<CouncilTimeline> order(Stream<CouncilTimeline> councils, Snapshot snapshot) {
        return switch (this) {
            case BY_NAME -> councils.sorted(NAME).toList();
            case BY_NAME_DESCENDING -> councils.sorted(NAME.reversed()).toList();
            case BY_SINCE -> bySince(councils, snapshot, Comparator.naturalOrder());
            case BY_SINCE_DESCENDING -> bySince(councils, snapshot, Comparator.reverseOrder());
        };
    }

    private static List<CouncilTimeline> bySince(Stream<CouncilTimeline> councils, Snapshot snapshot,
            Comparator<LocalDate> days) {
        Map<CouncilTimeline, LocalDate> since = new HashMap<>();
        List<CouncilTimeline> all = councils.toList();
        all.forEach(one -> since.put(one, snapshot.since(one.ratings()).orElse(null)));
        return all.stream().sorted(Comparator.comparing((CouncilTimeline one) -> since.get(one), Comparator.nullsLast(days))
                .thenComparing(SLUG)).toList();
    }
}
