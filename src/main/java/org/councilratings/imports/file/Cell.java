package org.councilratings.imports.file;

import java.time.LocalDate;

/**
 * A cell of a table that has something in it.
 *
 * @param text what it shows
 * @param date the day in it, where the file itself says that it is one; else null
 * @param link the address that it leads to, or null
 * @param isFormula whether it is computed, so that what it shows depends on what else is there
 */
record Cell(String text, LocalDate date, String link, boolean isFormula) {

    static Cell ofText(String text) {
        return new Cell(text, null, null, false);
    }
}
