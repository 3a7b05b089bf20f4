package org.councilratings.http.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.councilratings.codelist.CodeListValue;

import com.fasterxml.jackson.databind.ObjectMapper;

/** CSV (RFC 4180): a header row, commas, CRLF, UTF-8 without a byte order mark. */
@Singleton
class CsvFormat {

    static final String BETWEEN_VALUES = " ";

    @Inject
    ObjectMapper json;

    /** Writes a whole list. Does not close the stream. */
    void write(Listing<?> listing, Class<?> rowType, OutputStream out) throws IOException {
        List<Column> columns = Columns.of(rowType, listing.values()).all();
        CSVPrinter printer = new CSVPrinter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(Column::name).toList());
        listing.forEach(row -> write(row, columns, printer));
        printer.flush();
    }

    private void write(Object row, List<Column> columns, CSVPrinter printer) {
        try {
            List<String> cells = new ArrayList<>(columns.size());
            for (Column column : columns) {
                cells.add(cell(column, row));
            }
            printer.printRecord(cells);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text of a cell, or null if it is empty. */
    String cell(Column column, Object row) throws IOException {
        Object value = column.value().apply(row);
        if (value == null || value instanceof Collection<?> values && values.isEmpty()) {
            return null;
        }
        if (column.datatype() == Datatype.JSON) {
            return json.writeValueAsString(value);
        }
        return column.isList() ? ((Collection<?>) value).stream().map(CsvFormat::text)
                .collect(Collectors.joining(BETWEEN_VALUES)) : text(value);
    }

    private static String text(Object value) {
        return value instanceof CodeListValue coded ? coded.code() : value.toString();
    }
}
