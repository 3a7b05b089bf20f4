package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.framework.ServiceFilter;
import org.councilratings.http.exchange.Exchange;
import org.councilratings.rating.chart.RatingMap;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingIndex;
import org.councilratings.store.DatasetState;

/** Maps as requests ask for them, to be drawn or shown on a page. */
@ApplicationScoped
public class RatingMaps {

    @Inject
    CurrentRatings ratings;

    @Inject
    DatasetState dataset;

    @Inject
    Exchange exchange;

    /**
     * The map that a request asks for: of a theme if it names one, else of a judgement.
     */
    public RatingMap map(ServiceFilter services, MapFilter filter) {
        filter.check();
        RatingIndex index = ratings.index();
        Service service = services.in(index.codeLists()).judgements(filter.judgements()).onlyService();
        LocalDate checkedTo = service.coverage(dataset.coverage()).checkedTo();
        LocalDate day = index.knownTo(exchange.dayOrToday(filter.asOf), service, checkedTo);
        List<CouncilTimeline> councils = index.councils().stream().filter(one -> filter.includes(one, day)).toList();
        boolean isPast = filter.asOf != null || service.isOver(checkedTo.plusDays(1));
        MapOfDay maps = new MapOfDay(councils,
                new MapHeading(service, day, isPast, ScopeInWords.of(filter.region)),
                checkedTo);
        if (filter.improvementTheme != null) {
            return maps.of(filter.improvementTheme);
        }
        Judgement judgement = filter.judgement == null ? service.headlines(day).get(0)
                : index.codeLists().judgement(filter.judgement.code());
        return maps.of(judgement);
    }
}
