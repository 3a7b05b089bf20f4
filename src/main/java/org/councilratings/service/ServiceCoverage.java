package org.councilratings.service;

import java.time.LocalDate;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Service;
import org.councilratings.store.Coverage;
import org.councilratings.store.Dataset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the facts of one service were checked, and what of it is complete, as callers see it. */
@Schema(name = "ServiceCoverage", description = "How far the facts of a service were checked, and what is complete.")
public record ServiceCoverage(
        Service service,
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "The first day from which visits are complete; null for services without visits.", examples = "2023-02-28", nullable = true) LocalDate visitsCompleteFrom,
        @Schema(description = "The last day up to which visits are complete, inclusive; null for services without visits.", examples = "2025-03-26", nullable = true) LocalDate visitsCompleteTo,
        @Schema(description = "The first day from which all inspections are stored; null if some may be missing.", examples = "2013-11-01", nullable = true) LocalDate completeFrom,
        @Schema(description = "The last day up to which all inspections are stored; null if some may be missing.", examples = "2026-08-22", nullable = true) LocalDate completeTo,
        @Schema(description = "How many councils have stored inspections.", examples = "158") long councils) {

    static ServiceCoverage of(Dataset dataset, Service service, long councils) {
        boolean hasVisits = service.code().equals(ChildrensServices.CODE);
        Coverage.OfService coverage = service.coverage(dataset.coverage());
        return new ServiceCoverage(service, coverage.checkedTo(), hasVisits ? dataset.visitsCompleteFrom : null,
                hasVisits ? dataset.visitsCompleteTo : null, coverage.completeFrom(), coverage.completeTo(), councils);
    }
}
