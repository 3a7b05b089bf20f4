package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.rating.chart.LabelPlacement.Candidate;
import org.councilratings.rating.chart.LabelPlacement.Label;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Gap;

/** What is written at the steps and gaps of a history, and the places where it could stand. */
final class HistoryLabels {

    private static final double FROM_LINE = 8;
    private static final double ASIDE = 6;
    private static final double SHORTER = 4;
    private static final double WITHOUT = 50;
    private static final double INSET = 14;
    private static final String NO_GRADE = "No grade";

    private final RatingStory story;
    private final HistoryPlaces places;

    HistoryLabels(RatingStory story, HistoryPlaces places) {
        this.story = story;
        this.places = places;
    }

    List<Candidate> place() {
        List<Candidate> placed = new ArrayList<>();
        List<List<Candidate>> open = new ArrayList<>();
        story.gaps().forEach(gap -> addGap(gap, placed, open));
        addAbsences(placed, open);
        story.episodes().stream().filter(Episode::isGraded).forEach(episode -> open.add(steps(episode)));
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

    private List<Candidate> steps(Episode episode) {
        String day = StoryInWords.shortDay(episode.from());
        String month = StoryInWords.month(episode.from());
        String grade = story.grade(episode).shortLabel();
        List<Label> wordings = List.of(Label.headed(grade, List.of(day)), Label.headed(grade, List.of(month)),
                Label.plain(List.of(day)), Label.plain(List.of(month)),
                Label.plain(List.of(String.valueOf(episode.from().getYear()))));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            addAround(episode, wordings.get(i), i * SHORTER, candidates);
        }
        return candidates;
    }

    private void addAround(Episode episode, Label label, double inconvenience, List<Candidate> candidates) {
        double x = places.across(episode.from());
        double y = places.down(episode);
        double width = label.width();
        double[] lefts = { x, x + ASIDE, x - width / 2, x - width - ASIDE, x - width + ASIDE };
        double[] tops = { y - FROM_LINE - label.height(), y + FROM_LINE };
        for (int i = 0; i < lefts.length; i++) {
            for (int j = 0; j < tops.length; j++) {
                candidates.add(new Candidate(label.at(lefts[i], tops[j]), label, inconvenience + 0.5 * i + 0.2 * j));
            }
        }
    }

    // --- Gaps

    private void addGap(Gap gap, List<Candidate> placed, List<List<Candidate>> open) {
        Box zone = places.zone(gap);
        List<String> why = new ArrayList<>();
        StoryInWords.causes(gap).forEach(cause -> why.addAll(Lettering.LABEL.wrap(cause, zone.width() - INSET)));
        Label dated = Label.headed(NO_GRADE, List.of("from " + StoryInWords.shortDay(gap.from())));
        add(zone, List.of(Label.headed(NO_GRADE, why), dated, Label.headed(NO_GRADE, List.of())), dated, placed, open);
    }

    private void addAbsences(List<Candidate> placed, List<List<Candidate>> open) {
        List<Box> absences = places.absences();
        for (int i = 0; i < absences.size(); i++) {
            String words = story.isYoung() && i == 0 ? "Not yet a council" : "No longer a council";
            Label inside = Label.plain(Lettering.LABEL.wrap(words, absences.get(i).width() - INSET));
            add(absences.get(i), List.of(inside), Label.plain(List.of(words)), placed, open);
        }
    }

    /** Inside if there is room, else at one side. */
    private void add(Box zone, List<Label> inside, Label beside, List<Candidate> placed, List<List<Candidate>> open) {
        Optional<Label> fitting = inside.stream().filter(label -> fits(label, zone)).findFirst();
        fitting.ifPresentOrElse(label -> placed.add(centred(label, zone)), () -> open.add(beside(zone, beside)));
    }

    private static boolean fits(Label label, Box zone) {
        return label.width() + INSET <= zone.width() && label.height() + INSET <= zone.height();
    }

    private static Candidate centred(Label label, Box zone) {
        double left = (zone.left() + zone.right() - label.width()) / 2;
        double top = (zone.top() + zone.bottom() - label.height()) / 2;
        return new Candidate(label.at(left, top), label, 0);
    }

    private List<Candidate> beside(Box zone, Label label) {
        // Where there is no place for words, the note below the chart must do.
        Label none = Label.plain(List.of());
        List<Candidate> candidates = new ArrayList<>(List.of(new Candidate(none.at(zone.left(), zone.top()), none, WITHOUT)));
        for (double top = zone.top() + 4; top < zone.bottom() - label.height(); top += 8) {
            candidates.add(new Candidate(label.at(zone.right() + ASIDE, top), label, 0));
            candidates.add(new Candidate(label.at(zone.left() - ASIDE - label.width(), top), label, 0.5));
        }
        return candidates;
    }
}
