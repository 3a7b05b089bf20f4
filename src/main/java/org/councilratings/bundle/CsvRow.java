package org.councilratings.bundle;

import java.util.List;

import org.apache.commons.csv.CSVRecord;

/** One row of a {@link CsvTable}. */
final class CsvRow {

    private final String file;
    private final long line;
    private final CSVRecord cells;

    CsvRow(String file, long line, CSVRecord cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    boolean has(String column) {
        return cells.isMapped(column);
    }

    /** The text of a cell, or null if it is empty. */
    String text(String column) {
        String cell = cells.get(column);
        return cell.isEmpty() ? null : cell;
    }

    BrokenDataset.Fault fault(String column, String reason) {
        return new BrokenDataset.Fault(file, line, column, reason);
    }

    BrokenDataset broken(String column, String reason) {
        return new BrokenDataset(List.of(fault(column, reason)));
    }
}
