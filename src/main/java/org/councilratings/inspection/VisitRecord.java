package org.councilratings.inspection;

import java.time.LocalDate;

import org.councilratings.council.CouncilReference;
import org.councilratings.http.listing.Key;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit as the API shows it. */
@Schema(name = "Visit", description = "One focused or monitoring visit. Visits are never graded.")
public record VisitRecord(
        @Key @Schema(description = "Readable and permanent.", examples = "peterborough-2025-01-21") String id,
        CouncilReference council,
        VisitType type,
        @Schema(description = "The first day of the visit.", examples = "2025-01-21") LocalDate startDate,
        @Schema(description = "The day Ofsted's letter came out; null if unknown.", examples = "2025-02-20", nullable = true) LocalDate publicationDate,
        @Schema(description = "What it looked at, in Ofsted's own wording.", examples = "Front door") String theme,
        @Schema(description = "The service that was visited.", examples = "childrens_services") String service) {
}
