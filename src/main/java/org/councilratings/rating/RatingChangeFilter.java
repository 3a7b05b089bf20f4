package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;

import org.councilratings.council.Council;
import org.councilratings.framework.Judgement;
import org.councilratings.http.input.DayRange;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.store.Conditions;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes a request asks for. A repeated parameter means any of its values. */
public class RatingChangeFilter extends RatedCouncils {

    @QueryParam("direction")
    @Parameter(description = "Only changes in these directions.", example = "declined")
    public List<Direction> direction;

    @QueryParam("minSteps")
    @Min(0)
    @Max(3)
    @Parameter(description = "Only changes between two grades that are at least so many grades apart.", example = "2")
    public Integer minSteps;

    @QueryParam("judgement")
    @Parameter(description = "The judgements whose changes are shown (default: overall_effectiveness).", example = "overall_effectiveness")
    public List<JudgementChoice> judgement;

    @QueryParam("publishedFrom")
    @Parameter(description = "Only changes published on this day or later.", example = "2024-01-01")
    public LocalDate publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "Only changes published on this day or earlier.", example = "2024-12-31")
    public LocalDate publishedTo;

    Set<Judgement> judgements() {
        return JudgementChoice.judgements(judgement);
    }

    /**
     * Whose changes are asked for, and when they were published, as conditions on an inspection {@code i}.
     *
     * @param last the last day of publication: today, or an earlier one that was asked for
     * @throws ProblemException 400 if two filters contradict each other
     */
    Conditions conditions(Collection<Council> councils, LocalDate last) {
        DayRange.check("publishedFrom", publishedFrom, "publishedTo", publishedTo);
        checkSteps();
        return scope("i.council", councils)
                .where("i.publicationDate >= :publishedFrom", "publishedFrom", publishedFrom)
                .where("i.publicationDate <= :last", "last", last);
    }

    private void checkSteps() {
        if (minSteps != null && !direction.isEmpty() && direction.stream().noneMatch(one -> one.canMove(minSteps))) {
            List<String> moving = Arrays.stream(Direction.values()).filter(one -> one.canMove(minSteps)).map(Direction::code)
                    .toList();
            throw ProblemException.invalid(List.of(
                    Violation.ofParameter("minSteps", "minSteps: no change in the directions asked for moves that far",
                            List.of("no minSteps")),
                    Violation.ofParameter("direction", "direction: with minSteps=" + minSteps + " there is none but these",
                            moving)));
        }
    }

    /** Whether every change is included, whatever it is. */
    boolean includesAll() {
        return direction.isEmpty() && minSteps == null;
    }

    boolean includes(RatingChange change) {
        return (direction.isEmpty() || direction.contains(change.direction()))
                && (minSteps == null || change.steps() != null && change.steps() >= minSteps);
    }
}
