package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.framework.Grade;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Gap;
import org.councilratings.rating.chart.RatingStory.Predecessor;

/** Where the days, grades and gaps of a story are, in pixels. */
final class HistoryPlaces {

    /** So far may words stand out of the area to the right. */
    static final double OVERHANG = 8;

    /** From the edge of the area to the first and last grade, where a grade is 1 from the next. */
    static final double EDGE = 0.75;

    private static final double ROW = 17;
    private static final double APART = 4;

    /** So far the lines of several predecessors are apart, which often are on the same grade. */
    private static final double BESIDE = 6;

    /** A gap of a few days must be seen, too. */
    private static final double NARROWEST = 4;

    private final RatingStory story;
    private final double firstDay;
    private final double lastDay;
    private final Map<Episode, Box> frameworks = new LinkedHashMap<>();
    private final Box area;

    /** Lays a story out in an area that begins below as many rows of framework versions as there must be. */
    HistoryPlaces(RatingStory story, Box below) {
        this.story = story;
        firstDay = number(story.firstDay());
        lastDay = number(story.lastDay());
        List<Episode> newestFirst = new ArrayList<>(story.frameworkChanges());
        Collections.reverse(newestFirst);
        newestFirst.forEach(change -> frameworks.put(change, frameworkLabel(change, below)));
        double bottom = frameworks.values().stream().mapToDouble(Box::bottom).max().orElse(below.top());
        area = Box.of(below.left(), bottom, below.width(), below.height());
    }

    /** To the right of its day in the first row that has room, or else to the left: beside no line but its own. */
    private Box frameworkLabel(Episode change, Box below) {
        double width = Lettering.LABEL.width(change.framework().shortName());
        double x = across(change.from(), below);
        Stream<Double> lefts = Stream.of(x + 4, x - 4 - width);
        return lefts.flatMap(left -> IntStream.rangeClosed(0, frameworks.size())
                .mapToObj(row -> Box.of(left, below.top() + row * ROW, width, ROW)))
                .filter(label -> label.right() <= below.right() + OVERHANG)
                .filter(label -> frameworks.entrySet().stream()
                        .noneMatch(newer -> touch(label, x, newer.getValue(), across(newer.getKey().from(), below))))
                .findFirst().orElseGet(() -> Box.of(x + 4, below.top() + frameworks.size() * ROW, width, ROW));
    }

    /** Whether of two names with their lines, which go down from them, one covers the other or its line. */
    private static boolean touch(Box one, double line, Box other, double otherLine) {
        return one.grown(APART).overlap(other) > 0 && one.top() == other.top()
                || other.top() >= one.top() && isAt(line, other) || one.top() >= other.top() && isAt(otherLine, one);
    }

    private static boolean isAt(double line, Box label) {
        return line > label.left() - APART && line < label.right() + APART;
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
        return within.left() + (number(day) - firstDay) / (lastDay - firstDay) * within.width();
    }

    double down(Grade grade) {
        return area.top() + (grade.rank() - 1 + EDGE) / (story.judgement().scale().grades().size() - 1 + 2 * EDGE)
                * area.height();
    }

    double down(Episode episode) {
        return down(story.grade(episode));
    }

    /** Predecessors that have the same grade are a little apart. */
    double down(Predecessor predecessor, Episode episode) {
        double number = story.predecessors().indexOf(predecessor) - (story.predecessors().size() - 1) / 2.0;
        return down(episode) + number * BESIDE;
    }

    Box zone(Gap gap) {
        return zone(gap.from(), story.end(gap.to()));
    }

    /** The years in which the council did not exist. */
    List<Box> absences() {
        List<Box> absences = new ArrayList<>();
        if (story.isYoung()) {
            boolean isLater = story.activeFrom().isAfter(story.shownTo());
            absences.add(zone(story.firstDay(), isLater ? story.shownTo() : story.activeFrom()));
        }
        if (story.isAbolished()) {
            absences.add(zone(story.end(story.activeTo()), story.shownTo()));
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
        story.gradedRuns().forEach(run -> addLine(run, 0, boxes));
        story.predecessors().forEach(predecessor -> predecessor.gradedRuns()
                .forEach(run -> addLine(run, down(predecessor, run.get(0)) - down(run.get(0)), boxes)));
        return boxes;
    }

    private void addLine(List<Episode> run, double lower, List<Box> boxes) {
        for (int i = 0; i < run.size(); i++) {
            boxes.add(level(run.get(i), lower).grown(5));
            if (i > 0) {
                boxes.add(step(run.get(i - 1), run.get(i)).grown(3));
            }
        }
    }

    /** Where the inspections are marked that gave a grade. */
    List<Point> points() {
        List<Point> points = new ArrayList<>();
        story.episodes().stream().filter(Episode::isGraded)
                .forEach(episode -> points.add(new Point(across(episode.from()), down(episode))));
        story.predecessors().forEach(predecessor -> predecessor.graded()
                .forEach(episode -> points.add(new Point(across(episode.from()), down(predecessor, episode)))));
        return points;
    }

    /** A place in pixels. */
    record Point(double x, double y) {
    }

    private Box level(Episode episode, double lower) {
        double y = down(episode) + lower;
        return new Box(across(episode.from()), y, across(story.end(episode)), y);
    }

    private Box step(Episode before, Episode after) {
        double x = across(after.from());
        double top = Math.min(down(before), down(after));
        return new Box(x, top, x, Math.max(down(before), down(after)));
    }
}
