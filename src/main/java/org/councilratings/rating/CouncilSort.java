package org.councilratings.rating;

import org.councilratings.codelist.Coded;

/** The orders in which councils can be listed. The slug breaks ties, so that pages never overlap. */
public enum CouncilSort implements Coded {
    BY_NAME("name", "Names from A to Z", "c.name, c.slug"),
    BY_NAME_DESCENDING("-name", "Names from Z to A", "c.name desc, c.slug desc"),
    BY_GSS_CODE("gssCode", "GSS codes ascending", "c.gssCode"),
    BY_GSS_CODE_DESCENDING("-gssCode", "GSS codes descending", "c.gssCode desc");

    private final String code;
    private final String label;
    private final String order;

    CouncilSort(String code, String label, String order) {
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
        return " order by " + order;
    }
}
