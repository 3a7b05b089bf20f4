package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Framework;
import org.councilratings.rating.timeline.CountingRule;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** On which day, and from which inspections ratings are asked for. A repeated parameter means any of its values. */
public class SnapshotFilter {

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The day for which the ratings are shown, as published by then, with the councils that existed on it; today in London by default.", example = "2024-06-30")
    public LocalDate asOf;

    @QueryParam("inspectedBy")
    @PastOrPresent
    @Parameter(description = "Only inspections count whose last day on site (or publication, where that day is unknown) is this day or earlier. Other inspections are ignored when finding the latest. Ofsted's statistics as at 31 March 2024 are asOf=2024-06-30 and inspectedBy=2024-03-31.", example = "2024-03-31")
    public LocalDate inspectedBy;

    @QueryParam("framework")
    @Parameter(description = "Only inspections under these framework versions count. Other inspections are ignored when finding the latest.", example = "ILACS_2023")
    public List<Framework> framework;

    CountingRule counting() {
        return new CountingRule(inspectedBy, framework);
    }
}
