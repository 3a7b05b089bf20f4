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
import org.councilratings.framework.Outcome;
import org.councilratings.framework.Scale;
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

    /** What the name of a month needs to be apart from the next. */
    private static final double MONTH = 64;

    private final Service service;
    private final SharesData data;
    private final LocalDate checkedTo;
    private final Palette palette;
    private final Drawing drawing;

    private GradeSharesChart(Service service, SharesData data, Heading heading, LocalDate checkedTo, ChartTheme theme,
            int width) {
        this.service = service;
        this.data = data;
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
    public static Picture overTime(Heading heading, Service service, Scale scale, Collection<GradeCount> rows,
            LocalDate checkedTo, ChartTheme theme,
            int width) {
        return new GradeSharesChart(service, SharesData.byDay(scale, rows), heading, checkedTo, theme, width)
                .columns(heading, SharesData.days(rows));
    }

    /** Draws a bar for each group, in the order of the rows. */
    public static Picture byGroup(Heading heading, Service service, Scale scale, Collection<GradeCount> rows,
            LocalDate checkedTo, ChartTheme theme,
            int width) {
        return new GradeSharesChart(service, SharesData.byGroup(scale, rows), heading, checkedTo, theme, width).bars(heading);
    }

    private String description(Heading heading) {
        List<String> sentences = new ArrayList<>(List.of(heading.subtitle() + "."));
        IntStream.range(0, data.size()).filter(stack -> data.size() <= FEW || stack == 0 || stack == data.size() - 1)
                .mapToObj(data::words).forEach(sentences::add);
        sentences.add("Checked to " + DayInWords.of(checkedTo) + ".");
        sentences.add("Contains public sector information licensed under the Open Government Licence v3.0.");
        return String.join(" ", sentences);
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
        // No word at the foot of the scale, where the first day's name stands.
        Plot plot = plot(true).axis("x", -edge, data.size() - 1 + edge, numbers(shown(days)), names(days))
                .axis("y", 0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of("", "25 %", "50 %", "75 %", "100 %"));
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
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + " " + data.count(data.size() - 1, outcome));
        return lines;
    }

    /** As many days as have room for their names, the newest always among them. */
    private List<Integer> shown(List<LocalDate> days) {
        double room = (drawing.width() - labelWidth() - SWATCH - 90) / days.size();
        int every = (int) Math.max(1, Math.ceil(MONTH / room));
        return IntStream.range(0, days.size()).filter(i -> (days.size() - 1 - i) % every == 0).boxed().toList();
    }

    private List<String> names(List<LocalDate> days) {
        return shown(days).stream().map(days::get).map(StoryInWords::month).toList();
    }

    private static List<Double> numbers(List<Integer> whole) {
        return whole.stream().map(Integer::doubleValue).toList();
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
        double top = legend(drawing.heading(heading.title(), heading.subtitle()));
        double left = MARGIN + Math.min(Lettering.LABEL.width(data.names()) + 8, drawing.width() / 3.0);
        Plot plot = plot(false).axis("y", -0.5, data.size() - 0.5, List.of(), List.of())
                .axis("x", 0, 1, List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of("0", "25 %", "50 %", "75 %", "100 %"));
        Panel panel = Panel.draw(plot, drawing.width() - left - MARGIN, data.size() * BAR + AXIS + 10, palette);
        place(panel, left - panel.area().left(), top);
        Box area = Box.of(left, top, panel.area().width(), panel.area().height());
        IntStream.range(0, data.size()).forEach(stack -> group(stack, left, area));
        return source(area.bottom() + AXIS + 12);
    }

    private void group(int stack, double left, Box area) {
        double middle = area.top() + (stack + 0.5) / data.size() * area.height();
        drawing.laneName(Lettering.LABEL.wrap(data.names().get(stack), left - MARGIN - 8), left - 8, middle);
        data.outcomes().forEach(outcome -> count(stack, outcome, middle, area));
    }

    private void count(int stack, Outcome outcome, double middle, Box area) {
        String count = String.valueOf(data.count(stack, outcome));
        double width = data.share(stack, outcome) * area.width();
        if (width > Lettering.STRONG_LABEL.width(count) + 4) {
            double x = area.left() + data.before(stack, outcome) * area.width() + width / 2;
            var text = drawing.text(count, x, middle + 4, Lettering.STRONG_LABEL, palette.textOn(data.scale(), outcome),
                    "middle");
            if (!outcome.isGraded()) {
                drawing.haloed(text, palette.paper());
            }
        }
    }

    /** The outcomes in the order of the bars, above them. */
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
        String name = data.name(outcome);
        boolean fits = SWATCH + Lettering.LABEL.width(name) <= drawing.width() - 2 * MARGIN;
        return fits || !outcome.isGraded() ? name : data.scale().grade(outcome.grade()).shortLabel();
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
                .fills(data.outcomes().stream().map(outcome -> palette.fill(data.scale(), outcome)).toList());
        if (upright && isMany()) {
            return plot.layer("area", columns, mapping, "stat", "identity", "position", "stack", "alpha", 1.0,
                    "size", 0.0);
        }
        return plot.layer("bar", columns, mapping, "stat", "identity", "orientation", upright ? "x" : "y", "color",
                palette.paper(), "size", 0.5, "width", 0.86);
    }

    /** So many days that their columns would be a surface anyway. */
    private boolean isMany() {
        return data.size() > MANY;
    }

    private String fill(Outcome outcome) {
        return outcome.isGraded() ? palette.fill(data.scale(), outcome) : "url(#" + drawing.id(outcome.status().code()) + ")";
    }

    private void place(Panel panel, double x, double y) {
        data.outcomes().stream().filter(outcome -> !outcome.isGraded()).forEach(outcome -> {
            drawing.hatch(outcome.status().code(), 45 * outcome.status().ordinal(), palette.quietInk());
            panel.refill(Palette.marked(outcome), fill(outcome), palette.quietInk());
        });
        drawing.take(panel.element(), x, y - panel.area().top());
    }
}
