package org.councilratings.rating;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.ImprovementTheme;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.RatingMap;
import org.councilratings.rating.chart.RatingMap.Tile;
import org.councilratings.rating.chart.TileGroup;
import org.councilratings.rating.chart.TileLayout;
import org.councilratings.rating.chart.TileLayout.Place;
import org.councilratings.rating.timeline.CouncilTimeline;
import org.councilratings.rating.timeline.RatingOnDay;
import org.councilratings.rating.timeline.RatingTimeline;

/**
 * Makes the maps of a day.
 *
 * @param councils those that are drawn, by their names
 * @param heading what limits the map
 * @param checkedTo the day up to which the facts were checked
 */
record MapOfDay(List<CouncilTimeline> councils, MapHeading heading, LocalDate checkedTo) {

    /** The map of a judgement. */
    RatingMap of(Judgement judgement) {
        List<RatingOnDay> ratings = each(one -> one.on(heading.day(), judgement));
        LocalDate lastJudged = each(one -> one.lastGraded(judgement, heading.day())).stream().flatMap(Optional::stream)
                .max(Comparator.naturalOrder()).orElse(null);
        return map(heading.of(judgement, ratings.stream().map(RatingOnDay::outcome).toList(), lastJudged),
                ratings.stream().map(rating -> TileGroup.of(judgement, rating.outcome())).toList(),
                ratings.stream().map(MapOfDay::words).toList());
    }

    /** The map of a theme of what must improve. */
    RatingMap of(ImprovementTheme theme) {
        List<TileGroup> groups = each(one -> group(one.improvementThemes(heading.day()), theme));
        List<LocalDate> reports = each(this::reportDay);
        return map(heading.of(theme, groups), groups, IntStream.range(0, groups.size())
                .mapToObj(i -> words(groups.get(i), reports.get(i))).toList());
    }

    private <T> List<T> each(Function<RatingTimeline, T> question) {
        return councils.stream().map(council -> council.ratings(heading.service())).map(question).toList();
    }

    private static TileGroup group(List<ImprovementTheme> named, ImprovementTheme theme) {
        if (named.isEmpty()) {
            return TileGroup.NO_LIST;
        }
        return named.contains(theme) ? TileGroup.NAMED : TileGroup.NOT_NAMED;
    }

    /** The day of the latest report; null without one. */
    private LocalDate reportDay(RatingTimeline ratings) {
        return ratings.on(heading.day(), heading.service().headlines().get(0)).since();
    }

    private static String words(RatingOnDay rating) {
        Outcome outcome = rating.outcome();
        if (outcome.isGraded()) {
            return rating.judgement().grade(outcome).inText() + " since " + DayInWords.of(rating.gradeSince());
        }
        return words(TileGroup.of(rating.judgement(), outcome), rating.since());
    }

    private static String words(TileGroup group, LocalDate report) {
        return group.name().toLowerCase(Locale.UK) + (report == null ? "" : ", report of " + DayInWords.of(report));
    }

    private RatingMap map(Heading finding, List<TileGroup> groups, List<String> words) {
        Map<String, String> names = new LinkedHashMap<>();
        councils.forEach(council -> names.put(council.council().slug(), council.council().name()));
        Map<String, Place> places = TileLayout.ENGLAND.places(names);
        List<Tile> tiles = IntStream.range(0, councils.size()).mapToObj(i -> {
            String slug = councils.get(i).council().slug();
            String name = councils.get(i).distinctName(checkedTo);
            return new Tile(slug, name, places.get(slug), groups.get(i), name + ": " + words.get(i));
        }).toList();
        return new RatingMap(finding, heading.service(), tiles, checkedTo);
    }
}
