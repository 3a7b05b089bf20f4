package org.councilratings.rating;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.RatingHistoryChart;
import org.councilratings.rating.chart.RatingStory;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.store.DatasetState;

/** Draws the ratings of councils. */
@ApplicationScoped
public class RatingPictures {

    @Inject
    DatasetState dataset;

    /**
     * A council's history in one judgement.
     *
     * @param asked the judgement; null, or one of another service, for the one that stands for the council's last inspection
     * @param day the last day that is shown
     */
    public Picture history(CouncilTimeline council, Service service, Judgement asked, LocalDate day, ChartTheme theme,
            int width) {
        RatingTimeline timeline = council.ratings(service);
        Judgement judgement = service.judgements().stream().filter(one -> one.equals(asked)).findFirst()
                .orElseGet(() -> timeline.headlines(day).get(0));
        List<Episode> episodes = timeline.periods(judgement, day).stream().map(RatingPictures::episode).toList();
        RatingStory story = new RatingStory(council.council().name(), service, judgement, episodes, timeline.active().from(),
                timeline.active().to(), service.coverage(dataset.coverage()).checkedTo());
        return RatingHistoryChart.draw(story, theme, width);
    }

    private static Episode episode(RatingPeriod period) {
        return new Episode(period.from(), period.to(), period.outcome(), period.inspection().framework());
    }
}
