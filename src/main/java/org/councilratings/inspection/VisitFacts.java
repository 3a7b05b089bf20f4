package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.council.CouncilKey;
import org.councilratings.council.CouncilLifespan;
import org.councilratings.http.input.InRequests;
import org.councilratings.http.problem.Violations;
import org.councilratings.journal.RecordType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is stored about a visit, as editors and files state it. */
@InRequests(ignored = "service")
@Schema(name = "VisitFacts", description = "What is stored about a focused or monitoring visit.", requiredProperties = {
        "council", "type", "startDate", "theme" })
public record VisitFacts(
        @Schema(description = "Readable and permanent: the council's slug and the start date. Optional. -2 and so on can follow if the id is already used.", examples = "peterborough-2025-01-21", maxLength = 120) String id,
        CouncilKey council,
        VisitType type,
        @Schema(description = "The first day of the visit.", examples = "2025-01-21") LocalDate startDate,
        @Schema(description = "The day Ofsted's letter came out; null if unknown.", examples = "2025-02-20", nullable = true) LocalDate publicationDate,
        @Schema(description = "What it looked at, in Ofsted's own wording.", examples = "Front door", maxLength = 2000) String theme)
        implements
            OfstedFacts<VisitFacts> {

    @Override
    public Optional<VisitFacts> check(VisitFacts stored, OtherRecords others, LocalDate today, Violations violations) {
        OfstedRecordRules rules = new OfstedRecordRules(RecordType.VISIT, others, today, violations);
        Optional<CouncilLifespan> found = rules.council(council);
        rules.requireOrder("startDate", startDate, "publicationDate", publicationDate);
        rules.refuseFuture("startDate", startDate);
        rules.refuseFuture("publicationDate", publicationDate);
        if (found.isEmpty() || startDate == null) {
            return Optional.empty();
        }
        rules.checkLifespan(found.get(), "startDate", startDate);
        String name = rules.id(this, stored, found.get(), startDate.toString());
        return violations.all().isEmpty() ? Optional.of(completed(name, CouncilKey.of(found.get()))) : Optional.empty();
    }

    private VisitFacts completed(String identity, CouncilKey known) {
        return new VisitFacts(identity, known, type, startDate, publicationDate, theme);
    }

    @Override
    public boolean corrects(VisitFacts earlier) {
        return earlier.type != type || !earlier.startDate.equals(startDate)
                || earlier.publicationDate != null && !earlier.publicationDate.equals(publicationDate);
    }
}
