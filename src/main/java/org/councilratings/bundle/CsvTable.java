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
    List<CsvRow> read(DatasetFiles files) {
        try (Reader text = new InputStreamReader(files.open(file), StandardCharsets.UTF_8.newDecoder());
                CSVParser parser = FORMAT.parse(text)) {
            requireColumns(parser);
            List<CsvRow> rows = new ArrayList<>();
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

    private CsvRow row(CSVRecord row, long line) {
        CsvRow result = new CsvRow(file, line, row);
        if (!row.isConsistent()) {
            throw result.broken(columns.get(Math.min(row.size(), columns.size()) - 1),
                    "the row has " + row.size() + " cells where the header has " + columns.size());
        }
        return result;
    }
}
