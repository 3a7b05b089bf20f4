package org.councilratings.store;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the facts reach. Whoever shows an answer as today's should say this beside it. */
@Schema(description = "How far the facts reach. Whoever shows an answer as today's should say this beside it.")
public record Coverage(
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "Visits are complete from this day.", examples = "2023-02-28") LocalDate visitsCompleteFrom,
        @Schema(description = "Visits are complete to this day, inclusive.", examples = "2025-03-26") LocalDate visitsCompleteTo) {
}
