package org.councilratings.inspection;

import java.time.LocalDate;

import org.councilratings.council.CouncilKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is stored about a visit: what editors and files write. */
@Schema(name = "VisitFacts", description = "What is stored about a focused or monitoring visit.", requiredProperties = {
        "council", "type", "startDate", "theme" })
public record VisitFacts(
        @Schema(description = "Readable and permanent: the council's slug and the start date. It may be left out; -2 and so on may follow where the name is taken.", examples = "peterborough-2025-01-21", maxLength = 120) String id,
        CouncilKey council,
        VisitType type,
        @Schema(description = "The first day of the visit.", examples = "2025-01-21") LocalDate startDate,
        @Schema(description = "The day Ofsted's letter came out; null if unknown.", examples = "2025-02-20", nullable = true) LocalDate publicationDate,
        @Schema(description = "What it looked at, in Ofsted's own wording.", examples = "Front door", maxLength = 2000) String theme) {

    /** What is stored about a visit. */
    public static VisitFacts of(Visit visit) {
        return new VisitFacts(visit.id, CouncilKey.of(visit.council), visit.type, visit.startDate, visit.publicationDate,
                visit.theme);
    }

    VisitFacts completed(String identity, CouncilKey found) {
        return new VisitFacts(identity, found, type, startDate, publicationDate, theme);
    }

    /** Whether a date that was stated, or the type, is another one than in an earlier state. */
    boolean corrects(VisitFacts earlier) {
        return earlier.type != type || !earlier.startDate.equals(startDate)
                || earlier.publicationDate != null && !earlier.publicationDate.equals(publicationDate);
    }
}
