package org.councilratings.improvement;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.ImprovementTheme;
import org.councilratings.rating.ChartOptions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a picture of themes shows, and on what. */
public class ThemeChartOptions extends ChartOptions {

    @QueryParam("improvementTheme")
    @Parameter(description = "The themes to draw, from /v1/improvement-themes. In pictures, theme is the colour theme.", example = "pathway_planning_and_personal_advisers")
    public List<ImprovementTheme> themes;
}
