package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Grade;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.framework.Service;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.timeline.CountingRule;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which ratings a request asks for beside those of a snapshot, and in what order. */
public class RatingFilter {

    @QueryParam("anyJudgement")
    @Parameter(description = "Only councils that have one of these grades in any judgement on that day. Without judgement, shows only the judgements that have it; with judgement, only those requested.", example = "inadequate")
    public List<Grade> anyJudgement;

    @QueryParam("sort")
    @DefaultValue("name")
    @Parameter(description = "The order of the councils. With since and gradeSince, councils without an inspection that counts or without a grade are last; with several judgements, the earliest day counts. The slug breaks ties. A council's rows are in the order of the judgements.", example = "name")
    public RatingSort sort;

    /**
     * What is seen of each council.
     *
     * @throws ProblemException 400 if two filters contradict each other
     */
    Snapshot on(LocalDate day, CountingRule counting, List<Service> services, RowFilter rows) {
        if (showsWhatIsFound(rows)) {
            checkFound(rows);
        }
        return new Snapshot(day, counting, services, rows.judgement, anyJudgement.stream().map(Grade::code).toList(),
                rows.shown());
    }

    /** Without judgement the judgements to show are those in which anyJudgement finds a grade. */
    private boolean showsWhatIsFound(RowFilter rows) {
        return rows.judgement.isEmpty() && !anyJudgement.isEmpty();
    }

    private void checkFound(RowFilter rows) {
        if (!rows.status.isEmpty() && !rows.status.contains(JudgementStatus.GRADED)) {
            throw ProblemException.invalid("status",
                    "status: anyJudgement without judgement shows only rows with the status graded",
                    List.of(JudgementStatus.GRADED.code()));
        }
        if (!rows.grade.isEmpty() && Collections.disjoint(rows.grade, anyJudgement)) {
            throw ProblemException.invalid("grade", "grade: anyJudgement without judgement shows only rows with its own grades",
                    anyJudgement.stream().map(Grade::code).toList());
        }
    }
}
