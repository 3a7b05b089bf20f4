package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.JudgementChoice;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceChoice;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.CountingRule;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingTimeline;

/**
 * What is seen of any council on a day.
 *
 * @param day the day
 * @param rule which inspections count
 * @param services the services shown, in order
 * @param judgements the judgements chosen, or none for those that stand for an inspection; with {@code anyJudgement} none for
 *        those that have one of its grades
 * @param anyJudgement the grades of which a council must have one in any judgement, or none for every council
 * @param shown which outcomes are shown
 */
public record Snapshot(LocalDate day, CountingRule rule, List<Service> services, Collection<JudgementChoice> judgements,
        Collection<String> anyJudgement, OutcomeChoice shown) {

    /** The ratings that are seen of a council, by service and in the order of the judgements. */
    public List<RatingOnDay> of(CouncilTimeline council) {
        return services.stream().flatMap(service -> of(council.ratings(service)).stream()).toList();
    }

    /** The ratings that are seen of a council in a service. */
    List<RatingOnDay> of(RatingTimeline timeline) {
        if (!timeline.isActiveOn(day)) {
            return List.of();
        }
        RatingTimeline counting = timeline.counting(rule);
        List<Judgement> all = timeline.service().judgements();
        if (!anyJudgement.isEmpty() && standings(counting, all).noneMatch(this::isWanted)) {
            return List.of();
        }
        Stream<RatingOnDay> chosen = judgements.isEmpty() && !anyJudgement.isEmpty()
                ? standings(counting, all).filter(this::isWanted)
                : standings(counting, chosen(counting));
        return chosen.filter(standing -> shown.includes(standing.outcome())).toList();
    }

    private Collection<Judgement> chosen(RatingTimeline counting) {
        return judgements.isEmpty() ? counting.headlines(day) : ServiceChoice.chosen(judgements, counting.service());
    }

    /** The publication of the inspection that counts, if one does: it is the same in every judgement of a service. */
    Optional<LocalDate> since(CouncilTimeline council) {
        return services.stream().map(service -> council.ratings(service).counting(rule))
                .map(timeline -> timeline.on(day, timeline.service().headlines().get(0)).since()).filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The first of the days since which the grades shown have been the same, if any grade is shown. */
    Optional<LocalDate> gradeSince(CouncilTimeline council) {
        return of(council).stream().map(RatingOnDay::gradeSince).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    private boolean isWanted(RatingOnDay standing) {
        return standing.outcome().isGraded() && anyJudgement.contains(standing.outcome().grade());
    }

    private Stream<RatingOnDay> standings(RatingTimeline timeline, Collection<Judgement> some) {
        return some.stream().map(judgement -> timeline.on(day, judgement));
    }
}
