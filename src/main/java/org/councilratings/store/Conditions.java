package org.councilratings.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query, collected from the filters of a request. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition if it has a value. */
    public Conditions where(String clause, String parameter, Object value) {
        if (value == null || value instanceof Collection<?> values && values.isEmpty()) {
            return this;
        }
        parameters.put(parameter, value);
        return always(clause);
    }

    /** Adds a condition. Add its parameters by {@link #with}. */
    public Conditions always(String clause) {
        clauses.add(clause);
        return this;
    }

    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** The where clause; empty without conditions. */
    public String clause() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    public Map<String, Object> parameters() {
        return parameters;
    }
}
