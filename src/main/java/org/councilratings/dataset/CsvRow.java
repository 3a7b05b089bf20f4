package org.councilratings.dataset;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVRecord;
import org.councilratings.web.Coded;

/** One row of a {@link CsvTable}. Every reader refuses a cell that does not fit, by file, line and column. */
final class CsvRow {

    /** What a column of the database takes. */
    private static final int LONGEST_TEXT = 2000;

    /** What neither XML nor every database takes. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String file;
    private final long line;
    private final CSVRecord cells;

    CsvRow(String file, long line, CSVRecord cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    /** The text of a cell, or null if it is empty. */
    String text(String column) {
        String cell = cells.get(column);
        if (cell.length() > LONGEST_TEXT || NO_TEXT.matcher(cell).find()) {
            throw broken(column, "the text is longer than " + LONGEST_TEXT + " characters or has one that is no text");
        }
        return cell.isEmpty() ? null : cell;
    }

    String required(String column) {
        String text = text(column);
        if (text == null) {
            throw broken(column, "a value is required");
        }
        return text;
    }

    /** The text of a cell that must look like a pattern. */
    String matching(String column, Pattern pattern) {
        String text = required(column);
        if (!pattern.matcher(text).matches()) {
            throw broken(column, "'" + text + "' does not look like " + pattern);
        }
        return text;
    }

    /** The day in a cell, or null if it is empty. */
    LocalDate date(String column) {
        String text = text(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw broken(column, "'" + text + "' is not a date (YYYY-MM-DD)");
        }
    }

    LocalDate requiredDate(String column) {
        required(column);
        return date(column);
    }

    Integer number(String column) {
        return Integer.valueOf(matching(column, NUMBER));
    }

    /** The value of a code list in a cell. */
    <T extends Enum<T> & Coded> T code(String column, Class<T> type) {
        String text = required(column);
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.code().equals(text)).findFirst()
                .orElseThrow(() -> broken(column, "'" + text + "' is not one of "
                        + Arrays.stream(type.getEnumConstants()).map(Coded::code).toList()));
    }

    /** The record that a cell names by its key. */
    <T> T reference(String column, Map<String, T> byKey) {
        String key = required(column);
        T found = byKey.get(key);
        if (found == null) {
            throw broken(column, "there is no '" + key + "'");
        }
        return found;
    }

    /** Adds a record to those read before, refusing a key that is there already. */
    <T> T unique(String column, Map<String, T> byKey, T record) {
        String key = required(column);
        if (byKey.putIfAbsent(key, record) != null) {
            throw broken(column, "'" + key + "' is there already");
        }
        return record;
    }

    /** Refuses a row in which two columns together have what another row has. */
    void uniqueTogether(String column, String other, Set<List<String>> seen) {
        if (!seen.add(List.of(required(column), required(other)))) {
            throw broken(other, "'" + text(other) + "' is there already for " + text(column));
        }
    }

    /** Refuses a day that comes before another one. Unknown days pass. */
    void requireOrder(String column, LocalDate earlier, LocalDate later) {
        if (earlier != null && later != null && later.isBefore(earlier)) {
            throw broken(column, later + " is before " + earlier);
        }
    }

    BrokenDataset broken(String column, String reason) {
        return new BrokenDataset(file, line, column, reason);
    }
}
