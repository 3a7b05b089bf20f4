package org.councilratings.rating.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.councilratings.framework.Grade;
import org.councilratings.framework.Outcome;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.junit.jupiter.api.Test;

/** The picture of shares has every part, in order, named and counted. */
class GradeSharesChartTest {

    private static final LocalDate CHECKED_TO = LocalDate.of(2026, 8, 22);
    private static final Heading HEADING = new Heading("Grades of councils", "Overall effectiveness");

    private static List<GradeCount> rows(LocalDate day, String group, long... counts) {
        List<Outcome> outcomes = new ArrayList<>(Arrays.stream(Grade.values()).map(Outcome::graded).toList());
        outcomes.addAll(List.of(Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK, Outcome.NOT_INSPECTED));
        List<GradeCount> rows = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            rows.add(new GradeCount(day, group, outcomes.get(i), counts[i]));
        }
        return rows;
    }

    private static List<GradeCount> series(int months) {
        List<GradeCount> rows = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            rows.addAll(rows(LocalDate.of(2014, 8, 22).plusMonths(i), null, 46, 61, 24, 11, 0, 11, 1));
        }
        return rows;
    }

    @Test
    void overTimeEveryPartIsNamedAndCountedFromTheTopDown() {
        List<GradeCount> rows = rows(LocalDate.of(2024, 8, 22), null, 30, 61, 43, 17, 0, 0, 2);
        rows.addAll(rows(CHECKED_TO, null, 46, 61, 24, 11, 0, 11, 0));
        Picture picture = Picture.of(GradeSharesChart.overTime(HEADING, rows, CHECKED_TO, ChartTheme.LIGHT, 720));
        List<String> labels = List.of("Not inspected 0", "Not in framework 11", "Outstanding 46", "Good 61",
                "to be good 24", "Inadequate 11");
        List<Double> heights = labels.stream().map(picture::height).toList();
        assertEquals(heights.stream().sorted().toList(), heights);
        assertEquals("Overall effectiveness. "
                + "22 August 2024: not inspected 2, outstanding 30, good 61, requires improvement to be good 43, inadequate 17. "
                + "22 August 2026: not in framework 11, outstanding 46, good 61, requires improvement to be good 24, "
                + "inadequate 11. Checked to 22 August 2026. "
                + "Contains public sector information licensed under the Open Government Licence v3.0.", picture.only("desc"));
    }

    @Test
    void theWorstGradeStandsOnTheGround() {
        Picture picture = Picture.of(GradeSharesChart.overTime(HEADING, rows(CHECKED_TO, null, 40, 30, 20, 10, 0, 0, 0),
                CHECKED_TO, ChartTheme.LIGHT, 720));
        List<Double> heights = picture.all("rect").stream().filter(rect -> rect.getAttribute("fill").startsWith("rgb"))
                .sorted(Comparator.comparing(rect -> -picture.number(rect, "y"))).map(rect -> picture.number(rect, "height"))
                .toList();
        assertEquals(4, heights.size());
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0), heights.stream().map(height -> height / heights.get(0))
                .map(ratio -> Math.round(ratio * 10) / 10.0).toList());
    }

    @Test
    void byGroupEveryBarHasItsCounts() {
        List<GradeCount> rows = rows(CHECKED_TO, "London", 16, 10, 4, 2, 0, 1, 0);
        rows.addAll(rows(CHECKED_TO, "Yorkshire and The Humber", 5, 4, 2, 1, 0, 3, 0));
        Picture picture = Picture.of(GradeSharesChart.byGroup(HEADING, rows, CHECKED_TO, ChartTheme.DARK, 600));
        assertTrue(picture.texts().containsAll(List.of("London", "16", "10", "5", "3", "Outstanding", "Not in framework")));
        assertTrue(picture.height("London") < picture.height("Yorkshire and The Humber"));
        assertTrue(picture.number(picture.text("16"), "x") < picture.number(picture.text("10"), "x"));
        assertTrue(picture.only("desc").contains("London: outstanding 16, good 10, requires improvement to be good 4, "
                + "inadequate 2, not in framework 1."));
    }

    @Test
    void whatHasNoGradeIsHatchedAndNotColoured() {
        Picture picture = Picture.of(GradeSharesChart.byGroup(HEADING, rows(CHECKED_TO, "London", 1, 1, 1, 1, 1, 1, 1),
                CHECKED_TO, ChartTheme.LIGHT, 600));
        assertEquals(3, picture.all("pattern").size());
        assertEquals(6, picture.hatched().size(), "three parts of the bar and three of the legend");
        assertEquals(4, picture.all("rect").stream().filter(rect -> rect.getAttribute("fill").startsWith("rgb")).count());
    }

    @Test
    void aLongSeriesStaysSmallAndIsTheSameEachTime() {
        String svg = GradeSharesChart.overTime(HEADING, series(150), CHECKED_TO, ChartTheme.LIGHT, 720);
        assertTrue(svg.length() < 30_000, () -> svg.length() + " characters");
        assertEquals(svg, GradeSharesChart.overTime(HEADING, series(150), CHECKED_TO, ChartTheme.LIGHT, 720));
        assertEquals(6, Picture.of(svg).all("path").size());
    }

    @Test
    void noCouncilAtAllIsSaidToBeSo() {
        Picture picture = Picture.of(GradeSharesChart.byGroup(HEADING, rows(CHECKED_TO, "London", 0, 0, 0, 0, 0, 0, 0),
                CHECKED_TO, ChartTheme.LIGHT, 600));
        assertTrue(picture.only("desc").contains("London: no councils."));
        assertTrue(picture.texts().contains("London"));
    }
}
