package org.councilratings.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.rating.chart.ChartTheme;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a picture is drawn on. */
public class ChartOptions {

    /** The least width in pixels, at which every text fits. */
    public static final int NARROWEST = 320;

    @QueryParam("width")
    @DefaultValue("720")
    @Min(NARROWEST)
    @Max(1600)
    @Parameter(description = "The width in CSS pixels; a PNG has twice as many. The chart can be scaled to any size; at this width its text has its designed size.", example = "720")
    public int width;

    @QueryParam("theme")
    @DefaultValue("light")
    @Parameter(description = "Colour theme.", example = "light")
    public ChartTheme theme;
}
