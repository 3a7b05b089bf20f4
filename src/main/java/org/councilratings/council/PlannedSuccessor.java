package org.councilratings.council;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.councilratings.http.input.InRequests;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A council that is to take over from another one, but has no codes yet, so that it cannot be a record of its own. When it has
 * them and is added with its predecessor, it replaces the plan of the same slug.
 *
 * @param slug the slug that it will have
 * @param name the name that it will have
 * @param effectiveDate its first day
 * @param kind whether it takes over all of its predecessor or a part
 * @param legalStatus whether it is law already
 * @param note the law, or who announced it; null if unknown
 */
@Embeddable
@InRequests(required = { "slug", "name", "effectiveDate", "kind", "legalStatus" })
@Schema(description = "A council that is to take over from this one, but has no codes yet. When it has them, add it as a council with this one as its predecessor; it then replaces the plan of the same slug.")
public record PlannedSuccessor(
        @Schema(description = "The slug that it will have.", examples = "east-surrey", pattern = "^" + CodePatterns.SLUG
                + "$", maxLength = 80) String slug,
        @Schema(description = "The name that it will have.", examples = "East Surrey", maxLength = 200) String name,
        @Schema(description = "Its first day.", examples = "2027-04-01") LocalDate effectiveDate,
        @Enumerated(EnumType.STRING) SuccessionKind kind,
        @Enumerated(EnumType.STRING) LegalStatus legalStatus,
        @Schema(description = "The law, or who announced it; null if unknown.", examples = "Surrey (Structural Changes) Order 2026 (SI 2026/264)", nullable = true, maxLength = 2000) String note) {
}
