package org.councilratings.journal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A row of a database table: column names and values. */
public final class TableRow {

    private final List<String> columns = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Adds a column. Enum values are stored by their names, as Hibernate reads them. */
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
