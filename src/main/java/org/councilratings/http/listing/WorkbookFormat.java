package org.councilratings.http.listing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.councilratings.http.exchange.Exchange;
import org.councilratings.http.exchange.Representation;
import org.councilratings.store.Coverage;
import org.councilratings.store.DatasetState;
import org.councilratings.store.Provenance;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Excel workbooks (Office Open XML): a sheet about the list and its columns, then its rows. */
@Singleton
class WorkbookFormat {

    private static final int BUFFER = 16 * 1024;
    private static final int NAME_WIDTH = 36;
    private static final int TEXT_WIDTH = 90;
    private static final int TYPE_WIDTH = 24;

    @Inject
    CsvFormat csv;

    @Inject
    ListAddress address;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    /** Writes a whole list. Does not close the stream. */
    void write(Listing<?> listing, Class<?> rowType, OutputStream out) throws IOException {
        List<Column> columns = Columns.of(rowType, listing.values()).all();
        String title = dataset.provenance().title() + ": " + listing.name();
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try (WorkbookParts parts = new WorkbookParts(buffered, exchange.shown().since())) {
            OutputStream unpacked = new BufferedOutputStream(parts, BUFFER);
            Workbook workbook = new Workbook(unpacked, dataset.provenance().title(), null);
            workbook.setCompressionLevel(Deflater.NO_COMPRESSION);
            workbook.properties().setTitle(title);
            writeAbout(workbook.newWorksheet("About"), title, listing.coverage(dataset.coverage()), columns);
            RowSheets rows = new RowSheets(workbook, columns, csv);
            listing.forEach(rows::add);
            rows.finish();
            workbook.finish();
            unpacked.flush();
            parts.finish();
        }
        buffered.flush();
    }

    private void writeAbout(Worksheet sheet, String title, Coverage coverage, List<Column> columns) throws IOException {
        Provenance from = dataset.provenance();
        sheet.width(0, NAME_WIDTH);
        sheet.width(1, TEXT_WIDTH);
        sheet.width(2, TYPE_WIDTH);
        sheet.width(3, TEXT_WIDTH);
        int row = 0;
        for (List<String> line : List.of(
                List.of("Title", title),
                List.of("Address", address.whole(Representation.XLSX.suffix())),
                List.of("Source", from.source()),
                List.of("Data last changed", exchange.shown().since().toString()),
                List.of("Latest event (Data-Sequence)", String.valueOf(exchange.shown().sequence())),
                List.of("Licence", from.licence()),
                List.of("Credit", from.attribution()))) {
            write(sheet, row, line);
            sheet.style(row, 0).bold().set();
            row++;
        }
        write(sheet, row, List.of("Facts checked up to"));
        sheet.style(row, 0).bold().set();
        sheet.value(row, 1, coverage.checkedTo());
        sheet.style(row, 1).format(RowSheets.DATE_FORMAT).horizontalAlignment("left").set();
        row += 2;
        write(sheet, row, List.of("Column", "Meaning", "Type", "Codes"));
        sheet.range(row, 0, row, 3).style().bold().set();
        for (Column column : columns) {
            row++;
            write(sheet, row, List.of(column.name(), column.description(), type(column), String.join(" ", column.codes())));
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(row, column, RowSheets.escaped(cells.get(column)));
                sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String type(Column column) {
        return column.isList() ? "text, spaces between values" : switch (column.datatype()) {
            case STRING -> "text";
            case DATE -> "date";
            case DATETIME -> "time in UTC, as text";
            case INTEGER -> "whole number";
            case DOUBLE -> "number";
            case BOOLEAN -> "TRUE or FALSE";
            case JSON -> "JSON, as text";
        };
    }
}
