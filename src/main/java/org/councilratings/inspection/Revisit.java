package org.councilratings.inspection;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.councilratings.codelist.CodeListValue;
import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A revisit, after an inspection that found significant weaknesses: whether they were being removed.
 *
 * @param startDate its first day, or null if unknown
 * @param publicationDate the day its letter came out
 * @param sufficientProgress how many of the weaknesses had sufficient progress
 * @param weaknessesWithProgress their number
 * @param weaknessesWithoutProgress the number of the others
 */
@Embeddable
@InRequests(required = { "publicationDate", "sufficientProgress" })
@Schema(description = "A revisit, after an inspection that found significant weaknesses: whether there was sufficient progress with them.")
public record Revisit(
        @Schema(description = "Its first day; null if unknown.", examples = "2019-05-13", nullable = true) LocalDate startDate,
        @Schema(description = "The day its letter came out.", examples = "2019-06-26") LocalDate publicationDate,
        @Enumerated(EnumType.STRING) SufficientProgress sufficientProgress,
        @Schema(description = "With how many weaknesses there was sufficient progress; null if unknown.", examples = "5", nullable = true, minimum = "0", maximum = "99") Integer weaknessesWithProgress,
        @Schema(description = "With how many there was not; null if unknown.", examples = "0", nullable = true, minimum = "0", maximum = "99") Integer weaknessesWithoutProgress) {

    /** With how many of the significant weaknesses there was sufficient progress. */
    public enum SufficientProgress implements CodeListValue {
        ALL("In all of the weaknesses"),
        SOME("In some of the weaknesses"),
        NONE("In none of the weaknesses");

        private final String label;

        SufficientProgress(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
