package org.councilratings.improvement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.rating.Headline;
import org.councilratings.rating.ScopeInWords;
import org.councilratings.rating.chart.GradeSharesChart.Heading;
import org.councilratings.rating.chart.Share;
import org.councilratings.rating.chart.ThemeSharesChart.Column;
import org.councilratings.rating.chart.ThemeSharesChart.Row;

/**
 * What stands above a picture of themes: what it finds, and everything that limits it.
 *
 * @param scope which reports are counted, in short for the headline
 * @param limits the same in full
 * @param isOfAll whether all themes are counted, so that one can be named most
 * @param kind what the columns are
 * @param columns groups of reports, in order
 * @param rows the themes that are drawn, the most named first
 * @param from the day of the first report that is counted; null without one
 * @param to the day of the last
 */
record ThemeHeading(ScopeInWords scope, List<String> limits, boolean isOfAll, Kind kind, List<Column> columns, List<Row> rows,
        LocalDate from, LocalDate to) {

    /** A theme that one of so few reports names is not news. */
    private static final int FEW = 4;

    /** Shares of groups with fewer reports differ by chance. */
    private static final int COMPARABLE = 10;

    /** What columns have to do with each other. */
    enum Kind {
        /** They are different groups, or there is only one. */
        GROUPS,
        /** They follow one another in time. */
        PERIODS,
        /** Each second one is compared with the one before it. */
        PAIRS,
        /** They are groups in different periods. */
        MIXED
    }

    Heading heading() {
        return new Heading(title(), subtitle());
    }

    private String title() {
        if (reports() == 0) {
            return new Headline(scope.inShort(), null, null).of("no report has a list of what must improve");
        }
        if (rows.isEmpty()) {
            return new Headline(scope.inShort(), null, null).of("no report names a theme");
        }
        return (columns.size() == 1 ? mostNamed() : biggestDifference()).orElseGet(() -> new Headline(scope.inShort(), null,
                null).of(
                        "what " + (kind == Kind.PAIRS ? "" : reports() == 1 ? "one " : reports() + " ")
                                + (reports() == 1 ? "inspection report says" : "inspection reports say") + " must improve"));
    }

    private int reports() {
        return columns.stream().mapToInt(Column::reports).sum();
    }

    /** The only theme, or the one that most reports name, if it is one and the reports are some. */
    private Optional<String> mostNamed() {
        Share most = rows.get(0).shares().get(0);
        if (rows.size() == 1) {
            return Optional.of(new Headline(scope.inShort(), rows.get(0).name(), null)
                    .of("named in " + most.part() + " of " + most.whole() + " reports" + percent(most)));
        }
        boolean isTie = rows.get(1).shares().get(0).part() == most.part();
        if (!isOfAll || isTie || most.part() == 0 || most.whole() < FEW) {
            return Optional.empty();
        }
        return Optional.of(new Headline(scope.inShort(), "Named most", null)
                .of(inText(rows.get(0)) + ", in " + most.inWords() + " of " + most.whole() + " reports"));
    }

    private static String percent(Share share) {
        return share.whole() < COMPARABLE ? "" : " (" + share.inWords() + ")";
    }

    private Optional<String> biggestDifference() {
        List<Difference> differences = new ArrayList<>();
        rows.forEach(row -> pairs().forEach(pair -> differences.add(new Difference(row, pair[0], pair[1]))));
        return differences.stream().filter(one -> one.points() > 0).max(Comparator.comparingLong(Difference::points))
                .map(one -> new Headline(scope.inShort(), kind == Kind.PERIODS ? "Biggest change" : "Biggest difference", null)
                        .of(one.inWords(columns)));
    }

    /** Which columns are compared: the first and the last period, those side by side, or each group with each other. */
    private Stream<int[]> pairs() {
        List<Integer> some = IntStream.range(0, columns.size()).filter(i -> columns.get(i).reports() >= COMPARABLE).boxed()
                .toList();
        if (some.isEmpty() || kind == Kind.MIXED) {
            return Stream.empty();
        }
        if (kind == Kind.PERIODS) {
            return Stream.of(new int[] { some.get(0), some.get(some.size() - 1) });
        }
        return some.stream().flatMap(one -> some.stream().filter(other -> other > one)
                .filter(other -> kind == Kind.GROUPS || one % 2 == 0 && other == one + 1)
                .map(other -> new int[] { one, other }));
    }

    /**
     * How two columns differ in a theme.
     *
     * @param row the theme
     * @param one the number of a column
     * @param other that of a later one
     */
    private record Difference(Row row, int one, int other) {

        long points() {
            return Math.abs(row.shares().get(one).percent() - row.shares().get(other).percent());
        }

        String inWords(List<Column> columns) {
            return inText(row) + ", in " + row.shares().get(one).inWords() + " of reports (" + columns.get(one).name()
                    + ") and "
                    + row.shares().get(other).inWords() + " (" + columns.get(other).name() + ")";
        }
    }

    /** Its name in a sentence; abbreviations stay as they are. */
    private static String inText(Row row) {
        String name = row.name();
        boolean isAbbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return isAbbreviation ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private String subtitle() {
        List<String> parts = new ArrayList<>(List.of("Share of reports that name each theme under “What needs to improve”"));
        if (from != null && kind != Kind.PAIRS) {
            parts.add("of " + reports() + (reports() == 1 ? " report" : " reports") + " with a list, " + years());
        }
        parts.addAll(limits);
        return String.join("; ", parts);
    }

    private String years() {
        return from.getYear() == to.getYear() ? String.valueOf(to.getYear()) : from.getYear() + " to " + to.getYear();
    }
}
