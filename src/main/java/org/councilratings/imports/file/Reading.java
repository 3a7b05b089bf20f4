package org.councilratings.imports.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was read of one fact in a report, or why it was left open.
 *
 * @param field the field or, for a judgement, its code
 * @param value what it was read as; null if it was left open
 * @param page the page of the file on which it is printed, from 1; null if it was left open
 * @param printed what is printed there; null if it was left open
 * @param open why it was left open; null if it was read
 */
@Schema(name = "ImportReading", description = "What was read of one fact in a report, or why it was left open.")
public record Reading(
        @Schema(description = "The field or, for a judgement, its code. Items of what must improve are improvementAreas/1 and so on.", examples = "leadership") String field,
        @Schema(description = "What it was read as; null if it was left open.", examples = "requires_improvement", nullable = true) String value,
        @Schema(description = "The page of the file on which it is printed, from 1; null if it was left open.", examples = "1", nullable = true) Integer page,
        @Schema(description = "What is printed there; null if it was left open.", examples = "Requires improvement to be good", nullable = true) String printed,
        @Schema(description = "Why it was left open; null if it was read.", examples = "publication date: not printed in this report", nullable = true) String open) {

    /** A fact that was left open. */
    public static Reading open(String field, String why) {
        return new Reading(field, null, null, null, why);
    }
}
