package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.framework.Grade;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Gap;

/** Where the days, grades and gaps of a story are, in pixels. */
final class HistoryPlaces {

    /** So far may words stand out of the area to the right. */
    static final double OVERHANG = 8;

    /** From the edge of the area to the first and last grade, where a grade is 1 from the next. */
    static final double EDGE = 0.75;

    private static final double ROW = 17;

    /** A gap of a few days must be seen, too. */
    private static final double NARROWEST = 4;

    private final RatingStory story;
    private final Map<Episode, Box> frameworks = new LinkedHashMap<>();
    private final Box area;

    /** Lays a story out in an area that begins below as many rows of framework versions as there must be. */
    HistoryPlaces(RatingStory story, Box below) {
        this.story = story;
        List<Double> ends = new ArrayList<>();
        for (Episode change : story.frameworkChanges()) {
            frameworks.put(change, frameworkLabel(change, below, ends));
        }
        area = Box.of(below.left(), below.top() + ends.size() * ROW, below.width(), below.height());
    }

    /** In the first row that has room, and to the left of its day if there is none to the right. */
    private Box frameworkLabel(Episode change, Box below, List<Double> ends) {
        double width = Lettering.LABEL.width(change.framework().shortName());
        double x = across(change.from(), below);
        double left = x + 4 + width > below.right() + OVERHANG ? x - 4 - width : x + 4;
        int row = 0;
        while (row < ends.size() && ends.get(row) + 8 > left) {
            row++;
        }
        if (row == ends.size()) {
            ends.add(0.0);
        }
        ends.set(row, left + width);
        return Box.of(left, below.top() + row * ROW, width, ROW);
    }

    /** The panel between its axes. */
    Box area() {
        return area;
    }

    /** Where the name of the framework version stands that an episode was the first under. */
    Map<Episode, Box> frameworks() {
        return frameworks;
    }

    static double number(LocalDate day) {
        return day.toEpochDay();
    }

    double across(LocalDate day) {
        return across(day, area);
    }

    private double across(LocalDate day, Box within) {
        double first = number(story.firstDay());
        return within.left() + (number(day) - first) / (number(story.lastDay()) - first) * within.width();
    }

    double down(Grade grade) {
        return area.top() + (grade.rank() - 1 + EDGE) / (story.judgement().scale().grades().size() - 1 + 2 * EDGE)
                * area.height();
    }

    double down(Episode episode) {
        return down(story.grade(episode));
    }

    Box zone(Gap gap) {
        return zone(gap.from(), story.end(gap.to()));
    }

    /** The years in which the council did not exist. */
    List<Box> absences() {
        List<Box> absences = new ArrayList<>();
        if (story.isYoung()) {
            absences.add(zone(story.firstDay(), story.activeFrom()));
        }
        if (story.isAbolished()) {
            absences.add(zone(story.end(story.activeTo()), story.checkedTo()));
        }
        return absences;
    }

    List<Box> zones() {
        return story.gaps().stream().map(this::zone).toList();
    }

    private Box zone(LocalDate from, LocalDate end) {
        double left = across(from);
        return new Box(left, area.top(), Math.max(across(end), left + NARROWEST), area.bottom());
    }

    /** What the step line covers. */
    List<Box> line() {
        List<Box> boxes = new ArrayList<>();
        for (List<Episode> run : story.gradedRuns()) {
            for (int i = 0; i < run.size(); i++) {
                boxes.add(level(run.get(i)).grown(5));
                if (i > 0) {
                    boxes.add(step(run.get(i - 1), run.get(i)).grown(3));
                }
            }
        }
        return boxes;
    }

    private Box level(Episode episode) {
        double y = down(episode);
        return new Box(across(episode.from()), y, across(story.end(episode)), y);
    }

    private Box step(Episode before, Episode after) {
        double x = across(after.from());
        double top = Math.min(down(before), down(after));
        return new Box(x, top, x, Math.max(down(before), down(after)));
    }
}
