package org.councilratings.store;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The dates the data covers. Show this next to any figure you describe as current. */
@Schema(description = "The dates the data covers. Show this next to any figure you describe as current.")
public record Coverage(
        @Schema(description = "The day up to which the facts were checked; of several services the earliest.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "Visits to children's services are complete from this day.", examples = "2023-02-28") LocalDate visitsCompleteFrom,
        @Schema(description = "Visits to children's services are complete up to and including this day.", examples = "2025-03-26") LocalDate visitsCompleteTo,
        @Schema(description = "The coverage of each service that is shown.") List<OfService> services) {

    /** How far the facts of one service were checked, and of which days all its inspections are stored. */
    @Schema(name = "CoverageOfService", description = "How far the facts of one service were checked, and of which days all its inspections are stored.")
    public record OfService(
            @Schema(description = "The service.", examples = "childrens_services") String service,
            @Schema(description = "The day up to which its facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
            @Schema(description = "The first day from which all its inspections are stored; null if some may be missing.", examples = "2013-11-01", nullable = true) LocalDate completeFrom,
            @Schema(description = "The last day up to which all inspections are stored; null if some may be missing.", examples = "2026-08-22", nullable = true) LocalDate completeTo) {
    }

    /** The coverage of some services. */
    public Coverage of(List<OfService> some) {
        LocalDate earliest = some.stream().map(OfService::checkedTo).min(LocalDate::compareTo).orElse(checkedTo);
        return new Coverage(earliest, visitsCompleteFrom, visitsCompleteTo, some);
    }
}
