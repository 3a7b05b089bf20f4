package org.councilratings.inspection;

import org.councilratings.codelist.CodeListValue;

/**
 * The orders in which visits can be listed. The id breaks ties, so that pages never overlap. Unknown dates are moved to the
 * end by an expression that every database understands alike.
 */
public enum VisitSort implements CodeListValue {
    NEWEST_FIRST("-startDate", "Newest visit first", "r.startDate desc, r.id"),
    OLDEST_FIRST("startDate", "Oldest visit first", "r.startDate, r.id"),
    BY_NAME("name", "Council names from A to Z", "r.council.name, r.council.slug, r.startDate desc, r.id"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A",
            "r.council.name desc, r.council.slug desc, r.startDate desc, r.id"),
    BY_PUBLICATION("publicationDate", "Oldest publication first, unknown ones last",
            "case when r.publicationDate is null then 1 else 0 end, r.publicationDate, r.id"),
    BY_PUBLICATION_DESCENDING("-publicationDate", "Newest publication first, unknown ones last",
            "case when r.publicationDate is null then 1 else 0 end, r.publicationDate desc, r.id");

    private final String code;
    private final String label;
    private final String order;

    VisitSort(String code, String label, String order) {
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
