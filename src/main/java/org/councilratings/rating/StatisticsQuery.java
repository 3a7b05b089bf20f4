package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.CouncilRepository;
import org.councilratings.framework.Judgement;
import org.councilratings.store.Conditions;
import org.councilratings.store.StoredRows;

/** Counts where councils stand. */
@ApplicationScoped
public class StatisticsQuery {

    @Inject
    CouncilRepository repository;

    @Inject
    CouncilTimelines timelines;

    /** One pass over the councils, of which only the counters remain. */
    RatingStatistics count(Conditions conditions, StatisticsFilter filter, List<LocalDate> days,
            Collection<Judgement> judgements) {
        RatingStatistics statistics = filter.on(days, judgements);
        StoredRows.madeOf(() -> repository.urnsMatching(conditions, ""), urns -> List.copyOf(timelines.of(urns).values()))
                .forEach(council -> statistics.add(filter.group(council), council.ratings()));
        return statistics;
    }
}
