package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.Council;
import org.councilratings.framework.Grade;
import org.councilratings.framework.JudgementStatus;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which ratings a request asks for, and in what order. */
public class RatingFilter extends SnapshotFilter {

    @QueryParam("anyJudgement")
    @Parameter(description = "Only councils that have one of these grades in any judgement on that day. Without judgement only the judgements that have it are shown, with judgement only the judgements asked for.", example = "inadequate")
    public List<Grade> anyJudgement;

    @QueryParam("sort")
    @DefaultValue("name")
    @Parameter(description = "The order of the councils; councils without an inspection that counts are last by since and -since. The slug breaks ties, and a council's rows are in the order of the judgements.", example = "name")
    public RatingSort sort;

    /**
     * What is seen of each council.
     *
     * @throws ProblemException 400 if two filters contradict each other
     */
    Snapshot on(LocalDate day, RowFilter rows) {
        if (showsWhatIsFound(rows)) {
            checkFound(rows);
        }
        return new Snapshot(day, counting(), showsWhatIsFound(rows) ? Set.of() : rows.judgements(), anyJudgement, rows.shown());
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

    /**
     * The councils, and their order, as conditions on a council {@code c}: those that existed on the day and, if only some
     * grades are asked for, have one of them, so that the others need not be read.
     */
    Conditions conditions(Collection<Council> councils, RowFilter rows, LocalDate day) {
        Conditions conditions = scope("c", councils)
                .where("(c.activeFrom is null or c.activeFrom <= :asOf)", "asOf", day)
                .always("(c.activeTo is null or c.activeTo >= :asOf)")
                .where(standsAt("o.grade in :anyGrades", day), "anyGrades", anyJudgement);
        if (!rows.grade.isEmpty() && !showsWhatIsFound(rows)) {
            conditions.where(standsAt("key(o) in :shownJudgements and o.grade in :shownGrades", day), "shownGrades", rows.grade)
                    .with("shownJudgements", rows.judgements());
        }
        if (sort.needsSince() || !anyJudgement.isEmpty() || !rows.grade.isEmpty()) {
            inspectionsThatCount(day).parameters().forEach(conditions::with);
        }
        return conditions;
    }

    /** Whether the database can count the councils: a count has no order, nor the parameters that stand in one. */
    boolean canBeCounted() {
        return !sort.needsSince() || inspectedBy == null && framework.isEmpty();
    }

    /** The inspection that counts gave an outcome {@code o}. A council has no two inspections published on one day. */
    private String standsAt(String outcome, LocalDate day) {
        return "exists (select 1 from Inspection n join n.outcomes o where n.council = c and n.publicationDate = " + since(day)
                + " and " + outcome + ")";
    }

    String order(LocalDate day) {
        return sort.order(since(day));
    }

    private String since(LocalDate day) {
        return "(select max(i.publicationDate) from Inspection i" + inspectionsThatCount(day).clause() + ")";
    }

    /** {@link CountingRule} in the words of the database, because it is the database that sorts. */
    private Conditions inspectionsThatCount(LocalDate day) {
        return new Conditions().always("i.council = c")
                .where("i.publicationDate <= :asOf", "asOf", day)
                .where("coalesce(i.endDate, i.publicationDate) <= :inspectedBy", "inspectedBy", inspectedBy)
                .where("i.framework in :frameworks", "frameworks", framework);
    }
}
