package org.councilratings.rating.chart;

import static org.councilratings.framework.Codes.CARE_LEAVERS;
import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.GOOD;
import static org.councilratings.framework.Codes.ILACS_2018;
import static org.councilratings.framework.Codes.ILACS_2023;
import static org.councilratings.framework.Codes.ILACS_2026;
import static org.councilratings.framework.Codes.INADEQUATE;
import static org.councilratings.framework.Codes.LSCB;
import static org.councilratings.framework.Codes.OUTSTANDING;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.REQUIRES_IMPROVEMENT;
import static org.councilratings.framework.Codes.SEND;
import static org.councilratings.framework.Codes.SIF_2013;
import static org.councilratings.framework.Codes.graded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.framework.Codes;
import org.councilratings.framework.Framework;
import org.councilratings.framework.Grade;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;
import org.councilratings.rating.chart.RatingStory.Episode;
import org.councilratings.rating.chart.RatingStory.Predecessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The picture of a history says what the history says, to those who see it and to those who hear it. */
class RatingHistoryChartTest {

    private static final LocalDate CHECKED_TO = LocalDate.of(2026, 8, 22);

    private static Episode episode(String from, String to, Outcome outcome, Framework framework) {
        return new Episode(LocalDate.parse(from), to == null ? null : LocalDate.parse(to), outcome, framework, false);
    }

    private static RatingStory story(String council, Judgement judgement, Episode... episodes) {
        return new RatingStory(council, CHILDRENS, judgement, List.of(episodes), Map.of(), null, null, CHECKED_TO, List.of());
    }

    private static RatingStory peterborough() {
        return story("Peterborough", OVERALL_EFFECTIVENESS,
                episode("2015-09-18", "2018-08-05", graded(REQUIRES_IMPROVEMENT), SIF_2013),
                episode("2018-08-06", "2024-01-29", graded(GOOD), ILACS_2018),
                episode("2024-01-30", null, graded(INADEQUATE), ILACS_2023));
    }

    private static RatingStory careLeavers() {
        return story("Peterborough", CARE_LEAVERS,
                episode("2015-09-18", "2018-08-05", graded(REQUIRES_IMPROVEMENT), SIF_2013),
                episode("2018-08-06", "2024-01-29", Outcome.NOT_IN_FRAMEWORK, ILACS_2018),
                episode("2024-01-30", null, graded(INADEQUATE), ILACS_2023));
    }

    private static RatingStory trafford() {
        return withoutOverall(INADEQUATE, INADEQUATE, GOOD, REQUIRES_IMPROVEMENT);
    }

    /** Trafford's history, if its last inspection had given these grades. */
    private static RatingStory withoutOverall(Grade... last) {
        Map<Judgement, Grade> grades = new LinkedHashMap<>();
        for (int i = 0; i < last.length; i++) {
            grades.put(ILACS_2026.judgements().get(i), last[i]);
        }
        return new RatingStory("Trafford", CHILDRENS, OVERALL_EFFECTIVENESS,
                List.of(episode("2023-01-31", "2026-08-02", graded(REQUIRES_IMPROVEMENT), ILACS_2018),
                        episode("2026-08-03", null, Outcome.NOT_IN_FRAMEWORK, ILACS_2026)),
                grades, null, null, CHECKED_TO, List.of());
    }

    private static DrawnPicture draw(RatingStory story) {
        return DrawnPicture.of(RatingHistoryChart.draw(story, ChartTheme.LIGHT, 600));
    }

    @Test
    void itTellsTheStoryInWords() {
        DrawnPicture picture = draw(peterborough());
        assertEquals("Peterborough: inadequate since 30 January 2024", picture.only("title"));
        assertEquals("Overall effectiveness, the latest first: inadequate from 30 January 2024, good from 6 August 2018, "
                + "requires improvement to be good from 18 September 2015. "
                + "Framework versions: SIF 2013 from 18 September 2015, ILACS 2018 from 6 August 2018, "
                + "ILACS 2023 from 30 January 2024. Checked to 22 August 2026. "
                + "Contains public sector information licensed under the Open Government Licence v3.0.", picture.only("desc"));
        assertEquals("img", picture.root().getAttribute("role"));
        String named = picture.all("title").get(0).getAttribute("id") + " " + picture.all("desc").get(0).getAttribute("id");
        assertEquals(named, picture.root().getAttribute("aria-labelledby"));
    }

    @Test
    void gradesStandInOrderAndEveryStepHasItsGradeAndDay() {
        DrawnPicture picture = draw(peterborough());
        List<Double> heights = picture.all("circle").stream().map(circle -> picture.number(circle, "cy")).toList();
        assertTrue(heights.get(1) < heights.get(0) && heights.get(0) < heights.get(2), heights::toString);
        assertTrue(picture.height("Outstanding") < picture.height("Good"));
        assertTrue(picture.height("Good") < heights.get(0));
        List<Double> days = picture.all("circle").stream().map(circle -> picture.number(circle, "cx")).toList();
        assertEquals(days.stream().sorted().toList(), days);
        assertTrue(picture.texts().containsAll(List.of("18 Sep 2015", "6 Aug 2018", "30 Jan 2024", "Inadequate", "SIF 2013",
                "ILACS 2018", "ILACS 2023", "Source: Ofsted, Open Government Licence v3.0 · checked to 22 August 2026")));
    }

    @Test
    void theLibrarysLineAndTheMarkersMeet() {
        DrawnPicture picture = draw(peterborough());
        Element line = picture.all("path").stream().filter(path -> path.getAttribute("fill").equals("none")).findFirst()
                .orElseThrow();
        String[] shift = ((Element) line.getParentNode().getParentNode()).getAttribute("transform").split("[( )]+");
        assertTrue(shift.length >= 3);
        double first = Double.parseDouble(line.getAttribute("d").split("[ML ]+")[2]);
        double second = Double.parseDouble(line.getAttribute("d").split("[ML ]+")[8]);
        List<Element> circles = picture.all("circle");
        assertEquals(picture.number(circles.get(1), "cy") - picture.number(circles.get(0), "cy"), second - first, 0.3);
    }

    @Test
    void aJudgementThatTheFrameworkDoesNotMakeIsAGapThatSaysWhy() {
        DrawnPicture picture = draw(careLeavers());
        assertEquals(1, picture.hatched().size());
        assertEquals(2, picture.all("circle").size());
        assertTrue(picture.texts().contains("No grade"));
        assertTrue(picture.only("desc").contains(
                "No grade from 6 August 2018 to 29 January 2024: ILACS 2018 did not make this judgement."));
        assertEquals(2, picture.all("path").stream().filter(path -> path.getAttribute("fill").equals("none")
                && path.getAttribute("d").length() > 30).count());
    }

    @Test
    void aGapOfAFewDaysAtTheEndIsSeen() {
        DrawnPicture picture = draw(trafford());
        assertEquals("Trafford: no overall grade since 3 August 2026: inadequate in leadership and in help and protection",
                picture.only("title"));
        assertTrue(picture.number(picture.hatched().get(0), "width") >= 4);
        assertTrue(picture.texts().containsAll(List.of("No overall grade", "from 3 Aug 2026")));
        assertTrue(String.join(" ", picture.texts()).contains("ILACS 2026 does not make this judgement."));
    }

    @Test
    void withoutAnInadequateJudgementTheGradesAreCounted() {
        assertEquals("Trafford: no overall grade since 3 August 2026; its grades: two good, one outstanding, "
                + "one requires improvement",
                draw(withoutOverall(OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT, GOOD)).only("title"));
        assertEquals("Trafford: no overall grade since 3 August 2026; its grades: three requires improvement, one good",
                draw(withoutOverall(REQUIRES_IMPROVEMENT, GOOD, REQUIRES_IMPROVEMENT, REQUIRES_IMPROVEMENT)).only("title"));
        assertEquals("Trafford: no overall grade since 3 August 2026: good in all judgements",
                draw(withoutOverall(GOOD, GOOD, GOOD, GOOD)).only("title"));
    }

    @Test
    void theOtherJudgementsOfAnInspectionWithoutOverallGradeAreTold() {
        assertTrue(draw(trafford()).only("desc").contains("Judged in the report of 3 August 2026: leadership inadequate, "
                + "help and protection inadequate, children in care good, care leavers requires improvement to be good."));
    }

    private static RatingStory cityOfLondon() {
        return story("City of London", OVERALL_EFFECTIVENESS,
                episode("2016-09-20", "2020-04-05", graded(GOOD), SIF_2013),
                episode("2020-04-06", "2024-11-04", graded(OUTSTANDING), ILACS_2018),
                episode("2024-11-05", null, graded(OUTSTANDING), ILACS_2023));
    }

    private static Box box(DrawnPicture picture, String text) {
        Element element = picture.text(text);
        double baseline = picture.number(element, "y");
        return Box.of(picture.number(element, "x"), baseline - 11, Lettering.LABEL.width(text), 14);
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 600 })
    void labelsAreNearerToTheirOwnPointThanToAnother(int width) {
        DrawnPicture picture = DrawnPicture.of(RatingHistoryChart.draw(cityOfLondon(), ChartTheme.LIGHT, width));
        List<Element> points = picture.all("circle");
        List<String> days = List.of("20 Sep 2016", "6 Apr 2020", "5 Nov 2024");
        for (int i = 0; i < days.size(); i++) {
            Box label = box(picture, days.get(i));
            List<Double> distances = points.stream()
                    .map(point -> label.distance(picture.number(point, "cx"), picture.number(point, "cy"))).toList();
            assertEquals(Collections.min(distances), distances.get(i), days.get(i) + " " + distances);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 600 })
    void frameworksAreNamedBesideTheirOwnLine(int width) {
        DrawnPicture picture = DrawnPicture.of(RatingHistoryChart.draw(cityOfLondon(), ChartTheme.LIGHT, width));
        List<Element> lines = picture.all("line").stream().filter(line -> line.getAttribute("stroke-dasharray").equals("1 3"))
                .sorted(Comparator.comparing(line -> picture.number(line, "x1"))).toList();
        List<String> names = List.of("SIF 2013", "ILACS 2018", "ILACS 2023");
        for (int i = 0; i < names.size(); i++) {
            Box name = box(picture, names.get(i));
            List<Double> distances = lines.stream().map(line -> picture.number(line, "y1") > name.bottom() ? 1000
                    : name.distance(picture.number(line, "x1"), name.bottom())).toList();
            assertTrue(distances.get(i) <= 5, names.get(i) + " " + distances);
            assertEquals(1, distances.stream().filter(distance -> distance <= 5).count(), names.get(i) + " " + distances);
        }
    }

    @Test
    void predecessorsAreDashedAndNamed() {
        DrawnPicture picture = draw(new RatingStory("West Northamptonshire", CHILDRENS, OVERALL_EFFECTIVENESS,
                List.of(episode("2022-11-25", null, graded(REQUIRES_IMPROVEMENT), ILACS_2018)), Map.of(),
                LocalDate.of(2021, 4, 1), null, CHECKED_TO,
                List.of(new Predecessor("Northamptonshire County Council", "Northamptonshire",
                        List.of(episode("2016-04-27", "2019-07-28", graded(REQUIRES_IMPROVEMENT), SIF_2013),
                                episode("2019-07-29", "2021-03-31", graded(INADEQUATE), ILACS_2018)),
                        LocalDate.of(2021, 3, 31)))));
        assertEquals("West Northamptonshire: requires improvement to be good since 25 November 2022", picture.only("title"));
        assertEquals(1, picture.all("path").stream().filter(path -> path.hasAttribute("stroke-dasharray")).count());
        assertTrue(picture.texts().containsAll(List.of("Northamptonshire", "27 Apr 2016", "29 Jul 2019")),
                picture.texts()::toString);
        assertTrue(picture.only("desc")
                .contains("Dashed: Northamptonshire County Council, a predecessor, which ended on 31 March 2021. "
                        + "Inadequate from 29 July 2019, requires improvement to be good from 27 April 2016."));
    }

    /** A report that is added before the day of the last check is moved on. */
    @Test
    void aReportAfterTheLastCheckIsInThePicture() {
        DrawnPicture picture = draw(story("Barnet", OVERALL_EFFECTIVENESS,
                episode("2019-05-24", "2027-01-04", graded(GOOD), ILACS_2018),
                episode("2027-01-05", null, graded(INADEQUATE), ILACS_2023)));
        List<Element> points = picture.all("circle");
        assertTrue(picture.number(points.get(0), "cx") < picture.number(points.get(1), "cx"));
        assertTrue(picture.number(points.get(1), "cx") <= 600);
    }

    @Test
    void theShortTextSaysTheLatestFirst() {
        Picture picture = RatingHistoryChart.draw(peterborough(), ChartTheme.LIGHT, 600);
        assertTrue(picture.alt().startsWith("Peterborough: inadequate since 30 January 2024. Overall effectiveness, "
                + "the latest first: inadequate from 30 January 2024, good from 6 August 2018, "), picture::alt);
        assertTrue(picture.alt().length() <= 400);
    }

    @Test
    void anInspectionThatDidNotJudgeIsSaidToBeSo() {
        DrawnPicture picture = draw(story("Isles of Scilly", LSCB,
                episode("2016-06-27", null, Outcome.NOT_JUDGED, SIF_2013)));
        assertEquals("Isles of Scilly, Local Safeguarding Children Board: no grade in any inspection", picture.only("title"));
        assertTrue(picture.only("desc").contains("No grade from 27 June 2016: the inspection did not judge this."));
        assertTrue(picture.all("circle").isEmpty());
    }

    @Test
    void aCouncilThatWasNeverInspectedHasAPicture() {
        DrawnPicture picture = draw(new RatingStory("Newshire", CHILDRENS, OVERALL_EFFECTIVENESS, List.of(), Map.of(),
                LocalDate.of(2026, 4, 1), null, CHECKED_TO, List.of()));
        assertEquals("Newshire: not yet inspected", picture.only("title"));
        assertTrue(picture.only("desc").contains("No report of a full inspection is on record."));
        assertTrue(picture.texts().contains("Not yet a council"));
    }

    @Test
    void anAbolishedCouncilEnds() {
        DrawnPicture picture = draw(new RatingStory("Northamptonshire", CHILDRENS, OVERALL_EFFECTIVENESS,
                List.of(episode("2019-07-29", "2021-03-31", graded(INADEQUATE), ILACS_2018)), Map.of(), null,
                LocalDate.of(2021, 3, 31), CHECKED_TO, List.of()));
        assertEquals("Northamptonshire: inadequate at its end on 31 March 2021", picture.only("title"));
        assertTrue(picture.texts().contains("No longer a council"));
    }

    @Test
    void theSameGradeAgainDoesNotBeginAnew() {
        DrawnPicture picture = draw(story("Barnet", OVERALL_EFFECTIVENESS,
                episode("2019-05-24", "2024-07-04", graded(GOOD), ILACS_2018),
                new Episode(LocalDate.of(2024, 7, 5), null, graded(GOOD), ILACS_2023, true)));
        assertEquals("Barnet: good since 24 May 2019", picture.only("title"));
        assertEquals(2, picture.all("circle").size());
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 600, 720, 1600 })
    void itFitsItsWidth(int width) {
        DrawnPicture picture = DrawnPicture.of(RatingHistoryChart.draw(trafford(), ChartTheme.LIGHT, width));
        assertEquals(width, picture.number(picture.root(), "width"));
        assertEquals("0 0 " + width + " " + picture.root().getAttribute("height"), picture.root().getAttribute("viewBox"));
        for (Element text : picture.all("text")) {
            if (text.hasAttribute("x") && !text.hasAttribute("text-anchor")) {
                double right = picture.number(text, "x") + Lettering.LABEL.width(text.getTextContent());
                assertTrue(picture.number(text, "x") >= 0 && right <= width, text.getTextContent());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void itCanBeShownInlineAndCached(ChartTheme theme) {
        Picture drawn = RatingHistoryChart.draw(careLeavers(), theme, 600);
        String svg = drawn.svg();
        assertEquals(drawn, RatingHistoryChart.draw(careLeavers(), theme, 600));
        assertTrue(svg.length() < 30_000);
        Set<String> elements = DrawnPicture.of(drawn).all("*").stream().map(Element::getTagName).collect(Collectors.toSet());
        assertEquals(Set.of("svg", "title", "desc", "rect", "pattern", "g", "line", "path", "text", "circle"), elements);
        assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
        assertFalse(svg.contains(" on") && svg.matches("(?s).*<[^>]* on\\w+=.*"));
    }

    @Test
    void pictureOnOnePageDoNotShareIds() {
        assertNotEquals(draw(careLeavers()).root().getAttribute("aria-labelledby"),
                draw(trafford()).root().getAttribute("aria-labelledby"));
    }

    @Test
    void aNameWithMarkupIsText() {
        DrawnPicture picture = draw(story("<b>Bath & \"Wells\"</b>", LSCB));
        assertEquals("<b>Bath & \"Wells\"</b>, Local Safeguarding Children Board: not yet inspected", picture.only("title"));
        assertTrue(picture.all("b").isEmpty());
    }

    /** However many grades a scale has, each has its lane, the best at the top. */
    @ParameterizedTest
    @ValueSource(ints = { 2, 3, 6 })
    void anyScaleHasALaneForEachGrade(int count) {
        Scale scale = Codes.steps(count);
        DrawnPicture picture = draw(story("Barnet", Codes.judgedOn(scale),
                episode("2019-05-24", "2024-07-04", graded(scale.grades().get(count - 1)), ILACS_2018),
                episode("2024-07-05", null, graded(scale.grades().get(0)), ILACS_2023)));
        List<Double> lanes = scale.grades().stream().map(grade -> picture.height(grade.label())).toList();
        assertEquals(lanes.stream().sorted().distinct().toList(), lanes);
        List<Element> circles = picture.all("circle");
        double lane = (lanes.get(count - 1) - lanes.get(0)) / (count - 1);
        assertEquals((count - 1) * lane, picture.number(circles.get(0), "cy") - picture.number(circles.get(1), "cy"), 0.5);
        assertEquals("Barnet, kindness: step 1 since 5 July 2024", picture.only("title"));
    }

    @Test
    void anotherServiceHasItsOwnYearsWordsAndSource() {
        Judgement outcome = SEND.headlines().get(0);
        DrawnPicture picture = draw(new RatingStory("Barnet", SEND, outcome,
                List.of(episode("2018-03-01", "2024-01-31", Outcome.NOT_IN_FRAMEWORK, SEND.frameworks().get(0)),
                        episode("2024-02-01", null, Outcome.graded("inconsistent"), SEND.frameworks().get(1))),
                Map.of(), null, null, CHECKED_TO, List.of()));
        assertEquals("Barnet, outcome for children with SEND: inconsistent since 1 February 2024", picture.only("title"));
        String texts = String.join(" ", picture.texts());
        assertTrue(texts.contains("Source: Ofsted and CQC, Open Government Licence v3.0"), texts);
        assertTrue(picture.only("desc").contains("No grade from 1 March 2018 to 31 January 2024: "
                + "SEND 2016 did not make this judgement."), picture.only("desc"));
        assertTrue(picture.only("desc").contains("These inspections judge the local area partnership, not the council alone."));
        assertTrue(picture.texts().contains("2016"));
        assertFalse(picture.texts().contains("2014"));
    }
}
