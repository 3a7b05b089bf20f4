package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/**
 * The orders in which inspections can be listed. The id breaks ties, so that pages never overlap. Unknown dates are moved to
 * the end by an expression that every database understands alike.
 */
public enum InspectionSort implements CodeListValue {
    NEWEST_FIRST("-publicationDate", "Newest publication first", "r.publicationDate desc, r.id"),
    OLDEST_FIRST("publicationDate", "Oldest publication first", "r.publicationDate, r.id"),
    BY_NAME("name", "Council names from A to Z", "r.council.name, r.council.slug, r.publicationDate desc, r.id"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A",
            "r.council.name desc, r.council.slug desc, r.publicationDate desc, r.id"),
    BY_START("startDate", "Earliest start first, unknown ones last",
            "case when r.startDate is null then 1 else 0 end, r.startDate, r.id"),
    BY_START_DESCENDING("-startDate", "Latest start first, unknown ones last",
            "case when r.startDate is null then 1 else 0 end, r.startDate desc, r.id");

    private final String code;
    private final String label;
    private final String order;

    InspectionSort(String code, String label, String order) {
        this.code = code;
        this.label = label;
        this.order = order;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }

    String order() {
        return order;
    }
}
