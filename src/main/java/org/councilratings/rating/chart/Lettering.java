package org.councilratings.rating.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jetbrains.letsPlot.commons.values.Font;
import org.jetbrains.letsPlot.commons.values.FontFamily;
import org.jetbrains.letsPlot.core.plot.builder.presentation.TextWidthEstimator;

/**
 * How a text is set. Its width is the charting library's estimate, which needs no font to be installed.
 *
 * @param size in pixels
 * @param bold whether it is bold
 */
record Lettering(int size, boolean bold) {

    /** Generic families come last, and nothing is fetched. */
    static final String FAMILIES = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

    static final Lettering LABEL = new Lettering(12, false);
    static final Lettering STRONG_LABEL = new Lettering(12, true);
    static final Lettering NOTE = new Lettering(12, false);
    static final Lettering SUBTITLE = new Lettering(14, false);

    /** Where a line may end: not after the day of a month or "ILACS:", and not before a year or a dot that separates. */
    private static final Pattern TOGETHER = Pattern
            .compile("(?<![A-Z]{2}:)(?:(?<!\\b\\d{1,2}) (?!\\d{4}\\b)| (?![A-Z]|\\d{4}\\b))(?!·)");

    private static final FontFamily FAMILY = new FontFamily("sans-serif", false, 1);

    /** The library's estimate is generous. So much of it is still as wide as the widest family that is usual, DejaVu Sans. */
    private static final double ENOUGH = 0.87;
    private static final double BALANCING = 0.95;

    static Lettering title(int width) {
        return new Lettering(width < 480 ? 17 : 20, true);
    }

    double width(String text) {
        return ENOUGH * TextWidthEstimator.INSTANCE.textWidth(text, new Font(FAMILY, size, bold, false));
    }

    double width(List<String> lines) {
        return lines.stream().mapToDouble(this::width).max().orElse(0);
    }

    double lineHeight() {
        return Math.round(size * 1.3);
    }

    /** Breaks a text into as few lines as the width allows, and these into lines of about the same length. */
    List<String> wrap(String text, double allowed) {
        List<String> lines = fill(text, allowed);
        for (double narrower = allowed * BALANCING; lines.size() > 1; narrower *= BALANCING) {
            List<String> shorter = fill(text, narrower);
            if (shorter.size() > lines.size() || width(shorter) > narrower) {
                return lines;
            }
            lines = shorter;
        }
        return lines;
    }

    /** Dates and names with a year stay together where there is room. */
    private List<String> words(String text, double allowed) {
        return TOGETHER.splitAsStream(text)
                .flatMap(part -> width(part) > allowed ? Stream.of(part.split(" ")) : Stream.of(part)).toList();
    }

    private List<String> fill(String text, double allowed) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text, allowed)) {
            if (!line.isEmpty() && width(line + " " + word) > allowed) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
