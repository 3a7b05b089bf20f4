package org.councilratings.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Stream;

/** Inserts rows into a database table in batches, in the caller's transaction. */
public final class TableInsert {

    /** Rows in a batch. More would use more memory without being faster. */
    private static final int BATCH = 500;

    private final Connection connection;
    private final String table;

    public TableInsert(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Inserts rows, which must have the same columns. */
    public void all(Stream<TableRow> rows) throws SQLException {
        Iterator<TableRow> next = rows.iterator();
        if (next.hasNext()) {
            write(next.next(), next);
        }
    }

    private void write(TableRow first, Iterator<TableRow> others) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(first.insertInto(table))) {
            add(first, insert);
            for (int waiting = 1; others.hasNext(); waiting++) {
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
                add(others.next(), insert);
            }
            insert.executeBatch();
        }
    }

    private static void add(TableRow row, PreparedStatement insert) throws SQLException {
        int parameter = 1;
        for (Object value : row.values()) {
            insert.setObject(parameter++, value);
        }
        insert.addBatch();
    }
}
