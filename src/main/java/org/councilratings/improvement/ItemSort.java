package org.councilratings.improvement;

import java.util.Comparator;

import org.councilratings.codelist.SortOrder;
import org.councilratings.rating.timeline.RatingIndex.Published;

/** The orders in which reports can be listed. Those that are equal stay in the order of the newest first. */
public enum ItemSort implements SortOrder<Comparator<Published>> {
    NEWEST_FIRST("-publicationDate", "Newest publication first", (one, other) -> 0),
    OLDEST_FIRST("publicationDate", "Oldest publication first",
            Comparator.comparing((Published one) -> one.inspection().publicationDate())),
    BY_NAME("name", "Council names from A to Z", Comparator.comparing((Published one) -> one.council().council().name())
            .thenComparing(one -> one.council().council().slug())),
    BY_NAME_DESCENDING("-name", "Council names from Z to A",
            Comparator.comparing((Published one) -> one.council().council().name())
                    .thenComparing(one -> one.council().council().slug()).reversed());

    private final Key<Comparator<Published>> key;

    ItemSort(String code, String label, Comparator<Published> order) {
        key = new Key<>(code, label, order);
    }

    @Override
    public Key<Comparator<Published>> key() {
        return key;
    }
}
