package org.councilratings.rating;

import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Judgement;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a picture of statistics shows, and on what. */
public class StatisticsChartOptions extends ChartOptions {

    @QueryParam("judgement")
    @Parameter(description = "The judgement to draw. Default: overall_effectiveness, and in another service the headline judgement under the framework of that day.", example = "overall_effectiveness")
    public Judgement judgement;
}
