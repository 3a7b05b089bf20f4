package org.councilratings.rating;

import java.util.List;

import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.CodeLists;
import org.councilratings.framework.Grade;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rows of ratings or of their counts a request asks for. A repeated parameter means any of its values. */
public class RowFilter {

    @QueryParam("judgement")
    @Parameter(description = "The judgements to show. Default: overall_effectiveness, and in other services their headline judgement.", example = "overall_effectiveness")
    public List<JudgementChoice> judgement;

    @QueryParam("grade")
    @Parameter(description = "Only rows with one of these grades.", example = "inadequate")
    public List<Grade> grade;

    @QueryParam("status")
    @Parameter(description = "Only rows with one of these statuses.", example = "graded")
    public List<JudgementStatus> status;

    /** What the request names of services. */
    ServiceChoice in(ServiceFilter services, CodeLists lists) {
        return services.in(lists).judgements(judgement).grades("grade", grade);
    }

    /**
     * Which rows are shown.
     *
     * @throws ProblemException 400 if there can be none
     */
    OutcomeChoice shown() {
        OutcomeChoice shown = new OutcomeChoice(grade.stream().map(Grade::code).toList(), status);
        if (shown.isImpossible()) {
            throw ProblemException.invalid("status", "status: only rows with the status graded have a grade",
                    List.of(JudgementStatus.GRADED.code()));
        }
        return shown;
    }
}
