package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import jakarta.ws.rs.QueryParam;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.http.input.DayRange;
import org.councilratings.http.problem.Problem.Violation;
import org.councilratings.http.problem.ProblemException;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.RatingChange;
import org.councilratings.rating.timeline.RatingIndex;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which changes a request asks for. A repeated parameter means any of its values. */
public class RatingChangeFilter {

    @QueryParam("direction")
    @Parameter(description = "Only changes in these directions.", example = "declined")
    public List<Direction> direction;

    @QueryParam("minSteps")
    @Parameter(description = "Only changes of at least this many grades: 0 to one less than the scale has, which is 3 for childrens_services.", example = "2", schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "19"))
    public Integer minSteps;

    @QueryParam("judgement")
    @Parameter(description = "The judgements whose changes are shown. Default: overall_effectiveness, and in other services their headline judgement.", example = "overall_effectiveness")
    public List<JudgementChoice> judgement;

    @QueryParam("publishedFrom")
    @Parameter(description = "Only changes published on this day or later.", example = "2024-01-01")
    public LocalDate publishedFrom;

    @QueryParam("publishedTo")
    @Parameter(description = "Only changes published on this day or earlier.", example = "2024-12-31")
    public LocalDate publishedTo;

    /** The judgements whose changes are shown of an inspection. */
    Collection<Judgement> judgements(RatingIndex.Published one) {
        return judgement.isEmpty() ? one.service().headlines(one.inspection().framework())
                : ServiceChoice.chosen(judgement, one.service());
    }

    /**
     * Checks that the filters do not contradict each other, and that a scale is long enough.
     *
     * @throws ProblemException 400 if they do
     */
    void check(List<Service> services) {
        int most = services.stream().flatMap(service -> service.judgements().stream())
                .mapToInt(one -> one.scale().grades().size() - 1).max().orElse(0);
        if (minSteps != null && (minSteps < 0 || minSteps > most)) {
            throw ProblemException.invalid("minSteps", "minSteps: '" + minSteps + "' is out of range", List.of("0 to " + most));
        }
        DayRange.check("publishedFrom", publishedFrom, "publishedTo", publishedTo);
        checkSteps();
    }

    private void checkSteps() {
        if (minSteps != null && !direction.isEmpty() && direction.stream().noneMatch(one -> one.canMove(minSteps))) {
            List<String> moving = Arrays.stream(Direction.values()).filter(one -> one.canMove(minSteps)).map(Direction::code)
                    .toList();
            throw ProblemException.invalid(List.of(
                    Violation.ofParameter("minSteps", "minSteps: no change in the requested directions is that large",
                            List.of("no minSteps")),
                    Violation.ofParameter("direction", "direction: with minSteps=" + minSteps + " there is none but these",
                            moving)));
        }
    }

    /**
     * Whether a change is asked for.
     *
     * @param change asked for only if the filter depends on it
     */
    boolean includes(Supplier<RatingChange> change) {
        return direction.isEmpty() && minSteps == null || includes(change.get());
    }

    private boolean includes(RatingChange change) {
        return (direction.isEmpty() || direction.contains(change.direction()))
                && (minSteps == null || change.steps() != null && change.steps() >= minSteps);
    }
}
