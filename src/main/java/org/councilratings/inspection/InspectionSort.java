package org.councilratings.inspection;

import org.councilratings.codelist.SortOrder;

/**
 * The orders in which inspections can be listed. The id breaks ties, so that pages never overlap. Unknown dates come last: the
 * expression means the same in every database.
 */
public enum InspectionSort implements SortOrder<String> {
    NEWEST_FIRST("-publicationDate", "Newest publication first", "r.publicationDate desc, r.id"),
    OLDEST_FIRST("publicationDate", "Oldest publication first", "r.publicationDate, r.id"),
    BY_NAME("name", "Council names from A to Z", "r.council.name, r.council.slug, r.publicationDate desc, r.id"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A",
            "r.council.name desc, r.council.slug desc, r.publicationDate desc, r.id"),
    BY_START("startDate", "Earliest start first, unknown ones last",
            "case when r.startDate is null then 1 else 0 end, r.startDate, r.id"),
    BY_START_DESCENDING("-startDate", "Latest start first, unknown ones last",
            "case when r.startDate is null then 1 else 0 end, r.startDate desc, r.id");

    private final Key<String> key;

    InspectionSort(String code, String label, String order) {
        key = new Key<>(code, label, order);
    }

    @Override
    public Key<String> key() {
        return key;
    }
}
