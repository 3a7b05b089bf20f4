package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Service;
import org.councilratings.rating.chart.GradeSharesChart.Heading;

/**
 * How many reports named each theme, as a table: a row for each theme and a column for each group of reports. Where there is
 * room a cell is a bar, else a tile whose strength shows the share. Each cell has its number.
 */
public final class ThemeSharesChart {

    private static final double MARGIN = Drawing.MARGIN;
    private static final double LEAST_ROW = 30;
    private static final double GAP = 6;
    /** A bar needs so much room, and a tile so much. */
    private static final double BAR_COLUMN = 120;
    private static final double TILE_COLUMN = 46;
    private static final double NUMBER = 42;

    /** So long can a line be that goes upwards. */
    private static final double UPRIGHT = 130;
    /** The strongest tile can still be written on. */
    private static final double MOST_STRENGTH = 0.5;

    private static final Pattern PERIOD = Pattern.compile("\\p{L}+\\d? \\d{4}");

    private final List<Column> columns;
    private final List<Row> rows;
    private final Palette palette;
    private final Drawing drawing;
    private final double left;
    private final double columnWidth;
    private final double rowHeight;

    private ThemeSharesChart(Heading heading, List<Column> columns, List<Row> rows, LocalDate checkedTo, ChartTheme theme,
            int width) {
        this.columns = columns;
        this.rows = rows;
        palette = theme.palette();
        drawing = new Drawing(width, palette, heading.title(), description(heading, checkedTo));
        left = nameWidth(width) + MARGIN + 8;
        rowHeight = Math.max(LEAST_ROW, rows.stream().mapToInt(row -> nameLines(row).size()).max().orElse(1)
                * Lettering.LABEL.lineHeight() + 3);
        columnWidth = (width - left - MARGIN) / Math.max(1, columns.size());
    }

    /**
     * A group of reports.
     *
     * @param name what it is called
     * @param reports how many have a list
     */
    public record Column(String name, int reports) {
    }

    /**
     * A theme.
     *
     * @param name what it is called
     * @param shares how many reports named it, for each column
     */
    public record Row(String name, List<Share> shares) {
    }

    /** How many columns fit into a width. */
    public static int mostColumns(int width) {
        return (int) ((width - nameWidth(width) - 2 * MARGIN - 8) / TILE_COLUMN);
    }

    private static double nameWidth(int width) {
        return Math.min(230, width * 0.38);
    }

    /** Draws the table. */
    public static Picture of(Service service, Heading heading, List<Column> columns, List<Row> rows, LocalDate checkedTo,
            ChartTheme theme,
            int width) {
        return new ThemeSharesChart(heading, columns, rows, checkedTo, theme, width).draw(service, heading, checkedTo);
    }

    private String description(Heading heading, LocalDate checkedTo) {
        List<String> sentences = new ArrayList<>(List.of(heading.subtitle() + "."));
        rows.forEach(row -> sentences.add(row.name() + ": " + IntStream.range(0, columns.size())
                .mapToObj(i -> (columns.size() == 1 ? "" : columns.get(i).name() + " ") + percent(row.shares().get(i)))
                .collect(Collectors.joining(", ")) + "."));
        sentences.add("Checked to " + DayInWords.of(checkedTo) + ".");
        sentences.add("Contains public sector information licensed under the Open Government Licence v3.0.");
        return String.join(" ", sentences);
    }

    private static String percent(Share share) {
        return share.isOfNothing() ? "no reports" : share.inWords();
    }

    private Picture draw(Service service, Heading heading, LocalDate checkedTo) {
        double top = drawing.heading(heading.title(), heading.subtitle());
        top = rows.isEmpty() ? top : names(top);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), top + i * rowHeight);
        }
        List<String> source = Lettering.NOTE.wrap(StoryInWords.source(service, checkedTo)
                + " · themes as this service reads the reports", drawing.width() - 2 * MARGIN);
        return drawing
                .picture(drawing.paragraph(source, MARGIN, top + rows.size() * rowHeight + 10, Lettering.NOTE,
                        palette.quietInk())
                        + MARGIN - 4);
    }

    /** The names of the columns, each with how many reports it is of. Words too long for their columns go upwards. */
    private double names(double top) {
        boolean isUpright = columns.stream().flatMap(column -> Stream.of(column.name().split(" ")))
                .anyMatch(word -> Lettering.STRONG_LABEL.width(word) > columnWidth - GAP);
        double allowed = isUpright ? UPRIGHT : nameRoom();
        List<List<String>> names = columns.stream().map(column -> Lettering.STRONG_LABEL.wrap(column.name(), allowed)).toList();
        double height = isUpright ? names.stream().mapToDouble(Lettering.STRONG_LABEL::width).max().orElse(0)
                : names.stream().mapToInt(List::size).max().orElse(1) * Lettering.LABEL.lineHeight();
        double bottom = top + height;
        for (int i = 0; i < names.size(); i++) {
            for (int line = 0; line < names.get(i).size(); line++) {
                double after = (names.get(i).size() - 1 - line) * Lettering.LABEL.lineHeight();
                name(names.get(i).get(line), i, bottom - 4, after, isUpright);
            }
            drawing.text(reports(columns.get(i)), anchor(i), bottom + Lettering.LABEL.lineHeight() - 4, Lettering.LABEL,
                    palette.quietInk(), isBars() ? "start" : "middle");
        }
        return bottom + Lettering.LABEL.lineHeight() + 4;
    }

    /** Periods that do not all have room on one line are all on two: the year below. */
    private double nameRoom() {
        double room = columnWidth - GAP;
        boolean arePeriods = columns.stream().allMatch(column -> PERIOD.matcher(column.name()).matches());
        boolean allFit = columns.stream().allMatch(column -> Lettering.STRONG_LABEL.width(column.name()) <= room);
        return allFit || !arePeriods ? room
                : Math.min(room, columns.stream().flatMap(column -> Stream.of(column.name().split(" ")))
                        .mapToDouble(Lettering.STRONG_LABEL::width).max().orElse(room));
    }

    /** Writes a line of a name, with so much below it or, upwards, at its right. */
    private void name(String line, int column, double bottom, double after, boolean isUpright) {
        if (!isUpright) {
            drawing.text(line, anchor(column), bottom - after, Lettering.STRONG_LABEL, palette.ink(),
                    isBars() ? "start" : "middle");
            return;
        }
        String place = Drawing.number(anchor(column) + 4 - after) + " " + Drawing.number(bottom);
        Drawing.set(drawing.text(line, 0, 0, Lettering.STRONG_LABEL, palette.ink(), "start"), "transform",
                "translate(" + place + ") rotate(-90)");
    }

    private String reports(Column column) {
        return isBars() ? column.reports() + (column.reports() == 1 ? " report" : " reports") : "of " + column.reports();
    }

    /** Where the text of a column is set. */
    private double anchor(int column) {
        return isBars() ? x(column) : x(column) + (columnWidth - GAP) / 2;
    }

    private boolean isBars() {
        return columnWidth >= BAR_COLUMN;
    }

    private double x(int column) {
        return left + column * columnWidth;
    }

    private List<String> nameLines(Row row) {
        return Lettering.LABEL.wrap(row.name(), left - MARGIN - 8);
    }

    private void row(Row row, double top) {
        double middle = top + rowHeight / 2;
        drawing.laneName(nameLines(row), left - 8, middle);
        for (int i = 0; i < columns.size(); i++) {
            cell(row.shares().get(i), x(i), top, middle);
        }
    }

    /** The whole length of a bar, and the whole strength of a tile, is all reports. */
    private void cell(Share share, double x, double top, double middle) {
        double room = columnWidth - GAP;
        double strength = share.isOfNothing() ? 0 : share.exactly();
        String number = share.isOfNothing() ? "–" : share.inWords();
        if (isBars()) {
            drawing.rect(Box.of(x, middle - 10, room, 20), palette.tint());
            drawing.rect(Box.of(x, middle - 10, Math.max(strength * room, 1), 20), palette.accent());
            boolean isLong = strength * room + NUMBER > room;
            drawing.text(number, x + strength * room + (isLong ? -5 : 5), middle + 4, Lettering.LABEL,
                    isLong ? palette.paper() : palette.ink(), isLong ? "end" : "start");
        } else {
            drawing.rect(Box.of(x, top + 1, room, rowHeight - 2), palette.tint());
            Drawing.set(drawing.rect(Box.of(x, top + 1, room, rowHeight - 2), palette.accent()), "fill-opacity",
                    Drawing.number(MOST_STRENGTH * strength * 10).equals("0") ? "0"
                            : String.valueOf(Math.round(MOST_STRENGTH * strength * 100) / 100.0));
            drawing.text(number, x + room / 2, middle + 4, Lettering.LABEL, palette.ink(), "middle");
        }
    }
}
