package org.councilratings.codelist;

/**
 * An order of a list, as a value of the parameter {@code sort}.
 *
 * @param <O> how the list is sorted: part of a query, or a comparison
 */
public interface SortOrder<O> extends CodeListValue {

    Key<O> key();

    @Override
    default String code() {
        return key().code;
    }

    @Override
    default String label() {
        return key().label;
    }

    default O order() {
        return key().order;
    }

    /** The code, its meaning, and the order itself. */
    record Key<O>(String code, String label, O order) {
    }
}
