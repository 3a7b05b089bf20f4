package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.framework.Grade;
import org.councilratings.rating.chart.LabelPlacement.Candidate;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Predecessor;
import org.w3c.dom.Element;

/**
 * A step line of one judgement of a council over the years. It needs no colours: every grade has its place and its word,
 * every step its day, and where there is no grade there is a hatched gap that says why.
 */
public final class RatingHistoryChart {

    private static final double MARGIN = Drawing.MARGIN;
    private static final double LANE = 56;
    private static final double AXIS = 24;
    private static final double LINE = 3;

    /** What the number of a year needs to be apart from the next. */
    private static final double YEAR = 46;

    private final RatingStory story;
    private final StoryInWords words;
    private final Palette palette;
    private final Drawing drawing;
    private final Panel panel;
    private final HistoryPlaces places;

    private RatingHistoryChart(RatingStory story, ChartTheme theme, int width) {
        this.story = story;
        words = new StoryInWords(story);
        palette = theme.palette();
        drawing = new Drawing(width, palette, words.headline(), words.description());
        double top = drawing.heading(words.headline(), words.subtitle());
        double left = MARGIN + grades().stream().mapToDouble(grade -> Lettering.LABEL.width(lane(grade))).max().orElse(0) + 10;
        panel = panel(width - left);
        places = new HistoryPlaces(story, Box.of(left, top, panel.area().width(), panel.area().height()));
    }

    /** Draws a story at a width in pixels, the same for the same story. */
    public static Picture draw(RatingStory story, ChartTheme theme, int width) {
        return new RatingHistoryChart(story, theme, width).picture();
    }

    private Picture picture() {
        Box area = places.area();
        zones();
        drawing.take(panel.element(), area.left() - panel.area().left(), area.top() - panel.area().top());
        story.predecessors().forEach(this::line);
        lanes();
        frameworks();
        markers();
        labels();
        return drawing.picture(notes(area.bottom() + AXIS));
    }

    private List<Grade> grades() {
        return story.judgement().scale().grades();
    }

    private Panel panel(double width) {
        List<LocalDate> years = years(width);
        Plot plot = new Plot(palette)
                .axis("x", HistoryPlaces.number(story.firstDay()), HistoryPlaces.number(story.lastDay()),
                        years.stream().map(HistoryPlaces::number).toList(),
                        years.stream().map(day -> String.valueOf(day.getYear())).toList())
                .axis("y", -grades().size() - HistoryPlaces.EDGE, -1 + HistoryPlaces.EDGE,
                        grades().stream().map(grade -> (double) grade.rank() - grades().size() - 1).toList(),
                        grades().stream().map(grade -> "").toList());
        if (!story.isEverGraded()) {
            // The library draws no axes without marks; a path of one point is none that can be seen.
            plot.layer("path", Map.of("day", List.of(HistoryPlaces.number(story.firstDay())), "grade", List.of(-1.0)),
                    Map.of("x", "day", "y", "grade"));
        }
        story.gradedRuns().forEach(run -> step(plot, run, palette.accent()));
        return Panel.draw(plot, width, (grades().size() - 1 + 2 * HistoryPlaces.EDGE) * LANE + AXIS + 10, palette);
    }

    private List<LocalDate> years(double width) {
        long shown = story.lastDay().getYear() - story.firstDay().getYear();
        int every = (int) Math.ceil(YEAR * shown / width);
        return story.firstDay().datesUntil(story.shownTo(), Period.ofYears(every)).toList();
    }

    private void step(Plot plot, List<Episode> run, String colour) {
        List<Double> days = new ArrayList<>(run.stream().map(episode -> HistoryPlaces.number(episode.from())).toList());
        List<Double> grades = new ArrayList<>(run.stream().map(episode -> -1.0 * story.grade(episode).rank()).toList());
        days.add(HistoryPlaces.number(story.end(run.get(run.size() - 1))));
        grades.add(grades.get(grades.size() - 1));
        plot.layer("step", Map.of("day", days, "grade", grades), Map.of("x", "day", "y", "grade"), "color", colour,
                "size", LINE / Plot.PIXELS);
    }

    private void zones() {
        if (!places.zones().isEmpty()) {
            drawing.hatch("h", 45, palette.quietInk(), "opacity", "0.5");
        }
        places.zones().forEach(zone -> drawing.rect(zone, "url(#" + drawing.id("h") + ")"));
        places.absences().forEach(zone -> drawing.rect(zone, palette.tint()));
    }

    private void lanes() {
        for (Grade grade : grades()) {
            drawing.laneName(lane(grade), places.area().left() - 8, places.down(grade));
        }
    }

    /** In short if the whole label is higher than a lane. */
    private List<String> lane(Grade grade) {
        double width = drawing.width() < 480 ? 90 : 150;
        List<String> lines = Lettering.LABEL.wrap(grade.label(), width);
        return lines.size() * Lettering.LABEL.lineHeight() > LANE ? Lettering.LABEL.wrap(grade.shortLabel(), width) : lines;
    }

    private void frameworks() {
        places.frameworks().forEach((episode, label) -> {
            double x = places.across(episode.from());
            drawing.line(x, label.top() + 2, x, places.area().bottom(), palette.quietInk(), "stroke-dasharray", "1 3");
            drawing.text(episode.framework().shortName(), label.left(), label.bottom() - 3, Lettering.LABEL,
                    palette.quietInk(), "start");
        });
    }

    private void markers() {
        story.episodes().stream().filter(Episode::isGraded)
                .forEach(episode -> drawing.add("circle", "cx", Drawing.number(places.across(episode.from())), "cy",
                        Drawing.number(places.down(episode)), "r", "5", "fill", palette.accent(), "stroke",
                        palette.paper(), "stroke-width", "1.5"));
        story.predecessors().forEach(predecessor -> predecessor.graded()
                .forEach(episode -> drawing.add("circle", "cx", Drawing.number(places.across(episode.from())), "cy",
                        Drawing.number(places.down(predecessor, episode)), "r", "4", "fill", palette.paper(), "stroke",
                        palette.quietInk(), "stroke-width", "2")));
    }

    /** The grades of a council before this one, dashed because they are not this one's. */
    private void line(Predecessor predecessor) {
        for (List<Episode> run : predecessor.gradedRuns()) {
            StringBuilder path = new StringBuilder("M").append(Drawing.number(places.across(run.get(0).from())));
            for (Episode episode : run) {
                String y = Drawing.number(places.down(predecessor, episode));
                path.append(episode == run.get(0) ? " " : "V").append(y)
                        .append('H').append(Drawing.number(places.across(story.end(episode))));
            }
            drawing.add("path", "d", path.toString(), "fill", "none", "stroke", palette.quietInk(), "stroke-width", "2",
                    "stroke-dasharray", "5 3");
        }
    }

    private void labels() {
        for (Candidate label : new HistoryLabels(story, places).place()) {
            if (places.zones().stream().anyMatch(zone -> zone.overlap(label.box()) > 0)) {
                drawing.rect(label.box().grown(2.5), palette.paper());
            }
            write(label);
        }
    }

    private void write(Candidate label) {
        double top = label.box().top();
        for (String line : label.label().lines()) {
            Lettering lettering = label.label().lettering(line);
            Element text = drawing.text(line, label.box().left(), top + lettering.lineHeight() - 3, lettering, palette.ink(),
                    "start");
            Box box = Box.of(label.box().left(), top, lettering.width(line), lettering.lineHeight());
            ground(box).ifPresent(ground -> drawing.haloed(text, ground));
            top += lettering.lineHeight();
        }
    }

    /** What a line of text is on; nothing if it is on two grounds, because a halo of either would be seen on the other. */
    private Optional<String> ground(Box line) {
        List<Box> tints = places.absences().stream().filter(absence -> absence.overlap(line) > 0).toList();
        if (tints.isEmpty()) {
            return Optional.of(palette.paper());
        }
        return Optional.of(palette.tint()).filter(tint -> tints.stream().anyMatch(one -> line.outside(one) < 1));
    }

    private double notes(double top) {
        double allowed = drawing.width() - 2 * MARGIN;
        double y = top + 10;
        for (String note : words.notes()) {
            y = drawing.paragraph(Lettering.NOTE.wrap(note, allowed), MARGIN, y, Lettering.NOTE, palette.ink()) + 3;
        }
        if (!words.key().isEmpty()) {
            y = drawing.paragraph(Lettering.NOTE.wrap(words.key(), allowed), MARGIN, y, Lettering.NOTE, palette.quietInk()) + 3;
        }
        return drawing.paragraph(Lettering.NOTE.wrap(StoryInWords.source(story.service(), story.checkedTo()), allowed), MARGIN,
                y,
                Lettering.NOTE,
                palette.quietInk()) + MARGIN - 4;
    }
}
