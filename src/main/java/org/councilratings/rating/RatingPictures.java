package org.councilratings.rating;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.ChartTheme;
import org.councilratings.rating.chart.Picture;
import org.councilratings.rating.chart.RatingHistoryChart;
import org.councilratings.rating.chart.RatingStory;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Predecessor;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.Direction;
import org.councilratings.rating.timeline.RatingPeriod;
import org.councilratings.rating.timeline.RatingTimeline;
import org.councilratings.store.DatasetState;

/** Draws the ratings of councils. */
@ApplicationScoped
public class RatingPictures {

    @Inject
    CurrentRatings ratings;

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
        return history(new RatingHistory(council, List.of()), service, asked, day, theme, width);
    }

    /** The same with the periods of the councils before it, as far as the history has them. */
    Picture history(RatingHistory history, Service service, Judgement asked, LocalDate day, ChartTheme theme, int width) {
        CouncilTimeline council = history.own();
        RatingTimeline timeline = council.ratings(service);
        Judgement judgement = service.judgements().stream().filter(one -> one.equals(asked)).findFirst()
                .orElseGet(() -> timeline.headlines(day).get(0));
        List<Predecessor> predecessors = history.predecessors().stream().map(one -> new Predecessor(
                one.distinctName(day), shortName(one, day), episodes(one, service, judgement, day), one.active().to()))
                .toList();
        LocalDate checkedTo = service.coverage(dataset.coverage()).checkedTo();
        boolean isPast = day.isBefore(checkedTo);
        RatingStory story = new RatingStory(council.distinctName(day) + (isPast ? " on " + DayInWords.of(day) : ""), service,
                judgement,
                episodes(council, service, judgement, day), lastGrades(timeline, day), timeline.active().from(),
                end(timeline, day), isPast ? day : checkedTo, predecessors);
        return RatingHistoryChart.draw(story, theme, width);
    }

    /** Its short name, unless another council has the same. */
    private String shortName(CouncilTimeline council, LocalDate day) {
        String name = council.council().name();
        long namesakes = ratings.index().councils().stream().filter(one -> one.council().name().equals(name)).count();
        return namesakes == 1 ? name : council.distinctName(day);
    }

    private static List<Episode> episodes(CouncilTimeline council, Service service, Judgement judgement, LocalDate day) {
        return council.ratings(service).periods(judgement, day).stream().map(RatingPictures::episode).toList();
    }

    /** The council's last day, unless it is still to come on the day that is shown. */
    private static LocalDate end(RatingTimeline timeline, LocalDate day) {
        LocalDate end = timeline.active().to();
        return end == null || end.isAfter(day) ? null : end;
    }

    private static Episode episode(RatingPeriod period) {
        return new Episode(period.from(), period.to(), period.outcome(), period.inspection().framework(),
                period.change().direction() == Direction.UNCHANGED);
    }

    /** What the last inspection by a day found in all judgements that it made. */
    private static Map<Judgement, Grade> lastGrades(RatingTimeline timeline, LocalDate day) {
        Map<Judgement, Grade> grades = new LinkedHashMap<>();
        timeline.inspections().stream().filter(one -> one.isPublishedBy(day)).reduce((before, last) -> last)
                .ifPresent(last -> timeline.service().judgements().stream()
                        .filter(judgement -> last.outcome(judgement).isGraded())
                        .forEach(judgement -> grades.put(judgement, judgement.grade(last.outcome(judgement)))));
        return grades;
    }
}
