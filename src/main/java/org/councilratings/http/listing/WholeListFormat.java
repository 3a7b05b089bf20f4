package org.councilratings.http.listing;

import java.io.IOException;
import java.io.OutputStream;

/** A format in which a list is written as a whole, row by row. */
interface WholeListFormat {

    /** Begins a file. What it returns writes one row after the other. */
    RowWriter begin(Class<?> rowType, OutputStream out) throws IOException;

    /** Writes rows. */
    interface RowWriter {

        void write(Object row) throws IOException;

        /** Hands over what is still held back. The stream stays open. */
        void end() throws IOException;
    }
}
