package org.councilratings.inspection;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilScope;
import org.councilratings.http.input.DayRange;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters and order of a list of visits. A repeated parameter means any of its values. */
public class VisitFilter extends CouncilScope {

    @QueryParam("type")
    @Parameter(description = "Only these types of visit.", example = "monitoring_visit")
    public List<VisitType> type;

    @QueryParam("theme")
    @Size(min = 1, max = 100)
    @Parameter(description = "Only visits whose theme has this text, in any letter case. Themes are Ofsted's own wording, not codes.", example = "front door")
    public String theme;

    @QueryParam("from")
    @Parameter(description = "Only visits that began on this day or later.", example = "2025-01-01")
    public LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only visits that began on this day or earlier.", example = "2025-03-26")
    public LocalDate to;

    @QueryParam("sort")
    @DefaultValue("-startDate")
    @Parameter(description = "The order of the list. The id breaks ties.", example = "-startDate")
    public VisitSort sort;

    /** The filters as conditions on a visit {@code r}. */
    Conditions conditions(Collection<Council> councils) {
        DayRange.check("from", from, "to", to);
        return scope("r.council", councils)
                .where("r.type in :types", "types", type)
                .where("locate(:theme, lower(r.theme)) > 0", "theme", theme == null ? null : theme.toLowerCase(Locale.ROOT))
                .where("r.startDate >= :from", "from", from)
                .where("r.startDate <= :to", "to", to);
    }
}
