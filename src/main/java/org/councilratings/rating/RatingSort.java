package org.councilratings.rating;

import org.councilratings.codelist.Coded;

/**
 * The orders in which ratings can be listed. The slug breaks ties, so that pages never overlap. Councils without an
 * inspection are moved to the end by an expression that every database understands alike.
 */
public enum RatingSort implements Coded {
    BY_NAME("name", "Council names from A to Z", "c.name, c.slug"),
    BY_NAME_DESCENDING("-name", "Council names from Z to A", "c.name desc, c.slug desc"),
    BY_SINCE("since", "Longest without a new inspection first", "case when %1$s is null then 1 else 0 end, %1$s, c.slug"),
    BY_SINCE_DESCENDING("-since", "Newest inspection first",
            "case when %1$s is null then 1 else 0 end, %1$s desc, c.slug");

    private final String code;
    private final String label;
    private final String order;

    RatingSort(String code, String label, String order) {
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

    /** Whether the order depends on the inspections that count. */
    boolean needsSince() {
        return order.contains("%");
    }

    /**
     * The order of the list.
     *
     * @param since the expression for the publication date of a council's inspection that counts
     */
    String order(String since) {
        return " order by " + order.formatted(since);
    }
}
