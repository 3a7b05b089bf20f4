package org.councilratings.service;

import java.time.LocalDate;

import org.councilratings.store.Dataset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the facts of one service were checked, and what of it is complete, as callers see it. */
@Schema(name = "ServiceCoverage", description = "How far the facts of a service were checked, and what is complete.")
public record ServiceCoverage(
        @Schema(description = "The service that is inspected.", examples = CHILDRENS_SERVICES) String service,
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "The first day from which visits are complete.", examples = "2023-02-28") LocalDate visitsCompleteFrom,
        @Schema(description = "The last day up to which visits are complete, inclusive.", examples = "2025-03-26") LocalDate visitsCompleteTo) {

    /** The only service that the data set has so far. */
    static final String CHILDRENS_SERVICES = "childrens_services";

    static ServiceCoverage of(Dataset dataset) {
        return new ServiceCoverage(CHILDRENS_SERVICES, dataset.checkedTo, dataset.visitsCompleteFrom,
                dataset.visitsCompleteTo);
    }
}
