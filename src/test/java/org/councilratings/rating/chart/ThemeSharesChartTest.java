package org.councilratings.rating.chart;

import static org.councilratings.framework.Codes.CHILDRENS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.ThemeSharesChart.Column;
import org.councilratings.rating.chart.ThemeSharesChart.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The picture of themes shows shares at one scale. */
class ThemeSharesChartTest {

    private static final Heading HEADING = new Heading("What reports say", "Share of reports");

    private static DrawnPicture draw(List<Column> columns, List<Row> rows, int width) {
        return DrawnPicture
                .of(ThemeSharesChart.of(CHILDRENS, HEADING, columns, rows, CouncilList.TODAY, ChartTheme.LIGHT, width));
    }

    private static List<Double> bars(DrawnPicture picture, String fill) {
        return picture.all("rect").stream().filter(rect -> rect.getAttribute("fill").equals(fill))
                .map(rect -> picture.number(rect, "width")).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 13, 50, 99, 100 })
    void aBarIsAsLongAsItsShareOfTheWholeWidth(int percent) {
        DrawnPicture picture = draw(List.of(new Column("All reports", 100)),
                List.of(new Row("Neglect", List.of(new Share(percent, 100)))), 720);
        double whole = bars(picture, Palette.LIGHT.tint()).get(0);
        assertEquals(Math.max(1, whole * percent / 100), bars(picture, Palette.LIGHT.accent()).get(0), 0.1);
        Element number = picture.text(percent + "%");
        assertTrue(picture.number(number, "x") < 720);
    }

    @Test
    void aTileIsAsStrongAsItsShare() {
        List<Column> columns = Stream.of("2018", "2019", "2020", "2021", "2022").map(year -> new Column(year, 100)).toList();
        DrawnPicture picture = draw(columns, List.of(new Row("Neglect",
                List.of(new Share(0, 100), new Share(10, 100), new Share(50, 100), new Share(100, 100), new Share(0, 0)))),
                600);
        assertEquals(List.of("0", "0.05", "0.25", "0.5", "0"), picture.all("rect").stream()
                .filter(rect -> rect.hasAttribute("fill-opacity")).map(rect -> rect.getAttribute("fill-opacity")).toList());
    }

    @Test
    void withoutRowsThereIsNoTable() {
        DrawnPicture picture = draw(List.of(new Column("All reports", 0)), List.of(), 720);
        assertTrue(picture.texts().stream().noneMatch(text -> text.contains("All reports") || text.contains("0 reports")));
        assertTrue(picture.number(picture.root(), "height") < 150);
        assertTrue(draw(List.of(), List.of(), 320).only("desc").startsWith("Share of reports."));
    }

    /** "Feb 2026" is wider than "Jan 2026", and in a column between both its year was on another line. */
    @ParameterizedTest
    @ValueSource(ints = { 600, 640, 680, 720, 760, 800, 900, 1000, 1200 })
    void theYearsOfAllMonthsAreOnOneLine(int width) {
        List<Column> columns = new ArrayList<>();
        List<Share> shares = new ArrayList<>();
        for (String month : List.of("Jan", "Feb", "Mar", "Apr", "May", "Sept", "Dec")) {
            columns.add(new Column(month + " 2026", 10));
            shares.add(new Share(1, 10));
        }
        DrawnPicture picture = draw(columns, List.of(new Row("Neglect", shares)), width);
        List<Double> heights = picture.all("text").stream().filter(text -> text.getTextContent().matches(".*2026"))
                .filter(text -> !text.getTextContent().contains("checked")).filter(text -> !text.hasAttribute("transform"))
                .map(text -> picture.number(text, "y")).distinct().sorted(Comparator.naturalOrder()).toList();
        assertTrue(heights.size() <= 1, heights::toString);
    }
}
