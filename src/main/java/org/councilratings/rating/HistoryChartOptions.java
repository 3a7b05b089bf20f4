package org.councilratings.rating;

import java.time.LocalDate;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Judgement;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a picture of a history shows, and on what. */
public class HistoryChartOptions extends ChartOptions {

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The last day that is drawn, from reports published by then; today in London by default.", example = "2026-08-22")
    public LocalDate asOf;

    @QueryParam("judgement")
    @Parameter(description = "The judgement to draw. Default: overall_effectiveness, and in another service the headline judgement of the council's last inspection.", example = "overall_effectiveness")
    public Judgement judgement;

    @QueryParam("includePredecessors")
    @DefaultValue("false")
    @Parameter(description = "Whether to draw the grades of the council's predecessors as well, dashed and with their names.", example = "false")
    public boolean includePredecessors;
}
