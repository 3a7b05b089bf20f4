package org.councilratings.improvement;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.ImprovementTheme;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which themes a request asks for. A repeated parameter means any of its values. */
public class ThemeFilter {

    @QueryParam("theme")
    @Parameter(description = "Only these themes, from /v1/improvement-themes.", example = "pathway_planning_and_personal_advisers")
    public List<ImprovementTheme> theme;

    boolean includes(ImprovementTheme one) {
        return theme.isEmpty() || theme.contains(one);
    }

    boolean includesAny(List<ImprovementTheme> some) {
        return theme.isEmpty() || some.stream().anyMatch(theme::contains);
    }
}
