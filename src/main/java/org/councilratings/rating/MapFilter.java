package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.Region;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a map shows of which councils. A repeated region means any of its values. */
public class MapFilter {

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The day for which the map is drawn, from reports published by then, with the councils that existed on it; today in London by default.", example = "2024-06-30")
    public LocalDate asOf;

    @QueryParam("region")
    @Parameter(description = "Draws only these ONS regions, by code or name, larger.", example = "E12000007")
    public List<Region> region;

    @QueryParam("judgement")
    @Parameter(description = "The judgement to draw. Default: overall_effectiveness, and in another service the headline judgement under the framework of that day.", example = "overall_effectiveness")
    public Judgement judgement;

    @QueryParam("improvementTheme")
    @Parameter(description = "Instead of a judgement: marks the councils whose latest report names this theme, from /v1/improvement-themes, under What needs to improve. In pictures, theme is the colour theme.", extensions = @Extension(name = "x-instead-of", value = "judgement"))
    public ImprovementTheme improvementTheme;

    boolean includes(CouncilTimeline council, LocalDate day) {
        return council.active().contains(day) && (region.isEmpty() || region.contains(council.region()));
    }

    /** The judgement asked for, if one is. */
    List<Judgement> judgements() {
        return judgement == null ? List.of() : List.of(judgement);
    }

    /** A map shows one thing. */
    void check() {
        if (judgement != null && improvementTheme != null) {
            throw ProblemException.invalid("improvementTheme", "improvementTheme: a map shows a judgement or a theme, not both",
                    List.of("improvementTheme without judgement"));
        }
    }
}
