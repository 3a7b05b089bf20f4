package org.councilratings.improvement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.councilratings.improvement.ThemeHeading.Kind;
import org.councilratings.rating.ScopeInWords;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.Share;
import org.councilratings.rating.chart.ThemeSharesChart.Column;
import org.councilratings.rating.chart.ThemeSharesChart.Row;
import org.junit.jupiter.api.Test;

/** The headline of a picture of themes is its news, if it has any. */
class ThemeHeadingTest {

    private static final ScopeInWords ALL = new ScopeInWords(List.of());
    private static final ScopeInWords LONDON = ALL.with("region: ", "regions", List.of("London"), one -> one);
    private static final LocalDate FROM = LocalDate.of(2018, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 8, 3);

    private static Row row(String name, int[] named, int[] reports) {
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < named.length; i++) {
            shares.add(new Share(named[i], reports[i]));
        }
        return new Row(name, shares);
    }

    private static Heading heading(ScopeInWords scope, Kind kind, List<String> names, int[] reports, Row... rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(new Column(names.get(i), reports[i]));
        }
        return new ThemeHeading(scope, scope.inFull().toList(), true, kind, columns, List.of(rows), FROM, TO).heading();
    }

    private static String ofAll(int reports, int first, int second) {
        int[] all = { reports };
        return heading(ALL, Kind.GROUPS, List.of("All reports"), all, row("Early help", new int[] { first }, all),
                row("Neglect", new int[] { second }, all)).title();
    }

    @Test
    void theThemeNamedMostIsTheHeadlineIfItIsOneAndOfSomeReports() {
        assertEquals("Named most: early help, in 58% of 40 reports", ofAll(40, 23, 22));
        assertEquals("What 40 inspection reports say must improve", ofAll(40, 23, 23));
        assertEquals("What 3 inspection reports say must improve", ofAll(3, 3, 1));
        assertEquals("What one inspection report says must improve", ofAll(1, 1, 0));
        assertEquals("No report has a list of what must improve", ofAll(0, 0, 0));
    }

    @Test
    void whatIsChosenIsInTheHeadlineAndWhatItIsOfIsBelow() {
        int[] reports = { 40 };
        Heading heading = heading(LONDON, Kind.GROUPS, List.of("All reports"), reports,
                row("Early help", new int[] { 23 }, reports), row("Neglect", new int[] { 2 }, reports));
        assertEquals("London – Named most: early help, in 58% of 40 reports", heading.title());
        assertEquals("Share of reports that name each theme under “What needs to improve”; of 40 reports with a list, "
                + "2018 to 2026; region: London", heading.subtitle());
        assertEquals("London: no report has a list of what must improve",
                heading(LONDON, Kind.GROUPS, List.of("All reports"), new int[] { 0 }).title());
    }

    @Test
    void aThemeOnItsOwnIsCounted() {
        int[] reports = { 40 };
        assertEquals("London – Early help: named in 23 of 40 reports (58%)",
                heading(LONDON, Kind.GROUPS, List.of("All reports"),
                        reports, row("Early help", new int[] { 23 }, reports)).title());
        int[] few = { 2 };
        assertEquals("Early help: named in 1 of 2 reports", heading(ALL, Kind.GROUPS, List.of("All reports"), few,
                row("Early help", new int[] { 1 }, few)).title());
    }

    @Test
    void theBiggestDifferenceOfComparedReportsIsTheHeadline() {
        int[] reports = { 37, 128 };
        Heading heading = heading(ALL, Kind.PAIRS, List.of("Inadequate", "Good"), reports,
                row("Early help", new int[] { 30, 100 }, reports),
                row("Management oversight and supervision", new int[] { 36, 50 }, reports));
        assertEquals("Biggest difference: management oversight and supervision, in 97% of reports (Inadequate) and 39% (Good)",
                heading.title());
        assertEquals("Share of reports that name each theme under “What needs to improve”", heading.subtitle());
    }

    @Test
    void periodsAreComparedFromTheFirstToTheLastAndGroupsAllWithEachOther() {
        int[] reports = { 20, 20, 20, 2 };
        Row row = row("Early help", new int[] { 4, 20, 8, 2 }, reports);
        assertEquals("Biggest change: early help, in 20% of reports (2018) and 40% (2020)",
                heading(ALL, Kind.PERIODS, List.of("2018", "2019", "2020", "2021"), reports, row).title());
        assertEquals("Biggest difference: early help, in 20% of reports (London) and 100% (Kent)",
                heading(ALL, Kind.GROUPS, List.of("London", "Kent", "Essex", "Bath"), reports, row).title());
        assertEquals("What 62 inspection reports say must improve",
                heading(ALL, Kind.MIXED, List.of("2018, London", "2018, Kent", "2019, London", "2019, Kent"), reports, row)
                        .title());
    }
}
