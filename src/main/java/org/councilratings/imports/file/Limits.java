package org.councilratings.imports.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.io.input.BoundedInputStream;

/**
 * How much of a file is read: many times what Ofsted has ever published in one file. A cell has room for all findings of an
 * inspection.
 */
final class Limits {

    /** Of an archive when it is unpacked, or of text. */
    static final long MAX_BYTES = 64L << 20;

    /** Of all tables together that have something in them. */
    static final long MAX_ROWS = 100_000;

    /** With something in them, with those that a spreadsheet repeats. */
    private static final int MAX_CELLS = 2_000_000;
    private static final int MAX_RATIO = 200;
    private static final long MIN_UNPACKED = 4L << 20;
    private static final int MAX_COLUMNS = 500;
    private static final int MAX_CELL_LENGTH = 250_000;
    private static final int MAX_SHEETS = 200;

    private Limits() {
    }

    /**
     * Limits the bytes of one of several streams.
     *
     * @param before how many bytes were read of those before
     */
    static BoundedInputStream bounded(InputStream stream, long before) throws IOException {
        return BoundedInputStream.builder().setInputStream(stream).setCount(before).setMaxCount(MAX_BYTES + 1)
                .setOnMaxCount((most, read) -> {
                    throw UnreadableFile.tooLarge("The file has more than " + (MAX_BYTES >> 20) + " MiB when unpacked");
                }).get();
    }

    /**
     * Limits the bytes of a file in an archive: all of them together, and those that one small file unpacks to. Spreadsheets
     * are packed to a tenth or a fiftieth of their size.
     *
     * @param before how many bytes were read of those before
     */
    static BoundedInputStream unpacked(ZipFile archive, ZipEntry file, long before) throws IOException {
        long most = Math.max(MIN_UNPACKED, file.getCompressedSize() * MAX_RATIO);
        InputStream bytes = BoundedInputStream.builder().setInputStream(archive.getInputStream(file)).setMaxCount(most + 1)
                .setOnMaxCount((max, read) -> {
                    throw UnreadableFile.tooLarge("The spreadsheet unpacks to more than " + MAX_RATIO + " times its size");
                }).get();
        return bounded(bytes, before);
    }

    /**
     * Limits the rows of a file.
     *
     * @param file what it is for people: a text or a spreadsheet
     */
    static void checkRows(long rows, String file) {
        check(rows, MAX_ROWS, file, "more than " + MAX_ROWS + " rows");
    }

    static void checkColumns(long columns, String file) {
        check(columns, MAX_COLUMNS, file, "more than " + MAX_COLUMNS + " columns");
    }

    static void checkCell(long length, String file) {
        check(length, MAX_CELL_LENGTH, file, "a cell of more than " + MAX_CELL_LENGTH + " characters");
    }

    static void checkSheets(long sheets, String file) {
        check(sheets, MAX_SHEETS, file, "more than " + MAX_SHEETS + " sheets");
    }

    /** What the rows of a file have, which can be more than its bytes: a spreadsheet repeats rows, cells and texts. */
    static final class Content {

        private long cells;
        private long characters;

        void add(List<Cell> row, long times) {
            for (Cell cell : row) {
                cells += cell == null ? 0 : times;
                characters += cell == null ? 0 : times * cell.text().length();
            }
            check(cells, MAX_CELLS, "file", "more than " + MAX_CELLS + " cells");
            check(characters, MAX_BYTES, "file", "more than " + MAX_BYTES + " characters");
        }
    }

    private static void check(long number, long max, String file, String excess) {
        if (number > max) {
            throw UnreadableFile.tooLarge("The " + file + " has " + excess);
        }
    }
}
