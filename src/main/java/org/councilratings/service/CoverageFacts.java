package org.councilratings.service;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the facts of one service were checked, and what of it is complete, as an editor states it. */
@Schema(name = "CoverageFacts", description = "How far the facts of a service were checked, and what is complete.", requiredProperties = {
        "checkedTo", "visitsCompleteFrom", "visitsCompleteTo" })
public record CoverageFacts(
        @Schema(description = "The service that is inspected. Optional.", examples = ServiceCoverage.CHILDRENS_SERVICES, maxLength = 40) String service,
        @Schema(description = "The day up to which the facts were checked: today in London or earlier.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "The first day from which visits are complete.", examples = "2023-02-28") LocalDate visitsCompleteFrom,
        @Schema(description = "The last day up to which visits are complete, inclusive: checkedTo or earlier.", examples = "2025-03-26") LocalDate visitsCompleteTo) {

    /** Adds a violation if the service is one that this data set does not have. */
    void check(Violations violations) {
        if (service != null && !service.equals(ServiceCoverage.CHILDRENS_SERVICES)) {
            violations.add("/service", "service: '" + service + "' is not one of the allowed values",
                    List.of(ServiceCoverage.CHILDRENS_SERVICES));
        }
    }

    /** The facts about the whole data set, with these instead of what it said about the coverage. */
    DatasetFacts in(DatasetFacts about) {
        return about.covering(checkedTo, visitsCompleteFrom, visitsCompleteTo);
    }
}
