package org.councilratings.bundle;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads one CSV file of a data set: UTF-8, a header row with exactly the expected columns, an empty cell for no value. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final String file;
    private final List<String> columns;

    CsvTable(String file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
    }

    /**
     * Reads every row.
     *
     * @throws BrokenDataset if the file is missing or is no such table
     */
    List<Row> read(DatasetFiles files) {
        try (Reader text = new InputStreamReader(files.open(file), StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = FORMAT.parse(text)) {
            requireColumns(parser);
            List<Row> rows = new ArrayList<>();
            for (CSVRecord row : parser) {
                rows.add(row(row, parser.getCurrentLineNumber()));
            }
            return rows;
        } catch (CharacterCodingException notUtf8) {
            throw new BrokenDataset(file, "it is not UTF-8", notUtf8);
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            throw new BrokenDataset(file, "it cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private void requireColumns(CSVParser parser) {
        List<String> found = parser.getHeaderNames();
        for (int i = 0; i < Math.max(columns.size(), found.size()); i++) {
            String expected = i < columns.size() ? columns.get(i) : "no further column";
            String actual = i < found.size() ? found.get(i) : "none";
            if (!expected.equals(actual)) {
                throw new BrokenDataset(
                        List.of(new BrokenDataset.Fault(file, 1, String.valueOf(i + 1),
                                "expected " + expected + ", found " + actual)));
            }
        }
    }

    private Row row(CSVRecord row, long line) {
        Row result = new Row(file, line, row);
        if (!row.isConsistent()) {
            throw result.broken(columns.get(Math.min(row.size(), columns.size()) - 1),
                    "the row has " + row.size() + " cells where the header has " + columns.size());
        }
        return result;
    }

    /** One row. */
    static final class Row {

        private final String file;
        private final long line;
        private final CSVRecord cells;

        private Row(String file, long line, CSVRecord cells) {
            this.file = file;
            this.line = line;
            this.cells = cells;
        }

        String firstColumn() {
            return cells.getParser().getHeaderNames().get(0);
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
}
