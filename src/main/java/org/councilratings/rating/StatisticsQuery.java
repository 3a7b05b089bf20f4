package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.council.Council;
import org.councilratings.council.CouncilRepository;
import org.councilratings.framework.Judgement;
import org.councilratings.web.page.StoredRows;
import org.councilratings.web.query.Conditions;

/** Counts where councils stand. */
@ApplicationScoped
public class StatisticsQuery {

    @Inject
    CouncilRepository repository;

    @Inject
    RatingHistory history;

    /** One pass over the councils, of which only the counters remain. */
    RatingStatistics count(Conditions conditions, StatisticsFilter filter, List<LocalDate> days,
            Collection<Judgement> judgements) {
        RatingStatistics statistics = filter.on(days, judgements);
        StoredRows.madeOf(() -> repository.matching(conditions, ""), found -> grouped(found, filter))
                .forEach(council -> statistics.add(council.group, council.timeline));
        return statistics;
    }

    private List<Grouped> grouped(Collection<Council> found, StatisticsFilter filter) {
        Map<Council, RatingTimeline> timelines = history.timelines(found);
        return found.stream().map(council -> new Grouped(filter.group(council), timelines.get(council))).toList();
    }

    private record Grouped(String group, RatingTimeline timeline) {
    }
}
