package org.councilratings.http.listing;

import java.io.IOException;
import java.io.OutputStream;

/** A format for a whole list, written row by row. */
interface WholeListFormat {

    /** Starts a file. */
    RowWriter begin(Class<?> rowType, OutputStream out) throws IOException;

    /** Writes the rows of a file. */
    interface RowWriter {

        void write(Object row) throws IOException;

        /** Flushes buffered rows. Does not close the stream. */
        void end() throws IOException;
    }
}
