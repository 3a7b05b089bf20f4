package org.councilratings.inspection;

import org.councilratings.codelist.SortOrder;

/**
 * The orders in which visits can be listed. The id breaks ties, so that pages never overlap. Unknown dates come last: the
 * expression means the same in every database.
 */
public enum VisitSort implements SortOrder<String> {
    NEWEST_FIRST("-startDate", "Newest visit first", "r.startDate desc, r.id"),
    OLDEST_FIRST("startDate", "Oldest visit first", "r.startDate, r.id"),
    BY_NAME("name", "Council names from A to Z", "r.council.name, r.council.slug, r.startDate desc, r.id"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A",
            "r.council.name desc, r.council.slug desc, r.startDate desc, r.id"),
    BY_PUBLICATION("publicationDate", "Oldest publication first, unknown ones last",
            "case when r.publicationDate is null then 1 else 0 end, r.publicationDate, r.id"),
    BY_PUBLICATION_DESCENDING("-publicationDate", "Newest publication first, unknown ones last",
            "case when r.publicationDate is null then 1 else 0 end, r.publicationDate desc, r.id");

    private final Key<String> key;

    VisitSort(String code, String label, String order) {
        key = new Key<>(code, label, order);
    }

    @Override
    public Key<String> key() {
        return key;
    }
}
