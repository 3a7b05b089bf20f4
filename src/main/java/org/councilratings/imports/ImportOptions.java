package org.councilratings.imports;

import java.time.LocalDate;

/**
 * What is asked of an import besides the file.
 *
 * @param onConflict what to do where the file differs from what is stored
 * @param checkedTo the day up to which the facts were checked with it, or null if it does not say
 * @param publicationDate of a report: the day it came out, or null if only the report can say
 * @param reportUrl of a report: its address, or null
 */
public record ImportOptions(OnConflict onConflict, LocalDate checkedTo, LocalDate publicationDate, String reportUrl) {
}
