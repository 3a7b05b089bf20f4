package org.councilratings.store;

import java.util.Collection;

/**
 * A comparison with any of some values. A single value is compared by {@code =}, because Hibernate keeps no plan for a query
 * with a list in it and would translate it anew each time.
 */
public record AnyOf(Collection<?> values) {

    public String operator() {
        return values.size() == 1 ? "=" : "in";
    }

    /** What to bind to the parameter that stands after {@link #operator()}. */
    public Object operand() {
        return values.size() == 1 ? values.iterator().next() : values;
    }
}
