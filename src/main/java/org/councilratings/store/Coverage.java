package org.councilratings.store;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dates the data covers. Show this next to any figure you describe as current. */
@Schema(description = "The dates the data covers. Show this next to any figure you describe as current.")
public record Coverage(
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "Visits are complete from this day.", examples = "2023-02-28") LocalDate visitsCompleteFrom,
        @Schema(description = "Visits are complete up to and including this day.", examples = "2025-03-26") LocalDate visitsCompleteTo) {
}
