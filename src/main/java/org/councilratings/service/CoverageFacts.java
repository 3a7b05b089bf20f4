package org.councilratings.service;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.framework.ChildrensServices;
import org.councilratings.framework.Service;
import org.councilratings.http.input.InRequests;
import org.councilratings.http.problem.Violations;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the facts of one service were checked, and what of it is complete, as an editor states it. */
@InRequests(ignored = "councils")
@Schema(name = "CoverageFacts", description = "How far the facts of a service were checked, and what is complete.", requiredProperties = {
        "checkedTo" })
public record CoverageFacts(
        @Schema(description = "The service that is inspected. Optional: the parameter service names it.", examples = ChildrensServices.CODE, maxLength = 60) String service,
        @Schema(description = "The day up to which the facts were checked: today in London or earlier.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "The first day from which visits are complete. Required for childrens_services; other services have no visits.", examples = "2023-02-28", nullable = true) LocalDate visitsCompleteFrom,
        @Schema(description = "The last day up to which visits are complete, inclusive: checkedTo or earlier.", examples = "2025-03-26", nullable = true) LocalDate visitsCompleteTo,
        @Schema(description = "The first day from which all inspections are stored; null if some may be missing. It cannot be changed here for childrens_services.", examples = "2016-05-01", nullable = true) LocalDate completeFrom,
        @Schema(description = "The last day up to which all inspections are stored; null if that is checkedTo.", examples = "2026-06-29", nullable = true) LocalDate completeTo) {

    /** Adds what cannot be true of a service, beside the days themselves. */
    void check(Service of, LocalDate today, Violations violations) {
        if (service != null && !service.equals(of.code())) {
            violations.add("/service", "service: '" + service + "' is not the service whose coverage this is",
                    List.of(of.code()));
        }
        boolean hasVisits = of.code().equals(ChildrensServices.CODE);
        checkVisits("visitsCompleteFrom", visitsCompleteFrom, hasVisits, violations);
        checkVisits("visitsCompleteTo", visitsCompleteTo, hasVisits, violations);
        if (!hasVisits && checkedTo != null && checkedTo.isAfter(today)) {
            violations.add("/checkedTo", "checkedTo: " + checkedTo + " is in the future",
                    List.of("YYYY-MM-DD up to today, " + today));
        }
    }

    private static void checkVisits(String field, LocalDate day, boolean hasVisits, Violations violations) {
        if (hasVisits && day == null) {
            violations.add("/" + field, field + ": a value is required");
        } else if (!hasVisits && day != null) {
            violations.add("/" + field, field + ": this service has no visits", List.of("null"));
        }
    }

    /** The facts about the whole data set, with these instead of what it said about the coverage. */
    DatasetFacts in(DatasetFacts about) {
        return about.covering(checkedTo, visitsCompleteFrom, visitsCompleteTo);
    }
}
