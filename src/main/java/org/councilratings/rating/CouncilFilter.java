package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.CouncilType;
import org.councilratings.council.Region;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.inspection.OutcomeFilter;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which councils a request asks for, on which day, and in what order. A repeated parameter means any of its values. */
public class CouncilFilter {

    private static final String COUNTING_INSPECTION = """
            exists (select 1 from Inspection i where i.council = c and %s and i.publicationDate =
            (select max(n.publicationDate) from Inspection n where n.council = c and n.publicationDate <= :asOf))"""
            .formatted(OutcomeFilter.CLAUSE);

    @QueryParam("q")
    @Size(min = 1, max = 100)
    @Parameter(description = "Only councils whose name has this text, in any letter case.", example = "peter")
    public String q;

    @QueryParam("region")
    @Parameter(description = "Only councils in these ONS regions, by code or name.", example = "E12000006")
    public List<Region> region;

    @QueryParam("type")
    @Parameter(description = "Only these types of council.", example = "unitary")
    public List<CouncilType> type;

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The day for which councils and ratings are shown, as published by then; today in London by default.", example = "2026-08-22")
    public LocalDate asOf;

    @QueryParam("includeAbolished")
    @DefaultValue("false")
    @Parameter(description = "Whether to show councils that had ceased to exist by that day.", example = "false")
    public boolean includeAbolished;

    @QueryParam("judgement")
    @Parameter(description = "With grade: the judgements in which the grade stands (default: overall_effectiveness). Without grade: only councils that have a grade in one of these judgements.", example = "overall_effectiveness")
    public List<Judgement> judgement;

    @QueryParam("grade")
    @Parameter(description = "Only councils that have one of these grades in the judgement on that day.", example = "inadequate")
    public List<Grade> grade;

    @QueryParam("sort")
    @DefaultValue("name")
    @Parameter(description = "The order of the list. The slug breaks ties.", example = "name")
    public CouncilSort sort;

    /** The filters as conditions on a council {@code c}. */
    Conditions conditions(LocalDate day) {
        boolean byGrade = !judgement.isEmpty() || !grade.isEmpty();
        Conditions conditions = new Conditions()
                .where("(locate(:q, lower(c.name)) > 0 or locate(:q, lower(c.officialName)) > 0)", "q",
                        q == null ? null : q.toLowerCase(Locale.ROOT))
                .where("c.region in :regions", "regions", region)
                .where("c.type in :types", "types", type)
                .where("(c.activeFrom is null or c.activeFrom <= :asOf)", "asOf", day);
        if (!includeAbolished || byGrade) {
            conditions.always("(c.activeTo is null or c.activeTo >= :asOf)");
        }
        return byGrade ? OutcomeFilter.bind(conditions.always(COUNTING_INSPECTION), judgement, grade) : conditions;
    }
}
