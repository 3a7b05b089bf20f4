package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.calendar.DayInWords;
import org.councilratings.rating.chart.HistoryPlaces.Point;
import org.councilratings.rating.chart.LabelPlacement.Candidate;
import org.councilratings.rating.chart.LabelPlacement.Label;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Gap;
import org.councilratings.rating.chart.RatingStory.Predecessor;

/** What is written at the steps and gaps of a history, and the places where it could stand. */
final class HistoryLabels {

    private static final double FROM_LINE = 8;
    private static final double ASIDE = 6;
    private static final double SHORTER = 12;
    private static final double WITHOUT = 50;
    private static final double WIDEST_NAME = 110;

    /** A label that seems to be of another point is worse than any that is shorter, and better than one that covers it. */
    private static final double CONFUSING = 300;
    private static final double NEARER = 3;
    private static final double INSET = 14;
    private static final double NARROW_INSET = 6;

    private final RatingStory story;
    private final HistoryPlaces places;
    private final List<Point> points;

    HistoryLabels(RatingStory story, HistoryPlaces places) {
        this.story = story;
        this.places = places;
        points = places.points();
    }

    List<Candidate> place() {
        List<Candidate> placed = new ArrayList<>();
        List<List<Candidate>> open = new ArrayList<>();
        story.gaps().forEach(gap -> addGap(gap, placed, open));
        addAbsences(placed, open);
        story.episodes().stream().filter(Episode::isGraded).forEach(episode -> open.add(steps(episode)));
        story.predecessors().forEach(predecessor -> predecessor.graded()
                .forEach(episode -> open.add(steps(predecessor, episode))));
        List<Box> obstacles = new ArrayList<>(places.line());
        placed.forEach(label -> obstacles.add(label.box().grown(INSET / 2)));
        placed.addAll(new LabelPlacement(frame(), obstacles, ground()).place(open));
        return placed;
    }

    private List<Box> ground() {
        List<Box> ground = new ArrayList<>(places.zones());
        ground.addAll(places.absences());
        return ground;
    }

    private Box frame() {
        Box area = places.area();
        return new Box(area.left() + 2, area.top(), area.right() + HistoryPlaces.OVERHANG, area.bottom());
    }

    // --- Steps

    /** A date is written in full or not at all: a year alone looks like one of the axis. */
    private List<Candidate> steps(Episode episode) {
        String day = DayInWords.brief(episode.from());
        String grade = story.grade(episode).shortLabel();
        Point own = new Point(places.across(episode.from()), places.down(episode));
        List<Candidate> candidates = around(own, List.of(Label.headed(grade, List.of(day)), Label.plain(List.of(day)),
                Label.headed(grade, List.of())));
        candidates.add(nothing(own.x(), own.y()));
        return candidates;
    }

    private List<Candidate> steps(Predecessor predecessor, Episode episode) {
        String day = DayInWords.brief(episode.from());
        Point own = new Point(places.across(episode.from()), places.down(predecessor, episode));
        if (predecessor.graded().get(0).equals(episode)) {
            return around(own, names(predecessor, day));
        }
        List<Candidate> candidates = around(own, List.of(Label.plain(List.of(day))));
        candidates.add(nothing(own.x(), own.y()));
        return candidates;
    }

    /** A line without a name says nothing. Where several have no room for theirs, they have the numbers of their notes. */
    private List<Label> names(Predecessor predecessor, String day) {
        List<String> name = Lettering.STRONG_LABEL.wrap(predecessor.shortName(), WIDEST_NAME);
        List<Label> names = new ArrayList<>(List.of(new Label(name, List.of(day)), new Label(name, List.of())));
        new StoryInWords(story).number(predecessor).ifPresent(number -> names.add(Label.headed(number, List.of())));
        return names;
    }

    private List<Candidate> around(Point own, List<Label> wordings) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            addAround(own, wordings.get(i), i * SHORTER, candidates);
        }
        return candidates;
    }

    private void addAround(Point own, Label label, double inconvenience, List<Candidate> candidates) {
        double x = own.x();
        double width = label.width();
        double height = label.height();
        double[] lefts = { x, x + ASIDE, x - width / 2, x - width / 4, x - width * 3 / 4, x - width + ASIDE,
                x - width - ASIDE };
        double[] tops = { own.y() - FROM_LINE - height, own.y() + FROM_LINE };
        for (int i = 0; i < lefts.length; i++) {
            for (int j = 0; j < tops.length; j++) {
                Box box = Box.of(lefts[i], tops[j], width, height);
                double confusing = isConfusing(box, own) ? CONFUSING : 0;
                candidates.add(new Candidate(box, label, inconvenience + confusing + 0.5 * i + 0.2 * j));
            }
        }
    }

    /** Whether another point is about as near. */
    private boolean isConfusing(Box box, Point own) {
        double distance = box.distance(own.x(), own.y()) + NEARER;
        return points.stream().anyMatch(point -> !point.equals(own) && box.distance(point.x(), point.y()) < distance);
    }

    // --- Gaps

    private void addGap(Gap gap, List<Candidate> placed, List<List<Candidate>> open) {
        Box zone = places.zone(gap);
        List<String> why = new ArrayList<>();
        new StoryInWords(story).causes(gap).forEach(cause -> why.addAll(Lettering.LABEL.wrap(cause, zone.width() - INSET)));
        String noGrade = new StoryInWords(story).noGrade(gap);
        Label dated = Label.headed(noGrade, List.of("from " + DayInWords.brief(gap.from())));
        add(zone, INSET, List.of(Label.headed(noGrade, why), dated, Label.headed(noGrade, List.of())), dated, placed, open);
    }

    private void addAbsences(List<Candidate> placed, List<List<Candidate>> open) {
        List<Box> absences = places.absences();
        for (int i = 0; i < absences.size(); i++) {
            boolean isBefore = story.isYoung() && i == 0;
            addAbsence(isBefore ? "Not yet a council" : "No longer a council", isBefore ? "Not yet" : "Ended",
                    isBefore && !story.predecessors().isEmpty(), absences.get(i), placed, open);
        }
    }

    /** In the middle of the time, unless predecessors are drawn there. */
    private void addAbsence(String words, String inShort, boolean isShared, Box zone, List<Candidate> placed,
            List<List<Candidate>> open) {
        Label inside = Label.plain(Lettering.LABEL.wrap(words, zone.width() - INSET));
        List<Label> wordings = isShared ? List.of() : List.of(inside, Label.plain(List.of(inShort)));
        add(zone, NARROW_INSET, wordings, isShared ? inside : Label.plain(List.of(words)), placed, open);
    }

    /** Inside if there is room, else across. */
    private void add(Box zone, double inset, List<Label> inside, Label across, List<Candidate> placed,
            List<List<Candidate>> open) {
        Optional<Label> fitting = inside.stream().filter(label -> fits(label, zone, inset)).findFirst();
        fitting.ifPresentOrElse(label -> placed.add(centred(label, zone)), () -> open.add(across(zone, across)));
    }

    private static boolean fits(Label label, Box zone, double inset) {
        return label.width() + inset <= zone.width() && label.height() + INSET <= zone.height();
    }

    private static Candidate centred(Label label, Box zone) {
        double left = (zone.left() + zone.right() - label.width()) / 2;
        double top = (zone.top() + zone.bottom() - label.height()) / 2;
        return new Candidate(label.at(left, top), label, 0);
    }

    /** Where there is no place for words, the note below the chart must do. */
    private static Candidate nothing(double x, double y) {
        Label none = Label.plain(List.of());
        return new Candidate(none.at(x, y), none, WITHOUT);
    }

    /** Touching the time that they are about: words beside it would be about another time. */
    private List<Candidate> across(Box zone, Label label) {
        List<Candidate> candidates = new ArrayList<>(List.of(nothing(zone.left(), zone.top())));
        double middle = Math.min((zone.left() + zone.right() - label.width()) / 2, frame().right() - label.width());
        double[] lefts = { middle, zone.left(), zone.right() - label.width() };
        for (double top = zone.top() + 4; top < zone.bottom() - label.height(); top += 8) {
            for (int i = 0; i < lefts.length; i++) {
                candidates.add(new Candidate(label.at(lefts[i], top), label, i));
            }
        }
        return candidates;
    }
}
