package org.councilratings.imports;

import java.time.LocalDate;

/**
 * What is asked of an import besides the file.
 *
 * @param onConflict what to do where the file differs from what is stored
 * @param checkedTo the day up to which the facts were checked with it, or null if it does not say
 */
public record ImportOptions(OnConflict onConflict, LocalDate checkedTo) {
}
