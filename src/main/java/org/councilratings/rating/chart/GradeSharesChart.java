package org.councilratings.rating.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.councilratings.calendar.DayInWords;
import org.councilratings.framework.Judgement;
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Service;

/**
 * How many councils have each grade, or none, as stacks of the same length: over time or by group. Each stack is named in
 * words, and whatever has no grade is hatched, never coloured as a grade is.
 */
public final class GradeSharesChart {

    private static final double MARGIN = Drawing.MARGIN;
    private static final double HEIGHT = 300;
    private static final double BAR = 30;
    private static final double AXIS = 24;

    /** So many stacks are told one by one to those who hear the description, and else the first and the last. */
    private static final int FEW = 12;
    private static final int MANY = 24;
    private static final double SWATCH = 17;

    /** The best grade is nearly as light as the paper, and must have an edge that is seen. */
    private static final double OUTLINE = 1 / Plot.PIXELS;

    /** An axis of this width has room for a number at each quarter. */
    private static final double QUARTERS = 220;

    /** What the words at the left of columns take. */
    private static final double LEFT = 50;

    private final Service service;
    private final SharesData data;
    private final boolean isOverTime;
    private final LocalDate checkedTo;
    private final Palette palette;
    private final Drawing drawing;

    private GradeSharesChart(Service service, SharesData data, boolean isOverTime, Heading heading, LocalDate checkedTo,
            ChartTheme theme,
            int width) {
        this.service = service;
        this.data = data;
        this.isOverTime = isOverTime;
        this.checkedTo = checkedTo;
        palette = theme.palette();
        drawing = new Drawing(width, palette, heading.title(), description(heading));
    }

    /**
     * What stands above a chart.
     *
     * @param title what it shows, or better what it finds
     * @param subtitle the rest: which judgement, which councils, which day
     */
    public record Heading(String title, String subtitle) {
    }

    /** Draws a column for each day, the oldest first. */
    public static Picture overTime(Heading heading, Service service, Judgement judgement, Collection<GradeCount> rows,
            LocalDate checkedTo, ChartTheme theme,
            int width) {
        return new GradeSharesChart(service, SharesData.byDay(judgement, rows), true, heading, checkedTo, theme, width)
                .columns(heading, SharesData.days(rows));
    }

    /** Draws a bar for each group, that with the greatest share of better grades first. */
    public static Picture byGroup(Heading heading, Service service, Judgement judgement, Collection<GradeCount> rows,
            LocalDate checkedTo, ChartTheme theme,
            int width) {
        return new GradeSharesChart(service, SharesData.byGroup(judgement, rows), false, heading, checkedTo, theme, width)
                .bars(heading);
    }

    private String description(Heading heading) {
        List<String> sentences = new ArrayList<>(List.of(heading.subtitle() + "."));
        told().mapToObj(data::words).forEach(sentences::add);
        sentences.add("Checked to " + DayInWords.of(checkedTo) + ".");
        sentences.add("Contains public sector information licensed under the Open Government Licence v3.0.");
        return String.join(" ", sentences);
    }

    /** The stacks that are told, the latest day or the best group first. */
    private IntStream told() {
        IntStream stacks = IntStream.range(0, data.size());
        return (isOverTime ? stacks.map(stack -> data.size() - 1 - stack) : stacks)
                .filter(stack -> data.size() <= FEW || stack == 0 || stack == data.size() - 1);
    }

    private Picture source(double top) {
        List<String> lines = Lettering.NOTE.wrap(StoryInWords.source(service, checkedTo), drawing.width() - 2 * MARGIN);
        return drawing.picture(drawing.paragraph(lines, MARGIN, top, Lettering.NOTE, palette.quietInk()) + MARGIN - 4);
    }

    // --- Columns over time

    private Picture columns(Heading heading, List<LocalDate> days) {
        double top = drawing.heading(heading.title(), heading.subtitle());
        double right = labelWidth() + SWATCH + 12;
        double edge = isMany() ? 0 : 0.5;
        TimeTicks ticks = new TimeTicks(days, drawing.width() - right - LEFT);
        Plot plot = plot(true).axis("x", -edge, data.size() - 1 + edge, ticks.places(isMany()), ticks.names(isMany()))
                .axis("y", 0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of("0%", "25%", "50%", "75%", "100%"));
        Panel panel = Panel.draw(plot, drawing.width() - right, HEIGHT, palette);
        place(panel, 6, top);
        endLabels(Box.of(6 + panel.area().left(), top, panel.area().width(), panel.area().height()));
        return source(top + panel.area().height() + AXIS + 12);
    }

    private double labelWidth() {
        List<String> lines = data.outcomes().stream().flatMap(outcome -> label(outcome).stream()).toList();
        return Lettering.STRONG_LABEL.width(lines);
    }

    private List<String> label(Outcome outcome) {
        List<String> lines = new ArrayList<>(Lettering.LABEL.wrap(data.name(outcome), drawing.width() < 480 ? 90 : 150));
        long now = data.count(data.size() - 1, outcome);
        if (now > 0) {
            lines.add(lines.remove(lines.size() - 1) + " " + now);
        }
        return lines;
    }

    /** Beside the newest column, each where its part of it is, moved apart where parts are small. */
    private void endLabels(Box area) {
        double x = area.right() + 8;
        double lowest = area.bottom() + 6;
        List<Double> tops = new ArrayList<>();
        double free = area.top() - 6;
        for (Outcome outcome : data.outcomes()) {
            double height = label(outcome).size() * Lettering.LABEL.lineHeight();
            double top = Math.max(free, middle(outcome, area) - height / 2);
            tops.add(top);
            free = top + height + 2;
        }
        List<Outcome> fromBottom = new ArrayList<>(data.outcomes());
        Collections.reverse(fromBottom);
        for (Outcome outcome : fromBottom) {
            int i = data.outcomes().indexOf(outcome);
            double height = label(outcome).size() * Lettering.LABEL.lineHeight();
            tops.set(i, Math.min(tops.get(i), lowest - height));
            lowest = tops.get(i) - 2;
            endLabel(outcome, x, tops.get(i));
            if (data.count(data.size() - 1, outcome) > 0) {
                drawing.line(area.right() + 1, middle(outcome, area), x - 2, tops.get(i) + height / 2, palette.quietInk());
            }
        }
    }

    private void endLabel(Outcome outcome, double x, double top) {
        swatch(outcome, x, top + 3);
        drawing.paragraph(label(outcome), x + SWATCH, top, Lettering.LABEL, palette.ink());
    }

    private void swatch(Outcome outcome, double x, double y) {
        Drawing.set(drawing.rect(Box.of(x, y, 11, 11), fill(outcome)), "stroke", palette.quietInk(), "stroke-width", "0.5");
    }

    private double middle(Outcome outcome, Box area) {
        int last = data.size() - 1;
        return area.top() + (data.before(last, outcome) + data.share(last, outcome) / 2) * area.height();
    }

    // --- Bars by group

    private Picture bars(Heading heading) {
        double top = sharesName(legend(drawing.heading(heading.title(), heading.subtitle())));
        double left = MARGIN + Math.min(Lettering.LABEL.width(data.names()) + 8, drawing.width() / 3.0);
        double right = MARGIN + Lettering.STRONG_LABEL.width("100%") + 8;
        boolean isNarrow = drawing.width() - left - right < QUARTERS;
        Plot plot = plot(false).axis("y", -0.5, data.size() - 0.5, List.of(), List.of())
                .axis("x", 0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0),
                        isNarrow ? List.of("0%", "", "50%", "", "100%") : List.of("0%", "25%", "50%", "75%", "100%"));
        double height = data.size() * barHeight(left) + AXIS + 10;
        Panel panel = Panel.draw(plot, drawing.width() - left - right, height, palette);
        place(panel, left - panel.area().left(), top);
        Box area = Box.of(left, top, panel.area().width(), panel.area().height());
        IntStream.range(0, data.size()).forEach(stack -> group(stack, left, area));
        return source(area.bottom() + AXIS + 12);
    }

    /** What the numbers at the right are, above them, if there are any. */
    private double sharesName(double top) {
        if (IntStream.range(0, data.size()).allMatch(stack -> data.share(stack).graded() == 0)) {
            return top;
        }
        String name = new BetterHalf(data.judgement().scale()).label() + ", of those with a grade";
        drawing.text(name, drawing.width() - MARGIN, top + 4, Lettering.LABEL,
                palette.quietInk(), "end");
        return top + 12;
    }

    private List<String> groupName(int stack, double left) {
        return Lettering.LABEL.wrap(data.names().get(stack), left - MARGIN - 8);
    }

    /** The names of groups must be apart from the next, however many lines they have. */
    private double barHeight(double left) {
        int lines = IntStream.range(0, data.size()).map(stack -> groupName(stack, left).size()).max().orElse(1);
        return Math.max(BAR, lines * Lettering.LABEL.lineHeight() + 8);
    }

    private void group(int stack, double left, Box area) {
        double middle = area.top() + (stack + 0.5) / data.size() * area.height();
        drawing.laneName(groupName(stack, left), left - 8, middle);
        data.outcomes().forEach(outcome -> count(stack, outcome, middle, area));
        if (data.share(stack).graded() > 0) {
            drawing.text(data.share(stack).better().inWords(), drawing.width() - MARGIN, middle + 4, Lettering.STRONG_LABEL,
                    palette.ink(), "end");
        }
    }

    private void count(int stack, Outcome outcome, double middle, Box area) {
        String count = String.valueOf(data.count(stack, outcome));
        double width = data.share(stack, outcome) * area.width();
        if (width > Lettering.STRONG_LABEL.width(count) + 4) {
            double x = area.left() + data.before(stack, outcome) * area.width() + width / 2;
            if (!outcome.isGraded()) {
                double ground = Math.min(Lettering.STRONG_LABEL.width(count) + 8, width - 2);
                drawing.rect(Box.of(x - ground / 2, middle - 9, ground, 18), palette.paper());
            }
            drawing.text(count, x, middle + 4, Lettering.STRONG_LABEL, palette.textOn(data.judgement().scale(), outcome),
                    "middle");
        }
    }

    /** The outcomes in the order of the bars, above them, each with how many councils have it: narrow parts have no number. */
    private double legend(double top) {
        double x = MARGIN;
        double y = top;
        for (Outcome outcome : data.outcomes()) {
            String name = legendName(outcome);
            double width = SWATCH + Lettering.LABEL.width(name) + 14;
            if (x > MARGIN && x + width > drawing.width() - MARGIN) {
                x = MARGIN;
                y += 20;
            }
            swatch(outcome, x, y);
            drawing.text(name, x + SWATCH, y + 10, Lettering.LABEL, palette.ink(), "start");
            x += width;
        }
        return y + 26;
    }

    /** In short if there is no room for the whole name. */
    private String legendName(Outcome outcome) {
        String count = " " + IntStream.range(0, data.size()).mapToLong(stack -> data.count(stack, outcome)).sum();
        String name = data.name(outcome) + count;
        boolean fits = SWATCH + Lettering.LABEL.width(name) <= drawing.width() - 2 * MARGIN;
        return fits || !outcome.isGraded() ? name : data.judgement().scale().grade(outcome.grade()).shortLabel() + count;
    }

    // --- Both

    private Plot plot(boolean upright) {
        List<Outcome> upwards = new ArrayList<>(data.outcomes());
        if (upright) {
            Collections.reverse(upwards);
        }
        List<Integer> stacks = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        List<String> fills = new ArrayList<>();
        for (int stack = 0; stack < data.size(); stack++) {
            for (Outcome outcome : upwards) {
                stacks.add(upright ? stack : data.size() - 1 - stack);
                shares.add(data.share(stack, outcome));
                fills.add(String.valueOf(data.outcomes().indexOf(outcome)));
            }
        }
        Map<String, List<?>> columns = new HashMap<>(Map.of("stack", stacks, "share", shares, "outcome", fills));
        Map<String, String> mapping = new HashMap<>(
                Map.of("fill", "outcome", upright ? "x" : "y", "stack", upright ? "y" : "x", "share"));
        Plot plot = new Plot(palette)
                .fills(data.outcomes().stream().map(outcome -> palette.fill(data.judgement().scale(), outcome)).toList());
        if (upright && isMany()) {
            return plot.layer("area", columns, mapping, "stat", "identity", "position", "stack", "alpha", 1.0,
                    "color", palette.quietInk(), "size", OUTLINE);
        }
        return plot.layer("bar", columns, mapping, "stat", "identity", "orientation", upright ? "x" : "y", "color",
                palette.quietInk(), "size", OUTLINE, "width", 0.86);
    }

    /** So many days that their columns would be a surface anyway. */
    private boolean isMany() {
        return data.size() > MANY;
    }

    private String fill(Outcome outcome) {
        return outcome.isGraded() ? palette.fill(data.judgement().scale(), outcome)
                : Hatching.fill(drawing, outcome.status());
    }

    private void place(Panel panel, double x, double y) {
        data.outcomes().stream().filter(outcome -> !outcome.isGraded()).forEach(outcome -> {
            Hatching.define(drawing, palette, outcome.status());
            panel.refill(Palette.marked(outcome), fill(outcome), palette.quietInk());
        });
        drawing.take(panel.element(), x, y - panel.area().top());
    }
}
