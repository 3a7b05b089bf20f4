package org.councilratings.http.listing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the rows of a list to a workbook, with the columns of the CSV. Dates, numbers and booleans are such; everything else
 * is text, so that a spreadsheet changes no code. Instants are text too, because a spreadsheet has neither time zones nor
 * microseconds. A list that is too long for one sheet goes on in another one.
 */
final class RowSheets {

    static final String NAME = "Rows";
    static final String TOO_LONG = "This value has more than 32,767 characters, the most that Excel allows. See the CSV.";

    private static final int MAX_CELL_LENGTH = 32_767;
    /** Excel has no earlier dates that all programs show as the same day. */
    private static final LocalDate FIRST_DATE = LocalDate.of(1900, 3, 1);
    static final String DATE_FORMAT = "yyyy-mm-dd";
    private static final int DATE_WIDTH = 11;
    private static final int MAX_WIDTH = 60;
    /** The button of the filter covers the end of a heading. */
    private static final int BUTTON_WIDTH = 4;
    private static final int CHUNK = 100;

    /** What Excel would read as the code of a character, and blanks at an end, which it would lose. */
    private static final Pattern TO_ESCAPE = Pattern.compile("_(?=x\\p{XDigit}{4}_)|^[ \\t\\r\\n]|[ \\t\\r\\n]\\z");

    private final Workbook workbook;
    private final List<Column> columns;
    private final CsvFormat csv;
    private final int maxRows;
    private final int[] lengths;
    private Worksheet sheet;
    private int sheets;
    private int row;
    private boolean hasWidths;

    RowSheets(Workbook workbook, List<Column> columns, CsvFormat csv) {
        this(workbook, columns, csv, Worksheet.MAX_ROWS);
    }

    /**
     * Begins with a sheet without rows.
     *
     * @param maxRows the maximum number of rows of a sheet, with the headings
     */
    RowSheets(Workbook workbook, List<Column> columns, CsvFormat csv, int maxRows) {
        this.workbook = workbook;
        this.columns = columns;
        this.csv = csv;
        this.maxRows = maxRows;
        this.lengths = new int[columns.size()];
        begin();
    }

    private void begin() {
        sheets++;
        sheet = workbook.newWorksheet(sheets == 1 ? NAME : NAME + " " + sheets);
        sheet.freezePane(0, 1);
        row = 0;
        hasWidths = false;
        for (int column = 0; column < lengths.length; column++) {
            String heading = columns.get(column).name();
            lengths[column] = heading.length() + BUTTON_WIDTH;
            sheet.inlineString(row, column, heading);
            sheet.style(row, column).bold().set();
        }
        row++;
    }

    /** Adds a record. */
    void add(Object record) {
        try {
            if (row == maxRows) {
                finish();
                begin();
            }
            for (int column = 0; column < lengths.length; column++) {
                write(column, record);
            }
            row++;
            if (row % CHUNK == 0) {
                flush();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(int at, Object record) throws IOException {
        Column column = columns.get(at);
        Object value = column.isList() ? null : column.value().apply(record);
        if (value instanceof LocalDate date && !date.isBefore(FIRST_DATE)) {
            sheet.value(row, at, date);
            sheet.style(row, at).format(DATE_FORMAT).set();
            lengths[at] = Math.max(lengths[at], DATE_WIDTH);
        } else if (value instanceof Number number) {
            sheet.value(row, at, number);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, at, truth);
        } else {
            writeText(at, csv.cell(column, record));
        }
    }

    private void writeText(int at, String text) {
        if (text != null) {
            lengths[at] = Math.max(lengths[at], text.length() + 1);
            sheet.inlineString(row, at, text.length() > MAX_CELL_LENGTH ? TOO_LONG : escaped(text));
        }
    }

    /** ECMA-376, part 1, section 22.9.2.19. */
    static String escaped(String text) {
        return TO_ESCAPE.matcher(text).replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
    }

    /** The widths are those of the first rows, because they come before all rows. */
    private void flush() throws IOException {
        if (!hasWidths) {
            for (int column = 0; column < lengths.length; column++) {
                sheet.width(column, Math.min(MAX_WIDTH, lengths[column]));
            }
            hasWidths = true;
        }
        sheet.flush();
    }

    /** Completes the sheet. */
    void finish() throws IOException {
        flush();
        sheet.setAutoFilter(0, 0, row - 1, lengths.length - 1);
        sheet.finish();
    }
}
