package org.councilratings.store;

import java.util.Collection;

/**
 * A comparison with several values. Uses {@code =} for one value, because Hibernate does not cache plans of queries with a
 * list.
 */
public record AnyOf(Collection<?> values) {

    public String operator() {
        return values.size() == 1 ? "=" : "in";
    }

    /** The value of the parameter after {@link #operator()}. */
    public Object operand() {
        return values.size() == 1 ? values.iterator().next() : values;
    }
}
