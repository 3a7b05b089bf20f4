package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.web.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which ratings a request asks for, on which day, and from which inspections. A repeated parameter means any of its values. */
public class SnapshotFilter extends RatedCouncils {

    @QueryParam("asOf")
    @PastOrPresent
    @Parameter(description = "The day for which the ratings are shown, as published by then, with the councils that existed on it; today in London by default.", example = "2024-06-30")
    public LocalDate asOf;

    @QueryParam("inspectedBy")
    @PastOrPresent
    @Parameter(description = "Only inspections count whose last day on site (or publication, where that day is unknown) is this day or earlier. What does not count is left out before the latest inspection is taken. Ofsted's statistics as at 31 March 2024 are asOf=2024-06-30 and inspectedBy=2024-03-31.", example = "2024-03-31")
    public LocalDate inspectedBy;

    @QueryParam("framework")
    @Parameter(description = "Only inspections under these framework versions count. What does not count is left out before the latest inspection is taken.", example = "ILACS_2023")
    public List<Framework> framework;

    @QueryParam("judgement")
    @Parameter(description = "The judgements to show (default: overall_effectiveness).", example = "overall_effectiveness")
    public List<JudgementChoice> judgement;

    @QueryParam("grade")
    @Parameter(description = "Only rows with one of these grades.", example = "inadequate")
    public List<Grade> grade;

    @QueryParam("status")
    @Parameter(description = "Only rows with one of these statuses.", example = "graded")
    public List<JudgementStatus> status;

    CountingRule counting() {
        return new CountingRule(inspectedBy, framework);
    }

    Set<Judgement> judgements() {
        return JudgementChoice.judgements(judgement);
    }

    /**
     * Which rows are shown.
     *
     * @throws ProblemException 400 if there can be none
     */
    OutcomeChoice shown() {
        OutcomeChoice shown = new OutcomeChoice(grade, status);
        if (shown.isImpossible()) {
            throw ProblemException.invalid("status", "status: only rows with the status graded have a grade",
                    List.of(JudgementStatus.GRADED.code()));
        }
        return shown;
    }
}
