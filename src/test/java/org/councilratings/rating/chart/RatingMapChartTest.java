package org.councilratings.rating.chart;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.councilratings.framework.Codes.CHILDRENS_UNTIL_2013;
import static org.councilratings.framework.Codes.FOUR_GRADES;
import static org.councilratings.framework.Codes.LEADERSHIP;
import static org.councilratings.framework.Codes.OVERALL_EFFECTIVENESS;
import static org.councilratings.framework.Codes.SEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.CouncilList.Listed;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.RatingMap.Tile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The map shows each council once, and its grade in colour, in a mark and in words. */
class RatingMapChartTest {

    private static final Heading HEADING = new Heading("One of five is inadequate", "Councils by grade, 22 August 2026");
    private static final List<Outcome> OUTCOMES = Stream.concat(FOUR_GRADES.graded().stream(),
            Stream.of(Outcome.NOT_IN_FRAMEWORK)).toList();

    private static final List<Outcome> WITHOUT_GRADE = List.of(Outcome.NOT_JUDGED, Outcome.NOT_IN_FRAMEWORK,
            Outcome.NOT_INSPECTED, Outcome.NOT_RECORDED);

    /** The councils in turn have each grade, and none. */
    private static RatingMap map(List<Listed> councils) {
        return map(councils, OVERALL_EFFECTIVENESS, OUTCOMES);
    }

    private static RatingMap map(List<Listed> councils, Judgement judgement, List<Outcome> outcomes) {
        Map<String, TileLayout.Place> places = TileLayout.ENGLAND.places(CouncilList.names(councils));
        return new RatingMap(HEADING, CHILDRENS, IntStream.range(0, councils.size()).mapToObj(i -> {
            Listed one = councils.get(i);
            TileGroup group = TileGroup.of(judgement, outcomes.get(i % outcomes.size()));
            return new Tile(one.slug(), one.name(), places.get(one.slug()), group, one.name() + ": " + group.name());
        }).toList(), CouncilList.TODAY);
    }

    private static final RatingMap ENGLAND = map(CouncilList.on(CouncilList.TODAY));

    private static DrawnPicture draw(RatingMap map, int width) {
        return DrawnPicture.of(RatingMapChart.draw(map, ChartTheme.LIGHT, width));
    }

    /** The groups that are tiles and not swatches. */
    private static List<Element> tiles(DrawnPicture picture) {
        return picture.all("g").stream().filter(group -> group.getElementsByTagName("title").getLength() == 1).toList();
    }

    private static Element area(Element tile) {
        return (Element) tile.getElementsByTagName("rect").item(0);
    }

    @ParameterizedTest
    @ValueSource(ints = { 320, 600, 720, 1200, 1600 })
    void everyCouncilHasATileInThePictureThatNoOtherCovers(int width) {
        DrawnPicture picture = draw(ENGLAND, width);
        List<Box> boxes = tiles(picture).stream().map(RatingMapChartTest::area)
                .map(rect -> Box.of(picture.number(rect, "x"), picture.number(rect, "y"), picture.number(rect, "width"),
                        picture.number(rect, "height")))
                .toList();
        assertEquals(153, boxes.size());
        Box page = Box.of(0, 0, width, picture.number(picture.root(), "height"));
        for (int i = 0; i < boxes.size(); i++) {
            assertEquals(0, boxes.get(i).outside(page), 0.01);
            for (int j = 0; j < i; j++) {
                assertEquals(0, boxes.get(i).overlap(boxes.get(j)), 0.01);
            }
        }
    }

    /** The estimate takes wide letters to be wider than W is in any usual family. */
    private static final double AS_WIDE_AS_W = 0.93;

    @ParameterizedTest
    @ValueSource(ints = { 320, 600, 1200, 1600 })
    void wordsStayInTheirTiles(int width) {
        DrawnPicture picture = draw(ENGLAND, width);
        for (Element tile : tiles(picture)) {
            var texts = tile.getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                Element text = (Element) texts.item(i);
                Lettering lettering = new Lettering((int) picture.number(text, "font-size"), false);
                double most = lettering.width(text.getTextContent()) * (lettering.size() == 9 ? AS_WIDE_AS_W : 1);
                assertTrue(most <= picture.number(area(tile), "width"), text::getTextContent);
                assertTrue(lettering.size() >= 9, () -> "too small to read: " + lettering.size());
                double y = picture.number(text, "y");
                double top = picture.number(area(tile), "y");
                assertTrue(y - lettering.size() * 0.75 >= top && y <= top + picture.number(area(tile), "height"),
                        text::getTextContent);
            }
        }
    }

    @Test
    void tilesHaveNamesWhereAllHaveRoomAndElseInitials() {
        assertTrue(draw(ENGLAND, 1200).texts().containsAll(List.of("Leeds", "Newcastle", "Cornwall")));
        assertTrue(draw(ENGLAND, 320).texts().containsAll(List.of("LDS", "NEW", "BCP", "IOS")));
        assertFalse(draw(ENGLAND, 720).texts().contains("Leeds"));
        RatingMap london = map(
                CouncilList.on(CouncilList.TODAY).stream().filter(one -> one.region().equals("E12000007")).toList());
        assertTrue(draw(london, 720).texts().containsAll(List.of("Hackney", "City of London")));
    }

    @Test
    void gradesAreToldApartWithoutColour() {
        List<String> marks = new ArrayList<>();
        DrawnPicture picture = draw(ENGLAND, 720);
        for (Outcome outcome : OUTCOMES) {
            String name = TileGroup.of(OVERALL_EFFECTIVENESS, outcome).name();
            Element tile = tiles(picture).stream()
                    .filter(one -> one.getElementsByTagName("title").item(0).getTextContent().endsWith(": " + name)).findFirst()
                    .orElseThrow();
            marks.add(tile.getElementsByTagName("rect").getLength() + " " + tile.getElementsByTagName("polygon").getLength()
                    + (tile.getElementsByTagName("rect").getLength() < 2 ? ""
                            : ((Element) tile.getElementsByTagName("rect").item(1)).getAttribute("fill")));
        }
        assertEquals(OUTCOMES.size(), marks.stream().distinct().count(), marks::toString);
    }

    @Test
    void theLegendHasEveryGroupThatOccursWithItsNumber() {
        assertTrue(draw(ENGLAND, 720).texts().containsAll(List.of("Outstanding 31", "Good 31",
                "Requires improvement to be good 31", "Inadequate 30", "No overall grade 30")));
        assertFalse(
                draw(map(List.of(CouncilList.of("leeds"))), 720).texts().stream().anyMatch(text -> text.startsWith("Good")));
    }

    @Test
    void theDescriptionNamesTheWorst() {
        List<Listed> some = Stream.of("leeds", "york", "hackney", "kent", "devon").map(CouncilList::of).toList();
        assertEquals(
                "Councils by grade, 22 August 2026. Outstanding 1; Good 1; Requires improvement to be good 1; Inadequate 1; "
                        + "No overall grade 1. Inadequate: Kent. Checked to 22 August 2026. "
                        + "Contains public sector information licensed under the Open Government Licence v3.0.",
                draw(map(some), 600).all("desc").get(0).getTextContent());
    }

    @Test
    void whatHasNoGradeIsHatchedAndSaidInTheWordsOfItsJudgement() {
        assertEquals("No overall grade", TileGroup.of(OVERALL_EFFECTIVENESS, Outcome.NOT_IN_FRAMEWORK).name());
        assertEquals("Not part of the inspection", TileGroup.of(LEADERSHIP, Outcome.NOT_IN_FRAMEWORK).name());
        assertEquals("Not inspected", TileGroup.of(LEADERSHIP, Outcome.NOT_INSPECTED).name());
        assertEquals(31, draw(ENGLAND, 720).hatched().size(), "30 tiles and the legend");
    }

    @ParameterizedTest
    @EnumSource(ChartTheme.class)
    void theMapStaysSmallAndIsTheSameEachTime(ChartTheme theme) {
        String svg = RatingMapChart.draw(ENGLAND, theme, 1200).svg();
        assertTrue(svg.length() < 70_000, () -> svg.length() + " characters");
        assertEquals(svg, RatingMapChart.draw(ENGLAND, theme, 1200).svg());
    }

    @Test
    void aMapOfNoCouncilSaysSo() {
        DrawnPicture picture = draw(map(List.of()), 320);
        assertTrue(picture.only("desc").contains("No councils."));
        assertEquals(0, tiles(picture).size());
    }

    @Test
    void aCouncilThatTheLayoutDoesNotHaveIsShownBelowTheMap() {
        List<Listed> councils = new ArrayList<>(CouncilList.on(CouncilList.TODAY));
        councils.add(new Listed("new-council", "New Council", "E12000007", null, null));
        DrawnPicture picture = draw(map(councils), 720);
        assertEquals(154, tiles(picture).size());
        assertTrue(picture.height("Not on the map yet") > picture.height("IOS"));
        assertTrue(picture.height("NEW") < picture.height("Not on the map yet"), "Newcastle is in the north");
    }

    /** Outcomes that have a long name have a short one, too. */
    @ParameterizedTest
    @ValueSource(ints = { 320, 360, 720 })
    void everyLegendFitsItsWidth(int width) {
        for (Service service : List.of(CHILDRENS, CHILDRENS_UNTIL_2013, SEND)) {
            for (Judgement judgement : service.judgements()) {
                List<Outcome> outcomes = Stream.concat(judgement.scale().graded().stream(), WITHOUT_GRADE.stream()).toList();
                DrawnPicture picture = draw(map(CouncilList.on(CouncilList.TODAY), judgement, outcomes), width);
                for (Element text : picture.all("text")) {
                    if (text.hasAttribute("x") && !text.hasAttribute("text-anchor") && !text.hasAttribute("font-weight")) {
                        Lettering lettering = new Lettering((int) picture.number(text, "font-size"), false);
                        assertTrue(picture.number(text, "x") + lettering.width(text.getTextContent()) <= width,
                                text::getTextContent);
                    }
                }
            }
        }
    }

    /** The lines of the hatching would strike them through. */
    @ParameterizedTest
    @ValueSource(ints = { 320, 720, 1200 })
    void wordsOnHatchedTilesHaveACleanGround(int width) {
        DrawnPicture picture = draw(ENGLAND, width);
        List<Element> hatched = tiles(picture).stream()
                .filter(tile -> tile.getElementsByTagName("title").item(0).getTextContent().endsWith("No overall grade"))
                .toList();
        assertEquals(30, hatched.size());
        for (Element tile : hatched) {
            var texts = tile.getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                Element ground = (Element) texts.item(i).getPreviousSibling();
                assertEquals(Palette.LIGHT.paper(), ground.getAttribute("fill"));
                assertTrue(picture.number(ground, "y") < picture.number((Element) texts.item(i), "y"));
            }
        }
    }

    @Test
    void aMapAndACountCallAndHatchWhatHasNoGradeTheSame() {
        for (Judgement judgement : List.of(OVERALL_EFFECTIVENESS, LEADERSHIP)) {
            DrawnPicture map = draw(map(CouncilList.on(CouncilList.TODAY), judgement, WITHOUT_GRADE), 720);
            List<GradeCount> counts = WITHOUT_GRADE.stream()
                    .map(outcome -> new GradeCount(CouncilList.TODAY, "London", outcome, 10)).toList();
            DrawnPicture shares = DrawnPicture.of(GradeSharesChart.byGroup(HEADING, CHILDRENS, judgement, counts,
                    CouncilList.TODAY, ChartTheme.LIGHT, 720));
            assertEquals(patterns(shares), patterns(map));
            assertEquals(WITHOUT_GRADE.size(), patterns(map).values().stream().distinct().count(), "each has its own");
            for (Outcome outcome : WITHOUT_GRADE) {
                String name = OutcomeInWords.label(judgement, outcome);
                assertTrue(map.texts().stream().anyMatch(text -> text.startsWith(name + " ")), name);
                assertTrue(shares.texts().contains(name + " 10"), name);
            }
        }
    }

    /** How each reason is hatched. */
    private static Map<String, String> patterns(DrawnPicture picture) {
        return picture.all("pattern").stream().collect(Collectors.toMap(
                pattern -> pattern.getAttribute("id").replaceAll("^c[0-9a-f]{1,8}(?=not_)", ""),
                pattern -> pattern.getAttribute("patternTransform")
                        + ((Element) pattern.getFirstChild()).getAttribute("height")));
    }
}
