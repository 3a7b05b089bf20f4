package org.councilratings.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One row of a table of the database: the names of its columns, and a value for each. */
public final class TableRow {

    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a column; a value of a code list is kept by the name of its constant, as Hibernate reads it. */
    public TableRow with(String column, Object value) {
        columns.add(column);
        values.add(value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    List<Object> values() {
        return values;
    }

    String insertInto(String table) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
