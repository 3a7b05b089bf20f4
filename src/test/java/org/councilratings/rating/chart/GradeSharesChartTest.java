package org.councilratings.rating.chart;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.councilratings.framework.Codes;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The picture of shares has every part, in order, named and counted. */
class GradeSharesChartTest {

    private static final LocalDate CHECKED_TO = LocalDate.of(2026, 8, 22);
    private static final Heading HEADING = new Heading("Grades of councils", "Overall effectiveness");

    private static List<GradeCount> rows(LocalDate day, String group, long... counts) {
        List<Outcome> outcomes = new ArrayList<>(FOUR_GRADES.graded());
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
        DrawnPicture picture = DrawnPicture
                .of(GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS, rows, CHECKED_TO, ChartTheme.LIGHT,
                        720));
        List<String> labels = List.of("Not inspected", "No overall grade 11", "Outstanding 46", "Good 61",
                "to be good 24", "Inadequate 11");
        List<Double> heights = labels.stream().map(picture::height).toList();
        assertEquals(heights.stream().sorted().toList(), heights);
        assertEquals("Overall effectiveness. "
                + "22 August 2026: no overall grade 11, outstanding 46, good 61, requires improvement to be good 24, "
                + "inadequate 11. "
                + "22 August 2024: not inspected 2, outstanding 30, good 61, requires improvement to be good 43, inadequate 17. "
                + "Checked to 22 August 2026. "
                + "Contains public sector information licensed under the Open Government Licence v3.0.", picture.only("desc"));
    }

    @Test
    void theWorstGradeStandsOnTheGround() {
        DrawnPicture picture = DrawnPicture
                .of(GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                        rows(CHECKED_TO, null, 40, 30, 20, 10, 0, 0, 0),
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
        DrawnPicture picture = DrawnPicture
                .of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS, rows, CHECKED_TO, ChartTheme.DARK,
                        600));
        assertTrue(
                picture.texts().containsAll(List.of("London", "16", "10", "5", "3", "Outstanding 21", "No overall grade 4")));
        assertTrue(picture.height("London") < picture.height("Yorkshire and The Humber"));
        assertTrue(picture.number(picture.text("16"), "x") < picture.number(picture.text("10"), "x"));
        assertTrue(picture.only("desc").contains("London: outstanding 16, good 10, requires improvement to be good 4, "
                + "inadequate 2, no overall grade 1."));
    }

    @Test
    void whatHasNoGradeIsHatchedAndNotColoured() {
        DrawnPicture picture = DrawnPicture
                .of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                        rows(CHECKED_TO, "London", 1, 1, 1, 1, 1, 1, 1),
                        CHECKED_TO, ChartTheme.LIGHT, 600));
        assertEquals(3, picture.all("pattern").size());
        assertEquals(6, picture.hatched().size(), "three parts of the bar and three of the legend");
        assertEquals(4, picture.all("rect").stream().filter(rect -> rect.getAttribute("fill").startsWith("rgb")).count());
    }

    @Test
    void aLongSeriesStaysSmallAndIsTheSameEachTime() {
        Picture drawn = GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS, series(150), CHECKED_TO,
                ChartTheme.LIGHT,
                720);
        assertTrue(drawn.svg().length() < 40_000, () -> drawn.svg().length() + " characters");
        assertEquals(drawn,
                GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS, series(150), CHECKED_TO, ChartTheme.LIGHT,
                        720));
        assertEquals(2 * 6, DrawnPicture.of(drawn).all("path").size(), "areas and their edges");
    }

    @Test
    void noCouncilAtAllIsSaidToBeSo() {
        DrawnPicture picture = DrawnPicture
                .of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                        rows(CHECKED_TO, "London", 0, 0, 0, 0, 0, 0, 0),
                        CHECKED_TO, ChartTheme.LIGHT, 600));
        assertTrue(picture.only("desc").contains("London: no councils."));
        assertTrue(picture.texts().contains("London"));
    }

    @Test
    void theBestGroupIsFirstAndItsShareIsPrinted() {
        List<GradeCount> rows = rows(CHECKED_TO, "North West", 1, 10, 5, 4, 0, 4, 0);
        rows.addAll(rows(CHECKED_TO, "London", 18, 11, 1, 2, 0, 1, 0));
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS, rows,
                CHECKED_TO, ChartTheme.LIGHT, 600));
        assertTrue(picture.height("London") < picture.height("North West"));
        assertEquals(picture.height("London"), picture.height("91%"));
        assertEquals(picture.height("North West"), picture.height("55%"));
        assertTrue(picture.texts().contains("Good or better, of those with a grade"));
        assertTrue(picture.texts().stream().noneMatch(text -> text.startsWith("No grade given")), "none occurs");
    }

    @Test
    void theNumbersOfWhatIsHatchedHaveACleanGround() {
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                rows(CHECKED_TO, "London", 20, 20, 20, 20, 0, 37, 0), CHECKED_TO, ChartTheme.LIGHT, 600));
        Element ground = (Element) picture.text("37").getPreviousSibling();
        assertEquals(Palette.LIGHT.paper(), ground.getAttribute("fill"));
        double middle = picture.number(ground, "x") + picture.number(ground, "width") / 2;
        assertEquals(picture.number(picture.text("37"), "x"), middle, 0.2);
    }

    @Test
    void namesOfTwoLinesAreApart() {
        List<GradeCount> rows = rows(CHECKED_TO, "Unitary authority", 1, 1, 1, 1, 0, 0, 0);
        rows.addAll(rows(CHECKED_TO, "Metropolitan borough", 1, 1, 1, 1, 0, 0, 0));
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS, rows,
                CHECKED_TO, ChartTheme.LIGHT, 320));
        assertTrue(picture.height("Metropolitan") - picture.height("authority") >= 18);
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 720 })
    void theAxisOfALongSeriesHasYears(int width) {
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                series(150), CHECKED_TO, ChartTheme.LIGHT, width));
        List<String> years = picture.texts().stream().filter(text -> text.matches("20\\d\\d")).toList();
        assertTrue(years.size() >= 2 && years.get(0).equals("2015"), years::toString);
        assertTrue(picture.texts().contains("75%"));
        assertTrue(picture.texts().stream().noneMatch(text -> text.matches(".*\\d %.*|[A-Z][a-z]{2} 20\\d\\d")));
    }

    private static List<GradeCount> oneMoreOfEach(Scale scale, String group) {
        return scale.grades().stream().map(grade -> new GradeCount(CHECKED_TO, group, graded(grade), 10L + grade.rank()))
                .toList();
    }

    private static List<String> colours(DrawnPicture picture) {
        return picture.all("rect").stream().map(rect -> rect.getAttribute("fill"))
                .filter(fill -> fill.matches("#[0-9a-f]{6}") && !fill.equals(Palette.LIGHT.paper())).distinct().toList();
    }

    /** However many grades a scale has, they stand in order, and the best and the worst have the same colours. */
    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 6 })
    void anyScaleIsDrawnFromItsBestGradeToItsWorst(int count) {
        Scale scale = Codes.steps(count);
        DrawnPicture bars = DrawnPicture
                .of(GradeSharesChart.byGroup(HEADING, CHILDRENS, Codes.judgedOn(scale), oneMoreOfEach(scale, "London"),
                        CHECKED_TO, ChartTheme.LIGHT, 720));
        List<Double> places = scale.grades().stream().map(grade -> String.valueOf(10 + grade.rank()))
                .map(text -> bars.number(bars.text(text), "x")).toList();
        assertEquals(places.stream().sorted().distinct().toList(), places);
        assertEquals(count, bars.all("rect").stream().filter(rect -> rect.getAttribute("fill").startsWith("rgb")).count());
        assertTrue(bars.texts().containsAll(scale.grades().stream().map(grade -> grade.label() + " " + (10 + grade.rank()))
                .toList()));
        assertEquals(Palette.LIGHT.grades().get(0), colours(bars).get(0));
        assertEquals(Palette.LIGHT.grades().get(3), colours(bars).get(colours(bars).size() - 1));
        assertEquals(count, colours(bars).size());

        DrawnPicture columns = DrawnPicture
                .of(GradeSharesChart.overTime(HEADING, CHILDRENS, Codes.judgedOn(scale), oneMoreOfEach(scale, null),
                        CHECKED_TO, ChartTheme.LIGHT, 720));
        List<Double> heights = scale.grades().stream().map(grade -> grade.label() + " " + (10 + grade.rank()))
                .map(columns::height).toList();
        assertEquals(heights.stream().sorted().distinct().toList(), heights);
        assertTrue(columns.only("desc").contains("22 August 2026: step 1 11, step 2 12"), columns.only("desc"));
    }

    @Test
    void theSourceIsWhoInspectsTheService() {
        Scale scale = SEND.headlines().get(0).scale();
        DrawnPicture picture = DrawnPicture
                .of(GradeSharesChart.byGroup(HEADING, SEND, SEND.headlines().get(0), oneMoreOfEach(scale, "London"), CHECKED_TO,
                        ChartTheme.LIGHT, 720));
        assertTrue(String.join(" ", picture.texts()).contains("Source: Ofsted and CQC, Open Government Licence v3.0"));
        assertTrue(picture.only("desc").contains("London: typically lead to positive experiences and outcomes 11, "
                + "lead to inconsistent experiences and outcomes 12, widespread and/or systemic failings 13."));
    }

    /** There may have been an inspection, so it must not be called none. */
    @Test
    void whatIsNotRecordedIsHatchedAndSaidToBeSo() {
        Scale scale = CHILDRENS_UNTIL_2013.headlines().get(0).scale();
        List<GradeCount> rows = new ArrayList<>(oneMoreOfEach(scale, "London"));
        rows.add(new GradeCount(CHECKED_TO, "London", Outcome.NOT_RECORDED, 20));
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS_UNTIL_2013,
                CHILDRENS_UNTIL_2013.headlines().get(0), rows, CHECKED_TO,
                ChartTheme.LIGHT, 720));
        assertEquals(1, picture.all("pattern").size());
        assertTrue(picture.texts().contains("Not recorded 20"));
        assertTrue(picture.only("desc").contains("adequate 13, inadequate 14, not recorded 20."));
    }

    @Test
    void whereNothingIsGradedNothingIsSaidToBeAShareOfIt() {
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                rows(CHECKED_TO, "London", 0, 0, 0, 0, 0, 33, 0), CHECKED_TO, ChartTheme.LIGHT, 600));
        assertTrue(picture.texts().stream().noneMatch(text -> text.contains("of those with a grade")));
    }

    @Test
    void theScaleOfASeriesBeginsAtNothing() {
        DrawnPicture picture = DrawnPicture.of(GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                rows(CHECKED_TO, null, 40, 30, 20, 10, 0, 0, 0), CHECKED_TO, ChartTheme.LIGHT, 720));
        assertTrue(picture.texts().containsAll(List.of("0%", "25%", "100%")));
    }

    /** Grades that differ little from the paper, or from the next, are told apart by their edges. */
    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void everyPartHasAnEdge(ChartTheme theme) {
        Palette palette = theme.palette();
        List<DrawnPicture> pictures = List.of(
                DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                        rows(CHECKED_TO, "London", 9, 9, 9, 9, 9, 9, 9), CHECKED_TO, theme, 720)),
                DrawnPicture.of(GradeSharesChart.overTime(HEADING, CHILDRENS, OVERALL_EFFECTIVENESS,
                        rows(CHECKED_TO, null, 9, 9, 9, 9, 9, 9, 9), CHECKED_TO, theme, 720)));
        for (DrawnPicture picture : pictures) {
            List<Element> parts = picture.all("rect").stream().filter(rect -> rect.getAttribute("fill").startsWith("rgb")
                    || rect.getAttribute("fill").startsWith("url") && rect.getAttribute("stroke-width").equals("1")).toList();
            assertEquals(7, parts.size());
            assertEquals(1, parts.stream().map(part -> colour(part.getAttribute("stroke"))).distinct().count());
            assertEquals(palette.quietInk(), colour(parts.get(0).getAttribute("stroke")));
        }
        assertTrue(PaletteTest.contrast(palette.quietInk(), palette.paper()) >= 3);
    }

    private static String colour(String written) {
        if (written.startsWith("#")) {
            return written;
        }
        String[] parts = written.split("[(,)]");
        return "#%02x%02x%02x".formatted(Integer.valueOf(parts[1]), Integer.valueOf(parts[2]), Integer.valueOf(parts[3]));
    }
}
