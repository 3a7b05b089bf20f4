package org.councilratings.rating.chart;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.LISTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVRecord;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.CouncilList.Listed;
import org.councilratings.rating.chart.LabelPlacement.Candidate;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Predecessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The labels of every history in the data set say what is where they are. */
class HistoryLabelsTest {

    /** By the council's slug, the oldest first. */
    private static final Map<String, List<CSVRecord>> INSPECTIONS = CouncilList.rows("/dataset/inspections.csv").stream()
            .sorted(Comparator.comparing(row -> row.get("publication_date")))
            .collect(Collectors.groupingBy(row -> row.get("council")));
    private static final List<CSVRecord> SUCCESSIONS = CouncilList.rows("/dataset/council_successions.csv");

    private static List<Episode> episodes(Listed council, Judgement judgement) {
        List<CSVRecord> rows = INSPECTIONS.getOrDefault(council.slug(), List.of());
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate to = i + 1 < rows.size() ? published(rows.get(i + 1)).minusDays(1) : council.to();
            Framework framework = LISTS.framework(rows.get(i).get("framework"));
            episodes.add(
                    new Episode(published(rows.get(i)), to, outcome(rows.get(i).get(judgement.code()), framework, judgement),
                            framework, false));
        }
        return episodes;
    }

    private static LocalDate published(CSVRecord row) {
        return LocalDate.parse(row.get("publication_date"));
    }

    private static Outcome outcome(String grade, Framework framework, Judgement judgement) {
        if (grade.equals("not_judged")) {
            return Outcome.NOT_JUDGED;
        }
        if (grade.isEmpty()) {
            return framework.makes(judgement) ? Outcome.NOT_JUDGED : Outcome.NOT_IN_FRAMEWORK;
        }
        return Outcome.graded(grade);
    }

    private static RatingStory story(Listed council, Judgement judgement, List<Predecessor> predecessors) {
        return new RatingStory(council.name(), CHILDRENS, judgement, episodes(council, judgement), Map.of(), council.from(),
                council.to(), CouncilList.TODAY, predecessors);
    }

    private static List<Predecessor> predecessors(Listed council, Judgement judgement) {
        return SUCCESSIONS.stream().filter(row -> row.get("successor").equals(council.slug()))
                .map(row -> CouncilList.of(row.get("predecessor")))
                .map(one -> new Predecessor(one.name() + " Borough Council", one.name() + " Borough Council",
                        episodes(one, judgement), one.to()))
                .toList();
    }

    /** About where a picture of a width has its chart. */
    private static HistoryPlaces places(RatingStory story, int width) {
        double left = width < 480 ? 110 : 170;
        return new HistoryPlaces(story, Box.of(left, 80, width - left - 12, 220));
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 600, 800 })
    void noGradeIsWrittenOnTheTimeWithoutGrade(int width) {
        int labels = 0;
        for (Listed council : CouncilList.on(CouncilList.TODAY)) {
            for (Judgement judgement : CHILDRENS.judgements()) {
                RatingStory story = story(council, judgement, List.of());
                HistoryPlaces places = places(story, width);
                for (Candidate label : new HistoryLabels(story, places).place()) {
                    if (!label.label().lines().isEmpty() && label.label().lines().get(0).startsWith("No ")) {
                        labels++;
                        assertTrue(places.zones().stream().anyMatch(zone -> zone.grown(1).overlap(label.box()) > 0),
                                council.slug() + " " + judgement.code() + " " + label.label().lines());
                    }
                }
            }
        }
        assertTrue(labels > 200, "so few: " + labels);
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 600, 800 })
    void datesAreWholeSoThatNoneLooksLikeAnAxis(int width) {
        for (Listed council : CouncilList.ALL) {
            for (Judgement judgement : CHILDRENS.judgements()) {
                RatingStory story = story(council, judgement, predecessors(council, judgement));
                for (Candidate label : new HistoryLabels(story, places(story, width)).place()) {
                    for (String line : label.label().lines()) {
                        assertTrue(
                                !line.matches(".*\\d{4}")
                                        || line.matches("(from )?\\d{1,2} \\p{L}{3} \\d{4}|.*(ILACS|SIF) \\d{4}.*"),
                                council.slug() + ": " + line);
                    }
                }
            }
        }
    }

    /** By its name or, where several have no room for theirs, by the number of its note. */
    @ParameterizedTest
    @ValueSource(ints = { 320, 600, 800 })
    void everyPredecessorIsNamed(int width) {
        int named = 0;
        for (Listed council : CouncilList.on(CouncilList.TODAY)) {
            for (Judgement judgement : CHILDRENS.judgements()) {
                RatingStory story = story(council, judgement, predecessors(council, judgement));
                List<Predecessor> graded = story.predecessors().stream().filter(one -> !one.graded().isEmpty()).toList();
                if (!graded.isEmpty()) {
                    assertNamedOnce(graded, story, width);
                    named += graded.size();
                }
            }
        }
        assertTrue(named > 30, "so few: " + named);
    }

    private static void assertNamedOnce(List<Predecessor> predecessors, RatingStory story, int width) {
        List<List<String>> strong = new HistoryLabels(story, places(story, width)).place().stream()
                .map(label -> label.label().strong()).toList();
        StoryInWords words = new StoryInWords(story);
        for (Predecessor predecessor : predecessors) {
            String number = words.number(predecessor).orElse("none");
            assertEquals(1, strong.stream().filter(lines -> String.join(" ", lines).equals(predecessor.shortName())
                    || lines.equals(List.of(number))).count(), story.council() + " " + story.judgement().code() + strong);
        }
    }

    @Test
    void theTimeBeforeACouncilBeganIsNamedBesideItsPredecessors() {
        Listed council = CouncilList.of("bournemouth-christchurch-and-poole");
        Judgement overall = CHILDRENS.headlines().get(0);
        RatingStory story = story(council, overall, predecessors(council, overall));
        for (int width : new int[] { 320, 600, 800 }) {
            assertTrue(new HistoryLabels(story, places(story, width)).place().stream()
                    .anyMatch(label -> String.join(" ", label.label().lines()).equals("Not yet a council")), "width " + width);
        }
    }
}
