package org.councilratings.improvement;

import java.time.LocalDate;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which items of reports a request asks for, on which day, and in what order. */
public class ItemFilter {

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Only items whose summary or quotation has this text, in any letter case.", example = "support")
    public String q;

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "Reports published by this day, and the rating that each council had on it; today in London by default.", example = "2026-08-22")
    public LocalDate asOf;

    @QueryParam("sort")
    @DefaultValue("-publicationDate")
    @Parameter(description = "The order of the reports. The items of a report stay in its order.", example = "-publicationDate")
    public ItemSort sort;
}
