package org.councilratings.imports.file;

import java.io.IOException;
import java.io.InputStream;

import org.apache.commons.io.input.BoundedInputStream;

/**
 * How much of a file is read.
 *
 * @param bytes of an archive when it is unpacked, or of text
 * @param rows of all tables together that have something in them
 * @param columns of one table
 * @param cell characters of one cell
 * @param sheets of one spreadsheet
 */
public record Limits(long bytes, long rows, int columns, int cell, int sheets) {

    /**
     * Limits the bytes of one of several streams.
     *
     * @param before how many bytes were read of those before
     */
    BoundedInputStream bounded(InputStream stream, long before) throws IOException {
        return BoundedInputStream.builder().setInputStream(stream).setCount(before).setMaxCount(bytes + 1)
                .setOnMaxCount((most, read) -> {
                    throw UnreadableFile.tooLarge("The file has more than " + (bytes >> 20) + " MiB when unpacked");
                }).get();
    }

    /** Many times what Ofsted has ever published in one file; a cell has room for all findings of an inspection. */
    public static final Limits USUAL = new Limits(64L << 20, 100_000, 500, 250_000, 200);
}
