package org.councilratings.imports.file;

import java.util.List;

/** Is given the tables of a file, cell by cell. */
interface TableReader {

    /**
     * A table begins.
     *
     * @param name its name, or null if the file has only one
     */
    void begin(String name);

    /**
     * A row that is not blank.
     *
     * @param number its number from 1, as a spreadsheet shows it
     * @param cells its cells up to the last one with something in it; null for blank ones
     */
    void row(long number, List<Cell> cells);
}
