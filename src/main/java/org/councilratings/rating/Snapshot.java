package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;

/**
 * What is seen of any council on a day.
 *
 * @param day the day
 * @param rule which inspections count
 * @param judgements the judgements shown; none for those that have one of {@code anyJudgement}
 * @param anyJudgement the grades of which a council must have one in any judgement, or none for every council
 * @param shown which outcomes are shown
 */
record Snapshot(LocalDate day, CountingRule rule, Set<Judgement> judgements, Collection<Grade> anyJudgement,
        OutcomeChoice shown) {

    private static final Set<Judgement> ALL = EnumSet.allOf(Judgement.class);

    /** The standings that are seen of a council, in the order of the judgements. */
    List<RatingOnDay> of(RatingTimeline timeline) {
        if (!timeline.isActiveOn(day)) {
            return List.of();
        }
        RatingTimeline counting = timeline.counting(rule);
        if (!anyJudgement.isEmpty() && standings(counting, ALL).noneMatch(this::isWanted)) {
            return List.of();
        }
        Stream<RatingOnDay> chosen = judgements.isEmpty() ? standings(counting, ALL).filter(this::isWanted)
                : standings(counting, judgements);
        return chosen.filter(standing -> shown.includes(standing.outcome())).toList();
    }

    /** The publication of the inspection that counts, if one does: it is the same in every judgement. */
    Optional<LocalDate> since(RatingTimeline timeline) {
        return Optional.ofNullable(timeline.counting(rule).on(day, Judgement.OVERALL_EFFECTIVENESS).since());
    }

    /** The first of the days since which the grades shown have been the same, if any grade is shown. */
    Optional<LocalDate> gradeSince(RatingTimeline timeline) {
        return of(timeline).stream().map(RatingOnDay::gradeSince).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    private boolean isWanted(RatingOnDay standing) {
        return standing.outcome().isGraded() && anyJudgement.contains(standing.outcome().grade());
    }

    private Stream<RatingOnDay> standings(RatingTimeline timeline, Set<Judgement> some) {
        return some.stream().map(judgement -> timeline.on(day, judgement));
    }
}
