package org.councilratings.service;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.http.problem.Violations;
import org.councilratings.store.Dataset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the data set says about itself, as its file states it and events tell it. */
@Schema(name = "DataSetFacts", description = "What the data set says about itself.", requiredProperties = { "title",
        "checkedTo",
        "visitsCompleteFrom", "visitsCompleteTo", "source", "licence", "attribution" })
public record DatasetFacts(
        @Schema(description = "The title of the data.", maxLength = 200) String title,
        @Schema(description = "The day up to which the facts were checked.", examples = "2026-08-22") LocalDate checkedTo,
        @Schema(description = "The first day from which visits are complete.", examples = "2023-02-28") LocalDate visitsCompleteFrom,
        @Schema(description = "The last day up to which visits are complete.", examples = "2025-03-26") LocalDate visitsCompleteTo,
        @Schema(description = "Where the facts come from.", maxLength = 2000) String source,
        @Schema(description = "SPDX identifier of the data's licence.", examples = "OGL-UK-3.0", maxLength = 40) String licence,
        @Schema(description = "The attribution that the licence requires.", maxLength = 500) String attribution) {

    public static DatasetFacts of(Dataset dataset) {
        return new DatasetFacts(dataset.title, dataset.checkedTo, dataset.visitsCompleteFrom, dataset.visitsCompleteTo,
                dataset.source, dataset.licence, dataset.attribution);
    }

    /** Adds what cannot be true. Facts that are missing pass. */
    public void check(LocalDate today, Violations violations) {
        if (checkedTo != null && checkedTo.isAfter(today)) {
            violations.add("/checkedTo", "checkedTo: " + checkedTo + " is in the future",
                    List.of("YYYY-MM-DD up to today, " + today));
        }
        if (visitsCompleteFrom != null && visitsCompleteTo != null && visitsCompleteTo.isBefore(visitsCompleteFrom)) {
            violations.add("/visitsCompleteTo",
                    "visitsCompleteTo: " + visitsCompleteTo + " is before visitsCompleteFrom, " + visitsCompleteFrom);
        }
        if (checkedTo != null && visitsCompleteTo != null && visitsCompleteTo.isAfter(checkedTo)) {
            violations.add("/visitsCompleteTo",
                    "visitsCompleteTo: " + visitsCompleteTo + " is after checkedTo, " + checkedTo);
        }
    }

    /** The same facts but for what they say about the coverage. */
    DatasetFacts covering(LocalDate checked, LocalDate visitsFrom, LocalDate visitsTo) {
        return new DatasetFacts(title, checked, visitsFrom, visitsTo, source, licence, attribution);
    }

    /**
     * These facts of a newer data set, where editors have changed the coverage that is stored: what reaches further stays, so
     * that a release never moves back how far an editor has checked.
     */
    public DatasetFacts keepingFurther(DatasetFacts stored) {
        boolean isShorter = stored.visitsCompleteTo.isAfter(visitsCompleteTo)
                || stored.visitsCompleteTo.equals(visitsCompleteTo);
        DatasetFacts visits = isShorter ? stored : this;
        return covering(stored.checkedTo.isAfter(checkedTo) ? stored.checkedTo : checkedTo, visits.visitsCompleteFrom,
                visits.visitsCompleteTo);
    }

    /** Writes them into the row of the database that describes the data set. */
    public void describe(Dataset dataset) {
        dataset.title = title;
        dataset.checkedTo = checkedTo;
        dataset.visitsCompleteFrom = visitsCompleteFrom;
        dataset.visitsCompleteTo = visitsCompleteTo;
        dataset.source = source;
        dataset.licence = licence;
        dataset.attribution = attribution;
    }
}
