package org.councilratings.rating;

import java.util.Comparator;

import org.councilratings.codelist.CodeListValue;

/** The orders in which councils can be listed. The slug breaks ties, so that pages never overlap. */
public enum CouncilSort implements CodeListValue {
    BY_NAME("name", "Names from A to Z", RatingIndex.BY_NAME),
    BY_NAME_DESCENDING("-name", "Names from Z to A", RatingIndex.BY_NAME.reversed()),
    BY_GSS_CODE("gssCode", "GSS codes ascending", Comparator.comparing(one -> one.council().gssCode())),
    BY_GSS_CODE_DESCENDING("-gssCode", "GSS codes descending", BY_GSS_CODE.order.reversed());

    private final String code;
    private final String label;
    private final Comparator<CouncilTimeline> order;

    CouncilSort(String code, String label, Comparator<CouncilTimeline> order) {
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

    Comparator<CouncilTimeline> order() {
        return order;
    }
}
